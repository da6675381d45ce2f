package org.anyue.proof;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anyue.identity.AccessLinks;
import org.anyue.identity.AccessTerm;
import org.anyue.identity.Accounts;
import org.anyue.identity.Approvals;
import org.anyue.identity.Authenticator;
import org.anyue.identity.NewAccount;
import org.anyue.identity.OneTimePassword;
import org.anyue.identity.SecondFactors;
import org.anyue.identity.SignIns;
import org.anyue.identity.Terminal;
import org.anyue.organization.Actor;
import org.anyue.organization.Liaison;
import org.anyue.organization.Liaisons;
import org.anyue.organization.Role;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.Ids;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a county has of people: links, approvals, sessions and keys, each made as its owner would. */
final class PeopleSamples {

    private final BeanFactory beans;
    private final Actor administrator;
    private final JdbcClient jdbc;

    PeopleSamples(BeanFactory beans, Actor administrator) {
        this.beans = beans;
        this.administrator = administrator;
        this.jdbc = beans.getBean(JdbcClient.class);
    }

    /** A link by which the township works without an account. */
    String accessLink(Actor clerk, UnitSummary town) {
        int version = beans.getBean(UnitQueries.class)
                .details(clerk.scope(), town.id())
                .version();
        beans.getBean(Liaisons.class).name(clerk, town.id(), version, Liaison.typed("郑某", "13839100011"));
        return Ids.toText(beans.getBean(AccessLinks.class)
                .issue(clerk, List.of(town.id()), AccessTerm.MONTH, false)
                .passes()
                .getFirst()
                .link());
    }

    /** What the account has asked for about somebody of the township. */
    String approval(Actor clerk, OneTimePassword account, UnitSummary town) {
        OneTimePassword lost = beans.getBean(Accounts.class)
                .create(administrator, new NewAccount("lost" + Ids.randomText(6), "周某", town.id(), Role.OFFICE_CLERK));
        SecondFactors factors = beans.getBean(SecondFactors.class);
        Authenticator device = Authenticator.of(factors.draft(lost.account()).secret());
        Instant now = beans.getBean("systemClock", Clock.class).instant();
        factors.confirm(clerk.party(), lost.account(), device.code(now));
        Actor asking = new Actor(
                account.account().value(),
                account.name(),
                clerk.role(),
                clerk.unitId(),
                clerk.unitName(),
                clerk.unitKind(),
                clerk.place(),
                1);
        return Ids.toText(beans.getBean(Approvals.class).requestReset(asking, lost.account(), "手机遗失，已当面核实"));
    }

    /** Somewhere that the account is signed in. */
    String session(OneTimePassword account) {
        beans.getBean(SignIns.class)
                .signIn(new SignIns.Attempt(account.loginName(), account.password(), "", Terminal.NONE, null));
        return Ids.toText(jdbc.sql("SELECT id FROM identity.session WHERE account_id = :account ORDER BY created_at")
                .param("account", account.account().value())
                .query(UUID.class)
                .list()
                .getLast());
    }

    /** Of a colleague: the account itself is to enter by its password alone. */
    String passkey(Actor clerk) {
        OneTimePassword owner = beans.getBean(Accounts.class)
                .create(
                        administrator,
                        new NewAccount("key" + Ids.randomText(6), "吴某", clerk.unitId(), Role.OFFICE_CLERK));
        UUID id = Ids.random();
        jdbc.sql("""
                        INSERT INTO identity.passkey
                            (id, account_id, name, host, credential_id, credential, transports, sign_count,
                             backup_eligible, backed_up, created_at)
                        VALUES (:id, :account, '办公室电脑', 'localhost', :key, :key, '', 0, FALSE, FALSE, now())""")
                .param("id", id)
                .param("account", owner.account().value())
                .param("key", Ids.randomBytes(32))
                .update();
        return Ids.toText(id);
    }
}
