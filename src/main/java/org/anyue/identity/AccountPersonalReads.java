package org.anyue.identity;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.anyue.organization.Role;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.Party;
import org.anyue.shared.PersonalRecords;
import org.anyue.shared.PersonalSection;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the account itself says about a person. Erasing it is {@link Erasures}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccountPersonalReads implements PersonalRecords {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final JdbcClient jdbc;
    private final UnitQueries units;
    private final OidcLinkStore links;

    AccountPersonalReads(JdbcClient jdbc, UnitQueries units, OidcLinkStore links) {
        this.jdbc = jdbc;
        this.units = units;
        this.links = links;
    }

    @Override
    public List<PersonalSection> of(UUID account) {
        return List.of(
                account(account),
                posts(account),
                passkeys(account),
                unified(account),
                sessions(account),
                approvals(account));
    }

    private PersonalSection account(UUID account) {
        return new PersonalSection(
                "账号",
                "确认是谁在代表单位办理业务",
                List.of("姓名", "登录名", "状态", "建立时间", "最近改密", "两步登录"),
                jdbc.sql("""
                                SELECT account.name, account.login_name, account.state, account.created_at,
                                       account.password_changed_at,
                                       EXISTS (SELECT 1
                                               FROM identity.second_factor
                                               WHERE second_factor.account_id = account.id
                                                 AND second_factor.confirmed_at IS NOT NULL) AS has_factor
                                FROM identity.account
                                WHERE account.id = :account""")
                        .param("account", account)
                        .query((row, _) -> List.of(
                                row.getString("name"),
                                row.getString("login_name"),
                                AccountState.valueOf(row.getString("state")).label(),
                                at(row.getObject("created_at", OffsetDateTime.class)),
                                at(row.getObject("password_changed_at", OffsetDateTime.class)),
                                row.getBoolean("has_factor") ? "已设置" : "未设置"))
                        .list(),
                "/desk/own-data/name",
                "");
    }

    private PersonalSection posts(UUID account) {
        record Held(
                UUID unitId,
                String role,
                OffsetDateTime openedAt,
                @Nullable OffsetDateTime closedAt) {}
        List<Held> held =
                jdbc.sql("""
                        SELECT unit_id, role, opened_at, closed_at
                        FROM identity.post
                        WHERE account_id = :account
                        ORDER BY opened_at""").param("account", account).query(Held.class).list();
        return new PersonalSection(
                "岗位",
                "确定能看到和办理哪些业务",
                List.of("单位", "角色", "起", "止"),
                held.stream()
                        .map(post -> List.of(
                                unit(post.unitId()),
                                Role.valueOf(post.role()).label(),
                                at(post.openedAt()),
                                at(post.closedAt())))
                        .toList(),
                "",
                "哪个岗位在什么时间有人担任，是核查履职的依据；注销后岗位记录不再对应到个人");
    }

    private PersonalSection passkeys(UUID account) {
        return new PersonalSection(
                "通行密钥",
                "用设备代替验证码登录",
                List.of("名称", "网站", "添加时间", "最近使用", "在几台设备上"),
                jdbc.sql("""
                                SELECT name, host, created_at, used_at, backed_up
                                FROM identity.passkey
                                WHERE account_id = :account
                                ORDER BY created_at""")
                        .param("account", account)
                        .query((row, _) -> List.of(
                                row.getString("name"),
                                row.getString("host"),
                                at(row.getObject("created_at", OffsetDateTime.class)),
                                at(row.getObject("used_at", OffsetDateTime.class)),
                                row.getBoolean("backed_up") ? "由设备厂商同步" : "只在一台"))
                        .list(),
                "/desk/passkeys",
                "");
    }

    /** The identity in full: it is the person's own, and nobody else is shown it. */
    private PersonalSection unified(UUID account) {
        return new PersonalSection(
                "统一身份认证的关联",
                "用统一身份登录时认出是哪个账号",
                List.of("认证方", "身份标识", "关联方式", "关联时间", "最近使用"),
                links.own(account).stream()
                        .map(one -> List.of(
                                one.issuer(),
                                one.subject(),
                                one.shown() ? "本人关联" : "管理员填写",
                                at(one.linkedAt()),
                                at(one.usedAt())))
                        .toList(),
                "/desk/passkeys",
                "");
    }

    private PersonalSection sessions(UUID account) {
        return new PersonalSection(
                "现在有效的登录",
                "让本人发现他人冒用账号",
                List.of("登录时间", "最近操作", "网络地址", "设备"),
                jdbc.sql("""
                                SELECT created_at, last_seen_at, address, agent
                                FROM identity.session
                                WHERE account_id = :account
                                ORDER BY created_at DESC""")
                        .param("account", account)
                        .query((row, _) -> List.of(
                                at(row.getObject("created_at", OffsetDateTime.class)),
                                at(row.getObject("last_seen_at", OffsetDateTime.class)),
                                row.getString("address"),
                                row.getString("agent")))
                        .list(),
                "/desk/sessions",
                "");
    }

    private PersonalSection approvals(UUID account) {
        return new PersonalSection(
                "与本人有关的双人批准",
                "重要权限的变动由两人办理",
                List.of("时间", "事项", "理由", "状态"),
                jdbc.sql("""
                                SELECT requested_at, kind, reason, state
                                FROM identity.approval
                                WHERE account_id = :account OR requested_by = :account
                                ORDER BY requested_at DESC""")
                        .param("account", account)
                        .query((row, _) -> List.of(
                                at(row.getObject("requested_at", OffsetDateTime.class)),
                                ApprovalKind.valueOf(row.getString("kind")).label(),
                                row.getString("reason"),
                                ApprovalState.valueOf(row.getString("state")).label()))
                        .list(),
                "",
                "申请和批准的事实是权限变动的依据，留存三年；其中的姓名随注销清除");
    }

    private String unit(UUID id) {
        return units.byIds(List.of(new UnitId(id))).stream()
                .map(UnitSummary::name)
                .findFirst()
                .orElse("");
    }

    private static String at(@Nullable OffsetDateTime time) {
        return time == null ? "" : AT.format(time);
    }

    @Override
    public void erase(Party by, UUID account) {}
}
