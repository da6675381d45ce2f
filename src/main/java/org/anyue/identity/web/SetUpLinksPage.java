package org.anyue.identity.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anyue.identity.FoundingPost;
import org.anyue.identity.InvitationLink;
import org.anyue.organization.Role;
import org.anyue.ui.QrPicture;
import org.jspecify.annotations.Nullable;

/**
 * Last step: the four people with whom everything begins.
 *
 * @param posts in the order of the page
 * @param fresh whether there are links on the page, which are not shown again
 */
public record SetUpLinksPage(List<FirstPost> posts, boolean fresh) {

    static final String TEMPLATE = "identity/setuplinks";

    private static final DateTimeFormatter UNTIL =
            DateTimeFormatter.ofPattern("M月d日 HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /**
     * @param holder whoever has taken the post, empty while it waits
     * @param address the link in full, empty when it is not shown (any more)
     * @param code the same as a picture, null with it
     */
    public record FirstPost(
            String role,
            String label,
            String task,
            String holder,
            String until,
            String address,
            @Nullable QrPicture code) {

        /** Hides the link from logs. */
        @Override
        public String toString() {
            return "FirstPost[" + role + "]";
        }
    }

    static SetUpLinksPage of(RequestSite site, List<InvitationLink> links, List<FoundingPost> posts) {
        Map<Role, InvitationLink> byRole = links.stream().collect(Collectors.toMap(InvitationLink::role, link -> link));
        return new SetUpLinksPage(
                posts.stream()
                        .map(post -> row(site, post, byRole.get(post.role())))
                        .toList(),
                !links.isEmpty());
    }

    private static FirstPost row(RequestSite site, FoundingPost post, @Nullable InvitationLink link) {
        String address = link == null ? "" : site.invitation(link.token());
        return new FirstPost(
                post.role().name(),
                post.role().label(),
                task(post.role()),
                post.holder(),
                UNTIL.format(post.expiresAt()),
                address,
                link == null ? null : QrPicture.of(address));
    }

    private static String task(Role role) {
        return switch (role) {
            case OFFICE_LEAD -> "导入方案、下发任务、审核与通报";
            case SYSTEM_ADMIN -> "管理单位和账号，看不到业务内容";
            case SECURITY_ADMIN -> "管理安全规则和在线登录，批准重要授权";
            case AUDIT_ADMIN -> "查看和校验审计记录";
            default -> "";
        };
    }
}
