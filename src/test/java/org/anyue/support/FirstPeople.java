package org.anyue.support;

import org.anyue.identity.InstallationMode;
import org.anyue.identity.InvitationLink;
import org.anyue.identity.Invitations;
import org.anyue.identity.SetUp;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.springframework.beans.factory.BeanFactory;

/** Sets a city up and lets its first four people take their posts, as a trial unless told otherwise. */
public final class FirstPeople {

    public static final String LEAD = "zhao";
    public static final String SYSTEM = "root.admin";
    public static final String SECURITY = "an.quan";
    public static final String AUDIT = "shen.ji";

    private FirstPeople() {}

    /** Jiaozuo, on trial. */
    public static UnitSummary found(BeanFactory beans, boolean countyDepartments, String password) {
        return found(beans, InstallationMode.TRIAL, countyDepartments, password);
    }

    public static UnitSummary found(
            BeanFactory beans, InstallationMode mode, boolean countyDepartments, String password) {
        SetUp setUp = beans.getBean(SetUp.class);
        Invitations invitations = beans.getBean(Invitations.class);
        String key = setUp.begin(setUp.pendingCode().orElseThrow());
        for (InvitationLink link : setUp.open(key, "4108", countyDepartments, mode)) {
            switch (link.role()) {
                case OFFICE_LEAD -> invitations.accept(link.token(), LEAD, "赵负责", password);
                case SYSTEM_ADMIN -> invitations.accept(link.token(), SYSTEM, "钱管理", password);
                case SECURITY_ADMIN -> invitations.accept(link.token(), SECURITY, "周安全", password);
                case AUDIT_ADMIN -> invitations.accept(link.token(), AUDIT, "吴审计", password);
                default -> throw new IllegalStateException("nobody for " + link.role());
            }
        }
        return beans.getBean(UnitQueries.class).root().orElseThrow();
    }
}
