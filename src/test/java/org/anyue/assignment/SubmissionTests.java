package org.anyue.assignment;

import static org.anyue.assignment.AssignmentFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyue.campaign.Asks;
import org.anyue.campaign.Quota;
import org.anyue.campaign.ReviewRule;
import org.anyue.campaign.Selector;
import org.anyue.organization.Actor;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The commands against a real database. */
@ExtendWith(SpringExtension.class)
@ContextConfiguration(classes = AssignmentWorld.class)
class SubmissionTests {

    @Autowired
    AssignmentFixtures fixtures;

    @Autowired
    AssignmentWorld.MovableClock clock;

    @Autowired
    AssignmentWorld.Trail trail;

    @Autowired
    Assignments assignments;

    @Autowired
    Reviews reviews;

    @Autowired
    Waivers waivers;

    @Autowired
    SubmissionDrafts drafts;

    @Autowired
    AssignmentQueries queries;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void onTheTenthOfJune() {
        clock.moveTo(LocalDate.of(2026, 6, 10));
    }

    @Test
    void aCountyOfficeActsForItsCountyAndNobodyElseDoes() {
        AssignmentId id = countyDuty();
        assignments.acknowledge(fixtures.county, id);
        assignments.acknowledge(fixtures.countyColleague, id);
        refused(() -> assignments.acknowledge(fixtures.cityClerk, id), AssignmentRefusal.NOT_THE_BEARER);
        refused(() -> assignments.acknowledge(fixtures.oversight, id), AssignmentRefusal.NOT_THE_BEARER);
        assertThatThrownBy(() -> assignments.acknowledge(fixtures.otherCounty, id))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assignments.acknowledge(fixtures.township, id)).isInstanceOf(NotFound.class);
        assertThat(trail.of(AssignmentAcknowledged.class))
                .filteredOn(event -> event.step().assignment().equals(id))
                .hasSize(1);
    }

    @Test
    void theSameTokenTwiceIsOneVersionWithTheSameAnswer() {
        AssignmentId id = countyDuty();
        SubmissionContent content = text("共开展活动42场。");
        SubmissionReceipt first = assignments.submit(fixtures.county, id, content);
        clock.moveTo(LocalDate.of(2026, 6, 11));
        assertThat(assignments.submit(fixtures.county, id, content)).isEqualTo(first);
        assertThat(queries.details(fixtures.county, id).versions()).hasSize(1);
    }

    @Test
    void aSubmissionWhoseCommitWasLostLeavesNothingAndTheRetryMakesOneVersion() {
        AssignmentId id = countyDuty();
        SubmissionContent content = text("共开展活动42场。");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assignments.submit(fixtures.county, id, content);
            status.setRollbackOnly();
        });
        assertThat(queries.details(fixtures.county, id).versions()).isEmpty();
        assertThat(assignments.submit(fixtures.county, id, content).number()).isEqualTo(1);
        assertThat(queries.details(fixtures.county, id).versions()).hasSize(1);
    }

    @Test
    void sendingBackKeepsTheVersionAndResubmissionMakesANewOne() {
        AssignmentId id = countyDuty();
        assignments.submit(fixtures.county, id, text("第一稿"));
        reviews.sendBack(fixtures.cityClerk, id, version(id), "请补充参加人数");
        assertThat(queries.get(fixtures.county, id).reason()).isEqualTo("请补充参加人数");
        assignments.submit(fixtures.county, id, text("第二稿"));
        assertThat(queries.details(fixtures.county, id).versions())
                .extracting(SubmissionVersion::text)
                .containsExactly("第二稿", "第一稿");
        assertThat(queries.get(fixtures.county, id).reason()).isEmpty();
    }

    @Test
    void whatIsMissingIsNamedAndNothingIsKept() {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY).asks(AssignmentFixtures.FIGURES));
        AssignmentId id = fixtures.of(issued.duty(), fixtures.county.place().id());
        SubmissionContent half =
                new SubmissionContent(Ids.random(), Map.of("events", new BigDecimal("42")), "", List.of());
        assertThatThrownBy(() -> assignments.submit(fixtures.county, id, half))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("参加人数");
        assertThat(queries.details(fixtures.county, id).versions()).isEmpty();
        SubmissionContent whole = new SubmissionContent(
                half.token(),
                Map.of("events", new BigDecimal("42"), "people", BigDecimal.ZERO, "unasked", BigDecimal.ONE),
                "",
                List.of());
        assignments.submit(fixtures.county, id, whole);
        assertThat(queries.details(fixtures.county, id).versions().getFirst().figures())
                .containsOnlyKeys("events", "people");
    }

    @Test
    void evidenceOfAnotherAssignmentIsRefused() {
        AssignmentId id = countyDuty();
        UUID foreign = Ids.random();
        AssignmentId elsewhere = countyDuty();
        drafts.attach(fixtures.county, elsewhere, new Attachment(foreign, AttachmentKind.PHOTO, "现场.jpg"));
        refused(
                () -> assignments.submit(
                        fixtures.county, id, new SubmissionContent(Ids.random(), Map.of(), "总结", List.of(foreign))),
                AssignmentRefusal.FOREIGN_EVIDENCE);
    }

    @Test
    void aDraftThatTheFormDoesNotKnowIsNotReplaced() {
        AssignmentId id = countyDuty();
        UUID window = Ids.random();
        UUID first = drafts.replace(fixtures.county, id, typed("写到一半", null, window));
        assertThatThrownBy(() -> drafts.replace(fixtures.countyColleague, id, typed("另一处", null, Ids.random())))
                .isInstanceOf(Stale.class);
        UUID second = drafts.replace(fixtures.county, id, typed("写完了", first, window));
        assertThat(second).isNotEqualTo(first);
        assertThatThrownBy(() -> drafts.replace(fixtures.county, id, typed("旧的", first, window)))
                .isInstanceOf(Stale.class);
        SubmissionDraft draft = queries.details(fixtures.countyColleague, id).draft();
        assertThat(draft.text()).isEqualTo("写完了");
        assertThat(draft.edition()).isEqualTo(second);
        assertThatThrownBy(() -> drafts.replace(fixtures.otherCounty, id, typed("外县", second, window)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatComesAfterTheFormWasHandedInLeavesNoDraft() {
        AssignmentId id = countyDuty();
        UUID token = Ids.random();
        assignments.submit(fixtures.county, id, new SubmissionContent(token, Map.of(), "全文", List.of()));
        assertThatThrownBy(() -> drafts.replace(fixtures.county, id, typed("写到一半", null, token)))
                .isInstanceOfAny(Stale.class, Refusal.class);
        assertThat(queries.details(fixtures.county, id).draft()).isEqualTo(SubmissionDraft.EMPTY);
    }

    @RepeatedTest(20)
    void ofTwoWindowsThatSaveAtOnceOneIsTold() throws Exception {
        AssignmentId id = countyDuty();
        List<Object> answers = RaceTests.atOnce(List.of(
                () -> drafts.replace(fixtures.county, id, typed("一", null, Ids.random())),
                () -> drafts.replace(fixtures.countyColleague, id, typed("二", null, Ids.random()))));
        assertThat(answers).filteredOn(Stale.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(UUID.class::isInstance)
                .containsExactly(queries.details(fixtures.county, id).draft().edition());
    }

    @RepeatedTest(20)
    void aSaveThatMeetsTheSubmissionOfItsFormLeavesNoDraft() throws Exception {
        AssignmentId id = countyDuty();
        UUID token = Ids.random();
        RaceTests.atOnce(List.of(
                () -> drafts.replace(fixtures.county, id, typed("写到一半", null, token)),
                () -> assignments.submit(
                        fixtures.county, id, new SubmissionContent(token, Map.of(), "全文", List.of()))));
        assertThat(queries.details(fixtures.county, id).versions()).hasSize(1);
        assertThat(queries.details(fixtures.county, id).draft()).isEqualTo(SubmissionDraft.EMPTY);
    }

    private static SubmissionDrafts.Typed typed(String text, @Nullable UUID seen, UUID token) {
        return new SubmissionDrafts.Typed(SubmissionDraft.of(text, Map.of(), List.of()), seen, token);
    }

    @Test
    void aDraftKeepsWhatWasTypedAndGoesWithTheSubmission() {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY).asks(AssignmentFixtures.FIGURES));
        AssignmentId id = fixtures.of(issued.duty(), fixtures.county.place().id());
        UUID photo = Ids.random();
        drafts.attach(fixtures.county, id, new Attachment(photo, AttachmentKind.PHOTO, "现场.jpg"));
        drafts.save(fixtures.county, id, SubmissionDraft.of("写到一半", Map.of("events", "四十二"), List.of(photo)));
        SubmissionDraft draft = queries.details(fixtures.countyColleague, id).draft();
        assertThat(draft.text()).isEqualTo("写到一半");
        assertThat(draft.figures()).containsEntry("events", "四十二");
        assertThat(draft.evidence()).containsExactly(photo);
        assertThat(draft.savedBy()).isEqualTo(fixtures.county.name());
        assignments.submit(
                fixtures.county,
                id,
                new SubmissionContent(
                        Ids.random(), Map.of("events", BigDecimal.TEN, "people", BigDecimal.TEN), "", List.of(photo)));
        assertThat(queries.details(fixtures.county, id).draft()).isEqualTo(SubmissionDraft.EMPTY);
        assertThat(queries.attachment(fixtures.cityClerk, id, photo).name()).isEqualTo("现场.jpg");
        assertThatThrownBy(() -> queries.attachment(fixtures.otherCounty, id, photo))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aTownshipClimbsToItsCountyAndThenToTheCity() {
        var issued = fixtures.issue(terms ->
                terms.scope(Selector.EVERY_TOWNSHIP, Selector.EVERY_COUNTY).review(ReviewRule.EACH_LEVEL));
        AssignmentId ofTownship = fixtures.of(issued.duty(), fixtures.township.unitId());
        AssignmentId ofCounty =
                fixtures.of(issued.duty(), fixtures.county.place().id());
        assignments.submit(fixtures.township, ofTownship, text("镇级总结"));
        assignments.submit(fixtures.county, ofCounty, text("县级总结"));
        refused(
                () -> reviews.accept(fixtures.cityClerk, ofTownship, version(ofTownship)),
                AssignmentRefusal.NOT_YOUR_TURN);
        refused(
                () -> reviews.accept(fixtures.cityClerk, ofCounty, version(ofCounty)),
                AssignmentRefusal.LOWER_LEVEL_FIRST);
        assertThatThrownBy(() -> reviews.accept(fixtures.otherCounty, ofTownship, version(ofTownship)))
                .isInstanceOf(NotFound.class);
        reviews.accept(fixtures.county, ofTownship, version(ofTownship));
        assertThat(queries.get(fixtures.cityClerk, ofTownship).pendingPlace()).isEqualTo(fixtures.city.id());
        reviews.accept(fixtures.cityClerk, ofTownship, version(ofTownship));
        reviews.accept(fixtures.cityClerk, ofCounty, version(ofCounty));
        assertThat(queries.get(fixtures.cityClerk, ofTownship).state()).isEqualTo(AssignmentState.ACCEPTED);
    }

    @Test
    void anOwnLastDecisionIsUndoneUntilTheNextLevelActs() {
        var issued =
                fixtures.issue(terms -> terms.scope(Selector.EVERY_TOWNSHIP).review(ReviewRule.EACH_LEVEL));
        AssignmentId id = fixtures.of(issued.duty(), fixtures.township.unitId());
        assignments.submit(fixtures.township, id, text("镇级总结"));
        reviews.accept(fixtures.county, id, version(id));
        refused(() -> reviews.undo(fixtures.countyColleague, id), AssignmentRefusal.NOTHING_TO_UNDO);
        reviews.undo(fixtures.county, id);
        assertThat(queries.get(fixtures.county, id).pendingPlace())
                .isEqualTo(fixtures.county.place().id());
        refused(() -> reviews.undo(fixtures.county, id), AssignmentRefusal.NOTHING_TO_UNDO);
        reviews.accept(fixtures.county, id, version(id));
        reviews.accept(fixtures.cityClerk, id, version(id));
        refused(() -> reviews.undo(fixtures.county, id), AssignmentRefusal.NOTHING_TO_UNDO);
    }

    @Test
    void aDecisionOnAnOlderVersionIsStale() {
        AssignmentId id = countyDuty();
        assignments.submit(fixtures.county, id, text("总结"));
        int seen = version(id);
        assignments.withdraw(fixtures.county, id, seen);
        assertThatThrownBy(() -> reviews.accept(fixtures.cityClerk, id, seen)).isInstanceOf(Stale.class);
    }

    @Test
    void paperMakesAHalfDoneVersionComplete() {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY).asks(AssignmentFixtures.PAPER));
        AssignmentId id = fixtures.of(issued.duty(), fixtures.county.place().id());
        assertThat(assignments.submit(fixtures.county, id, text("总结")).complete())
                .isFalse();
        assertThat(queries.get(fixtures.county, id).halfDone()).isTrue();
        refused(() -> reviews.receivePaper(fixtures.county, id), AssignmentRefusal.NOT_YOUR_TURN);
        clock.moveTo(LocalDate.of(2026, 7, 1));
        assertThat(queries.get(fixtures.county, id).overdue(LocalDate.of(2026, 7, 1)))
                .isTrue();
        reviews.receivePaper(fixtures.cityClerk, id);
        reviews.receivePaper(fixtures.cityClerk, id);
        assertThat(queries.get(fixtures.county, id).delivered()).isTrue();
        assertThat(queries.get(fixtures.county, id).onTime()).isFalse();
        reviews.accept(fixtures.cityClerk, id, version(id));
    }

    @Test
    void onlyTheOwnerExemptsAndExtends() {
        AssignmentId id = countyDuty();
        refused(() -> waivers.exempt(fixtures.county, id, version(id), "本县无此行业"), AssignmentRefusal.ONLY_THE_OWNER);
        waivers.exempt(fixtures.cityLead, id, version(id), "该县无此行业");
        assertThat(queries.get(fixtures.county, id).state()).isEqualTo(AssignmentState.EXEMPTED);
        // Who was faster is said too.
        refused(() -> assignments.submit(fixtures.county, id, text("总结")), AssignmentRefusal.OVERTAKEN);
        waivers.reinstate(fixtures.cityLead, id, version(id));
        clock.moveTo(LocalDate.of(2026, 7, 12));
        refused(() -> assignments.submit(fixtures.county, id, text("总结")), AssignmentRefusal.LOCKED);
        var until = new Waivers.Extension(LocalDate.of(2026, 7, 15), "县里停电两天");
        waivers.extend(fixtures.cityLead, id, version(id), until);
        assertThat(assignments.submit(fixtures.county, id, text("总结")).number()).isEqualTo(1);
        assertThat(queries.get(fixtures.county, id).onTime()).isFalse();
    }

    @Test
    void recordsFulfilAQuotaAndTakingOneBackOpensItAgain() {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY)
                .asks(Asks.NOTHING)
                .quota(new Quota(">=", new BigDecimal("2"), "场", "县")));
        AssignmentId id = fixtures.of(issued.duty(), fixtures.county.place().id());
        refused(() -> assignments.submit(fixtures.county, id, text("已办")), AssignmentRefusal.COUNTED_BY_RECORDS);
        Party by = fixtures.county.party();
        UUID record = Ids.random();
        assignments.credit(by, id, record, clock.instant());
        assignments.credit(by, id, record, clock.instant());
        assertThat(queries.get(fixtures.county, id).credited()).isEqualTo(1);
        assertThat(queries.get(fixtures.county, id).delivered()).isFalse();
        assignments.credit(by, id, Ids.random(), clock.instant());
        assertThat(queries.get(fixtures.county, id).state()).isEqualTo(AssignmentState.ACCEPTED);
        assertThat(queries.get(fixtures.county, id).onTime()).isTrue();
        assignments.uncredit(by, id, record);
        assertThat(queries.get(fixtures.county, id).state()).isEqualTo(AssignmentState.ACKNOWLEDGED);
        assertThat(queries.countedByRecords(
                        fixtures.county, fixtures.county.place().id()))
                .extracting(AssignmentSummary::id)
                .contains(id);
    }

    @Test
    void aDepartmentReadsItsSectorAcrossCountiesAndDecidesNothing() {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_ENTERPRISE));
        Actor transport = fixtures.transport;
        AssignmentId near = fixtures.of(issued.duty(), fixtures.bus.unitId());
        AssignmentId far = fixtures.of(issued.duty(), fixtures.farBus.unitId());
        AssignmentId mine = fixtures.of(issued.duty(), fixtures.cement.unitId());
        assertThat(queries.details(transport, near).allowed()).isEmpty();
        assertThat(queries.details(transport, far).allowed()).isEmpty();
        assertThatThrownBy(() -> queries.details(transport, mine)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatAPageOffersIsWhatTheCommandsTake() {
        AssignmentId id = countyDuty();
        assertThat(queries.details(fixtures.county, id).allowed())
                .containsExactlyInAnyOrder(AssignmentVerb.ACKNOWLEDGE, AssignmentVerb.SUBMIT);
        assertThat(queries.details(fixtures.cityLead, id).allowed())
                .containsExactlyInAnyOrder(AssignmentVerb.EXEMPT, AssignmentVerb.EXTEND, AssignmentVerb.SUBMIT_FOR);
        assignments.submit(fixtures.county, id, text("总结"));
        assertThat(queries.details(fixtures.county, id).allowed()).containsExactly(AssignmentVerb.WITHDRAW);
        assertThat(queries.details(fixtures.cityLead, id).allowed())
                .containsExactlyInAnyOrder(AssignmentVerb.ACCEPT, AssignmentVerb.SEND_BACK);
        assertThat(queries.details(fixtures.oversight, id).allowed()).isEmpty();
    }

    private AssignmentId countyDuty() {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY));
        return fixtures.of(issued.duty(), fixtures.county.place().id());
    }

    private int version(AssignmentId id) {
        return queries.get(fixtures.cityLead, id).version();
    }

    private static void refused(ThrowingCallable action, AssignmentRefusal code) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
