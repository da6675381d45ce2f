package org.anyue.notification;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.anyue.shared.Party;
import org.anyue.shared.PersonalRecords;
import org.anyue.shared.PersonalSection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where somebody is reached, what was said to them alone and what they have read and signed. */
@Component
class NotificationPersonalStore implements PersonalRecords {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final String OWN =
            "(SELECT id FROM notification.notice WHERE recipient_id = :account AND NOT to_unit)";

    /** Children before parents. */
    private static final List<String> ERASED = List.of(
            "DELETE FROM notification.contact WHERE account_id = :account",
            "DELETE FROM notification.delivery WHERE account_id = :account OR notice_id IN " + OWN,
            "DELETE FROM notification.read_mark WHERE account_id = :account OR notice_id IN " + OWN,
            "DELETE FROM notification.notice WHERE recipient_id = :account AND NOT to_unit");

    private final JdbcClient jdbc;
    private final ContactStore contacts;
    private final OneTimeCodeStore codes;

    NotificationPersonalStore(JdbcClient jdbc, ContactStore contacts, OneTimeCodeStore codes) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.codes = codes;
    }

    @Override
    public List<PersonalSection> of(UUID account) {
        return List.of(
                new PersonalSection(
                        "接收方式",
                        "把到期提醒和紧急通知送到本人手里",
                        List.of("渠道", "地址", "是否验证"),
                        contacts.of(account).entrySet().stream()
                                .map(one -> List.of(
                                        one.getKey().label(),
                                        one.getValue().address(),
                                        one.getValue().proved() ? "已验证" : "未验证"))
                                .toList(),
                        "/desk/contact",
                        ""),
                new PersonalSection("发给本人的消息", "告知与本人有关的事项", List.of("时间", "标题"), two("""
                                SELECT sent_at, title
                                FROM notification.notice
                                WHERE recipient_id = :account AND NOT to_unit
                                ORDER BY sent_at DESC""", account), "", ""),
                new PersonalSection("看过的消息", "让发送单位知道消息已经送达", List.of("时间", "标题"), two("""
                                SELECT read_mark.read_at, notice.title
                                FROM notification.read_mark
                                JOIN notification.notice ON notice.id = read_mark.notice_id
                                WHERE read_mark.account_id = :account
                                ORDER BY read_mark.read_at DESC""", account), "", ""),
                new PersonalSection("已发送的短信、邮件和微信", "查清消息是否送达", List.of("时间", "标题"), two("""
                                SELECT created_at, subject
                                FROM notification.delivery
                                WHERE account_id = :account
                                ORDER BY created_at DESC""", account), "", ""),
                new PersonalSection(
                        "代表单位签收的公告", "证明单位已经知悉", List.of("时间", "标题"), two("""
                                SELECT announcement_unit.signed_at, announcement.title
                                FROM notification.announcement_unit
                                JOIN notification.announcement ON announcement.id = announcement_unit.announcement_id
                                WHERE announcement_unit.signer_id = :account
                                ORDER BY announcement_unit.signed_at DESC""", account), "", "签收是单位的履职记录，满三年后清除姓名"));
    }

    @Override
    public void erase(Party by, UUID account) {
        for (Channel channel : Channel.values()) {
            codes.delete(Contacts.PROOF, Contacts.subject(account, channel));
        }
        ERASED.forEach(sql -> jdbc.sql(sql).param("account", account).update());
    }

    private List<List<String>> two(String sql, UUID account) {
        return jdbc.sql(sql)
                .param("account", account)
                .query((row, _) -> List.of(AT.format(row.getObject(1, OffsetDateTime.class)), row.getString(2)))
                .list();
    }
}
