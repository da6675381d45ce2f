package org.anyue.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.anyue.notification.AnnouncementTransitions.Verb;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AnnouncementTests extends NotificationWorld {

    @Autowired
    Announcements announcements;

    @Autowired
    AnnouncementQueries queries;

    @Test
    void theTableOfMovesIsTheOneThatIsFollowed() {
        for (AnnouncementState state : AnnouncementState.values()) {
            for (Verb verb : Verb.values()) {
                Announcement announcement = new Announcement(
                        new AnnouncementId(org.anyue.shared.Ids.random()),
                        new Announcement.Sender(unit("焦作市").id(), unit("市安委办").id(), "市安委办"),
                        new Announcement.Words("题", "文", Urgency.ROUTINE, null),
                        state,
                        0,
                        1);
                boolean allowed = AnnouncementTransitions.target(state, verb).isPresent();
                Runnable move = switch (verb) {
                    case SIGN -> announcement::sign;
                    case REMIND -> () -> announcement.remind(1);
                    case WITHDRAW -> announcement::withdraw;
                };
                if (allowed) {
                    move.run();
                    assertThat(announcement.state())
                            .isEqualTo(
                                    AnnouncementTransitions.target(state, verb).orElseThrow());
                } else {
                    assertThatThrownBy(move::run).isInstanceOf(Refusal.class).hasMessageContaining("已撤回");
                }
            }
        }
    }

    @Test
    void everyUnitOfTheAudienceGetsItAndTheSenderSeesWhoHasReadAndSigned() {
        Actor lead = hire(Role.OFFICE_LEAD, "市安委办");
        Actor wuzhi = hire(Role.OFFICE_CLERK, "武陟县安委办");
        AnnouncementId id = announcements.issue(lead, wanted(Set.of(UnitKind.COUNTY), Set.of()));
        int counties = units.inside(lead.place().id(), UnitKind.COUNTY).size();
        assertThat(queries.get(lead, id).signatures()).isEqualTo(new AnnouncementSummary.Signatures(counties, 0));
        assertThat(inbox.list(wuzhi, InboxFilter.ALL, 1, 5).rows())
                .singleElement()
                .satisfies(entry -> assertThat(entry.link()).isEqualTo("/desk/announcements/" + id));
        announcements.read(wuzhi, id);
        assertThat(inbox.unread(wuzhi)).isZero();
        assertThat(stateOf(lead, id, "武陟县")).isEqualTo("已读未签收");
        announcements.sign(wuzhi, id);
        announcements.sign(wuzhi, id);
        assertThat(stateOf(lead, id, "武陟县")).isEqualTo("已签收");
        assertThat(stateOf(lead, id, "修武县")).isEqualTo("未读");
        assertThat(queries.get(lead, id).signatures().missing()).isEqualTo(counties - 1);
        assertThat(queries.missing(lead, id)).doesNotContain("武陟县").contains("修武县");
        assertThat(queries.received(wuzhi, 1, 5).rows()).singleElement().matches(AnnouncementSummary::signedByOwn);
    }

    @Test
    void areasAndKindsDecideWhoIsMeant() {
        Actor lead = hire(Role.OFFICE_LEAD, "市安委办");
        UnitId wuzhi = unit("武陟县").id();
        AnnouncementId id =
                announcements.issue(lead, wanted(Set.of(UnitKind.COUNTY, UnitKind.TOWNSHIP), Set.of(wuzhi)));
        AnnouncementSummary summary = queries.get(lead, id);
        assertThat(summary.signatures().all())
                .isEqualTo(1 + units.inside(wuzhi, UnitKind.TOWNSHIP).size());
        assertThat(summary.audience()).isEqualTo("武陟县：县(市、区)、乡镇(街道)");
    }

    @Test
    void onlyThoseWhoHaveNotSignedAreRemindedAndOnceADay() {
        Actor lead = hire(Role.OFFICE_LEAD, "市安委办");
        Actor wuzhi = hire(Role.OFFICE_CLERK, "武陟县安委办");
        Actor xiuwu = hire(Role.OFFICE_CLERK, "修武县安委办");
        AnnouncementId id = announcements.issue(
                lead,
                wanted(
                        Set.of(UnitKind.COUNTY),
                        Set.of(unit("武陟县").id(), unit("修武县").id())));
        announcements.sign(wuzhi, id);
        assertThat(announcements.remind(lead, id)).isEqualTo(1);
        assertThatThrownBy(() -> announcements.remind(lead, id)).hasMessageContaining("今天已经提醒过");
        assertThat(inbox.list(xiuwu, InboxFilter.ALL, 1, 5).rows())
                .extracting(InboxEntry::title)
                .containsExactly("请签收公告：汛期停工要求", "公告：汛期停工要求");
        assertThat(inbox.list(wuzhi, InboxFilter.ALL, 1, 5).total()).isEqualTo(1);
        at("2026-06-11T10:00");
        assertThat(announcements.remind(lead, id)).isEqualTo(1);
        announcements.sign(xiuwu, id);
        assertThatThrownBy(() -> announcements.remind(lead, id)).hasMessageContaining("所有单位都已签收");
    }

    @Test
    void aWithdrawnOneIsNotSignedAndEverybodyIsTold() {
        Actor lead = hire(Role.OFFICE_LEAD, "市安委办");
        Actor wuzhi = hire(Role.OFFICE_CLERK, "武陟县安委办");
        AnnouncementId id = announcements.issue(lead, wanted(Set.of(UnitKind.COUNTY), Set.of()));
        announcements.withdraw(lead, id);
        assertThatThrownBy(() -> announcements.sign(wuzhi, id)).isInstanceOf(Refusal.class);
        assertThat(inbox.list(wuzhi, InboxFilter.ALL, 1, 1).rows().getFirst().title())
                .isEqualTo("公告已撤回：汛期停工要求");
    }

    @Test
    void strangersFindNothingAndReceiversDoNotSeeTheOthers() {
        Actor wuzhi = hire(Role.OFFICE_LEAD, "武陟县安委办");
        Actor xiuwu = hire(Role.OFFICE_LEAD, "修武县安委办");
        Actor lead = hire(Role.OFFICE_LEAD, "市安委办");
        AnnouncementId own = announcements.issue(wuzhi, wanted(Set.of(UnitKind.TOWNSHIP), Set.of()));
        assertThatThrownBy(() -> queries.get(xiuwu, own)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> announcements.sign(xiuwu, own)).isInstanceOf(NotFound.class);
        AnnouncementId citys = announcements.issue(lead, wanted(Set.of(UnitKind.COUNTY), Set.of()));
        assertThatThrownBy(() -> queries.receipts(wuzhi, citys, AnnouncementReceipt.Which.ALL, 1, 9))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> announcements.remind(wuzhi, citys)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> announcements.issue(
                        wuzhi,
                        wanted(Set.of(UnitKind.TOWNSHIP), Set.of(unit("修武县").id()))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsMissingIsRefusedInWords() {
        Actor lead = hire(Role.OFFICE_LEAD, "市安委办");
        Stream.of(
                        new NewAnnouncement(" ", "文", Urgency.ROUTINE, null, Set.of(UnitKind.COUNTY), Set.of()),
                        new NewAnnouncement("题", "", Urgency.ROUTINE, null, Set.of(UnitKind.COUNTY), Set.of()),
                        new NewAnnouncement("题", "文", Urgency.ROUTINE, null, Set.of(UnitKind.MEDIA), Set.of()),
                        new NewAnnouncement(
                                "题", "文", Urgency.ROUTINE, LocalDate.of(2026, 6, 9), Set.of(UnitKind.COUNTY), Set.of()),
                        new NewAnnouncement(
                                "长".repeat(61), "文", Urgency.ROUTINE, null, Set.of(UnitKind.COUNTY), Set.of()))
                .forEach(wanted -> assertThatThrownBy(() -> announcements.issue(lead, wanted))
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining("请"));
        assertThat(queries.sent(lead, 1, 5).total()).isZero();
    }

    private String stateOf(Actor lead, AnnouncementId id, String unit) {
        List<AnnouncementReceipt> all =
                queries.receipts(lead, id, AnnouncementReceipt.Which.ALL, 1, 50).rows();
        return all.stream()
                .filter(one -> one.unit().equals(unit))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static NewAnnouncement wanted(Set<UnitKind> kinds, Set<UnitId> areas) {
        return new NewAnnouncement("汛期停工要求", "暴雨期间露天作业一律停止。", Urgency.ROUTINE, LocalDate.of(2026, 6, 20), kinds, areas);
    }
}
