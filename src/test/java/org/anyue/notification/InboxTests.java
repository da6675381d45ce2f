package org.anyue.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class InboxTests extends NotificationWorld {

    @Test
    void everybodyWhoActsForTheUnitReadsItForHimself() {
        Actor first = hire(Role.OFFICE_CLERK, "武陟县安委办");
        Actor second = hire(Role.OFFICE_LEAD, "武陟县安委办");
        send(hire(Role.OFFICE_LEAD, "市安委办").party(), routine(unit("武陟县").id(), "新任务3项"));
        assertThat(inbox.unread(first)).isEqualTo(1);
        InboxEntry entry = inbox.list(first, InboxFilter.ALL, 1, 10).rows().getFirst();
        assertThat(entry.sender()).isEqualTo("焦作市安全生产委员会办公室");
        assertThat(inbox.open(first, entry.id()).read()).isFalse();
        assertThat(inbox.unread(first)).isZero();
        assertThat(inbox.unread(second)).isEqualTo(1);
        assertThat(inbox.list(second, InboxFilter.UNREAD, 1, 10).rows()).hasSize(1);
    }

    @Test
    void othersFindNothingAndWhoOnlyWatchesActsForNobody() {
        send(org.anyue.shared.Party.SYSTEM, routine(unit("武陟县").id(), "新任务"));
        Actor stranger = hire(Role.OFFICE_CLERK, "修武县安委办");
        Actor reader = hire(Role.OFFICE_CLERK, "武陟县安委办");
        NoticeId id =
                inbox.list(reader, InboxFilter.ALL, 1, 10).rows().getFirst().id();
        assertThatThrownBy(() -> inbox.open(stranger, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> inbox.putBack(stranger, id)).isInstanceOf(NotFound.class);
        assertThat(inbox.unread(hire(Role.OVERSIGHT, "武陟县"))).isZero();
        assertThat(inbox.unread(administrator())).isZero();
    }

    @Test
    void theSameKeyIsSaidOnceToEachRecipient() {
        assertThat(send(org.anyue.shared.Party.SYSTEM, routine(unit("武陟县").id(), "提醒")))
                .isEqualTo(1);
        assertThat(send(
                        org.anyue.shared.Party.SYSTEM,
                        routine(unit("武陟县").id(), "提醒"),
                        routine(unit("修武县").id(), "提醒")))
                .isEqualTo(1);
        assertThat(send(org.anyue.shared.Party.SYSTEM, routine(unit("武陟县").id(), "提醒")))
                .isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM notification.dispatch")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whatTheCallerTakesBackWasNeverSaid() {
        Actor reader = hire(Role.OFFICE_CLERK, "武陟县安委办");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            notices.send(
                    org.anyue.shared.Party.SYSTEM, List.of(routine(unit("武陟县").id(), "提醒")));
            status.setRollbackOnly();
        });
        assertThat(inbox.unread(reader)).isZero();
        assertThatThrownBy(() -> notices.send(
                        org.anyue.shared.Party.SYSTEM,
                        List.of(routine(unit("武陟县").id(), "提醒"))))
                .hasMessageContaining("transaction");
    }

    @Test
    void readingAllReadsAllAndPuttingBackKeepsTheFirstReading() {
        Actor reader = hire(Role.OFFICE_CLERK, "武陟县安委办");
        send(org.anyue.shared.Party.SYSTEM, routine(unit("武陟县").id(), "一"));
        send(
                org.anyue.shared.Party.SYSTEM,
                notice(Recipient.person(reader.accountId(), reader.unitId()), Urgency.URGENT, "二"));
        send(org.anyue.shared.Party.SYSTEM, routine(unit("武陟县").id(), "三"));
        assertThat(inbox.list(reader, InboxFilter.ALL, 1, 2).rows())
                .extracting(InboxEntry::title)
                .containsExactly("三", "二");
        assertThat(inbox.list(reader, InboxFilter.URGENT, 1, 2).rows())
                .extracting(InboxEntry::title)
                .containsExactly("二");
        assertThat(inbox.readAll(reader)).isEqualTo(3);
        assertThat(inbox.readAll(reader)).isZero();
        assertThat(inbox.unread(reader)).isZero();
        NoticeId id =
                inbox.list(reader, InboxFilter.ALL, 1, 1).rows().getFirst().id();
        at("2026-06-10T11:00");
        inbox.putBack(reader, id);
        assertThat(inbox.unread(reader)).isEqualTo(1);
        inbox.open(reader, id);
        assertThat(inbox.unread(reader)).isZero();
        assertThat(jdbc.sql("SELECT max(read_at) FROM notification.read_mark")
                        .query(java.sql.Timestamp.class)
                        .single()
                        .toInstant())
                .isEqualTo("2026-06-10T02:00:00Z");
    }

    @Test
    void aTitleThatIsTooLongIsCutAndALinkLeadsNowhereElse() {
        Notice notice = routine(unit("武陟县").id(), "长".repeat(100));
        assertThat(notice.title()).hasSize(80).endsWith("…");
        assertThatThrownBy(() -> new Notice(
                        Recipient.unit(unit("武陟县").id()), "k", Urgency.ROUTINE, "t", "", "//evil.example", null, "k"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
