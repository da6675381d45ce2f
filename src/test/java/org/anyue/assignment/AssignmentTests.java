package org.anyue.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anyue.campaign.Asks;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.ReviewRule;
import org.anyue.organization.UnitId;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AssignmentTests {

    private static final LocalDate DUE = LocalDate.of(2026, 6, 30);
    private static final LocalDate LOCK = LocalDate.of(2026, 7, 3);
    private static final Instant JUNE = Instant.parse("2026-06-10T01:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-02T01:00:00Z");
    private static final UnitId TOWNSHIP = new UnitId(Ids.random());
    private static final UnitId COUNTY = new UnitId(Ids.random());
    private static final UnitId CITY = new UnitId(Ids.random());

    @Test
    void eachLevelClimbsFromTheTownshipToTheOwner() {
        Assignment assignment = assignment(ReviewRule.EACH_LEVEL, false);
        assignment.submit(JUNE, DUE);
        assertThat(assignment.standing().pendingPlace()).isEqualTo(TOWNSHIP);
        assignment.accept(TOWNSHIP);
        assertThat(assignment.standing().pendingPlace()).isEqualTo(COUNTY);
        assignment.accept(COUNTY);
        assertThat(assignment.standing().state()).isEqualTo(AssignmentState.SUBMITTED);
        assignment.accept(CITY);
        assertThat(assignment.standing().state()).isEqualTo(AssignmentState.ACCEPTED);
        assertThat(assignment.standing().pendingPlace()).isNull();
    }

    @Test
    void directEndsWithTheFirstAcceptance() {
        Assignment assignment = assignment(ReviewRule.DIRECT, false);
        assignment.submit(JUNE, DUE);
        assignment.accept(TOWNSHIP);
        assertThat(assignment.standing().state()).isEqualTo(AssignmentState.ACCEPTED);
    }

    @Test
    void onlyThePlaceWhoseTurnItIsAccepts() {
        Assignment assignment = assignment(ReviewRule.EACH_LEVEL, false);
        assignment.submit(JUNE, DUE);
        refused(() -> assignment.accept(COUNTY), AssignmentRefusal.NOT_YOUR_TURN);
        refused(() -> assignment.accept(new UnitId(Ids.random())), AssignmentRefusal.NOT_YOUR_TURN);
    }

    @Test
    void aPlaceAboveTheTurnSendsBackAndOneBelowDoesNot() {
        Assignment assignment = assignment(ReviewRule.EACH_LEVEL, false);
        assignment.submit(JUNE, DUE);
        assignment.accept(TOWNSHIP);
        refused(() -> assignment.sendBack(TOWNSHIP, "数字前后不一致"), AssignmentRefusal.NOT_YOUR_TURN);
        assignment.sendBack(CITY, "数字前后不一致");
        assertThat(assignment.standing().state()).isEqualTo(AssignmentState.SENT_BACK);
    }

    @Test
    void aReasonOfThreeCharactersIsNoReason() {
        Assignment assignment = assignment(ReviewRule.DIRECT, false);
        assignment.submit(JUNE, DUE);
        refused(() -> assignment.sendBack(TOWNSHIP, "  不合格  "), AssignmentRefusal.REASON_TOO_SHORT);
        assignment.sendBack(TOWNSHIP, "缺少盖章");
    }

    @Test
    void withoutItsPaperAVersionIsHalfDoneAndCannotBeAccepted() {
        Assignment assignment = assignment(ReviewRule.DIRECT, true);
        assignment.submit(JUNE, DUE);
        assertThat(assignment.standing().complete()).isFalse();
        assertThat(assignment.standing().firstCompleteAt()).isNull();
        refused(() -> assignment.accept(TOWNSHIP), AssignmentRefusal.PAPER_MISSING);
        assignment.receivePaper(JULY);
        assertThat(assignment.standing().firstCompleteAt()).isEqualTo(JULY);
        assertThat(FigurePolicy.onTime(assignment.standing().firstCompleteAt(), DUE))
                .isFalse();
        assignment.accept(TOWNSHIP);
    }

    @Test
    void theFirstCompleteVersionDecidesOnTimeAlsoAfterSendingBack() {
        Assignment assignment = assignment(ReviewRule.DIRECT, false);
        assignment.submit(JUNE, DUE);
        assignment.sendBack(TOWNSHIP, "请补充附件");
        assignment.submit(JULY, LOCK);
        assertThat(assignment.standing().submission()).isEqualTo(2);
        assertThat(assignment.standing().firstCompleteAt()).isEqualTo(JUNE);
    }

    @Test
    void aWithdrawnVersionIsNotTheFirstCompleteOne() {
        Assignment assignment = assignment(ReviewRule.DIRECT, false);
        assignment.submit(JUNE, DUE);
        assignment.withdraw(null);
        assertThat(assignment.standing().firstCompleteAt()).isNull();
        assignment.submit(JULY, LOCK);
        assertThat(assignment.standing().firstCompleteAt()).isEqualTo(JULY);
    }

    @Test
    void nothingIsWithdrawnAfterTheFirstReview() {
        Assignment assignment = assignment(ReviewRule.EACH_LEVEL, false);
        assignment.submit(JUNE, DUE);
        assignment.accept(TOWNSHIP);
        refused(() -> assignment.withdraw(null), AssignmentRefusal.ALREADY_REVIEWED);
    }

    @Test
    void afterTheLockDayOnlyAnExtensionHelpsAndItNamesItsLastDay() {
        Assignment assignment = assignment(ReviewRule.DIRECT, false);
        LocalDate after = LOCK.plusDays(1);
        refused(() -> assignment.submit(JULY, after), AssignmentRefusal.LOCKED);
        refused(() -> assignment.extend(LOCK, after, "受灾停电停网"), AssignmentRefusal.EXTENSION_IN_THE_PAST);
        assignment.extend(after, after, "受灾停电停网");
        assertThatThrownBy(() -> assignment.submit(JULY, after.plusDays(1))).hasMessageContaining("7月4日");
        assignment.submit(JULY, after);
        assertThat(assignment.standing().state()).isEqualTo(AssignmentState.SUBMITTED);
    }

    @Test
    void whatTheOwnerBearsItselfItAlsoReviews() {
        ReviewPath path = ReviewPath.of(List.of(CITY), CITY);
        assertThat(path.first()).isEqualTo(CITY);
        assertThat(ReviewPath.of(List.of(CITY, COUNTY, TOWNSHIP), CITY).places())
                .containsExactly(COUNTY, CITY);
        assertThat(ReviewPath.of(List.of(CITY, COUNTY, TOWNSHIP), COUNTY).places())
                .containsExactly(COUNTY);
    }

    @Test
    void theLastMomentOfTheDueDayInShanghaiIsOnTime() {
        assertThat(FigurePolicy.onTime(Instant.parse("2026-06-30T15:59:59.999Z"), DUE))
                .isTrue();
        assertThat(FigurePolicy.onTime(Instant.parse("2026-06-30T16:00:00Z"), DUE))
                .isFalse();
        assertThat(FigurePolicy.onTime(JULY, null)).isTrue();
        assertThat(FigurePolicy.onTime(null, null)).isFalse();
    }

    @Test
    void daysAreSaidAsPeopleSayThem() {
        assertThat(DayWords.left(DUE, DUE)).isEqualTo("今天截止");
        assertThat(DayWords.left(DUE, DUE.minusDays(1))).isEqualTo("明天截止");
        assertThat(DayWords.left(DUE, DUE.minusDays(3))).isEqualTo("还有3天");
        assertThat(DayWords.left(DUE, DUE.plusDays(2))).isEqualTo("已逾期2天");
    }

    private static Assignment assignment(ReviewRule rule, boolean paper) {
        return new Assignment(
                new Assignment.Identity(
                        new AssignmentId(Ids.random()),
                        new CampaignId(Ids.random()),
                        new DutyId(Ids.random()),
                        new UnitId(Ids.random()),
                        new ReviewPath(List.of(TOWNSHIP, COUNTY, CITY)),
                        "江州市"),
                new Terms(new Asks(List.of(), true, 0, paper, false), rule, DUE, LOCK, 0),
                Standing.NEW,
                0);
    }

    private static void refused(ThrowingCallable action, AssignmentRefusal code) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
