package org.anyue.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.anyue.campaign.Asks;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.ReviewRule;
import org.anyue.organization.UnitId;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks the table: every verb in every state either leads where the table says or is refused and changes nothing. */
class AssignmentTransitionsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
    private static final Instant NOW = Instant.parse("2026-06-10T01:00:00Z");
    private static final UnitId COUNTY = new UnitId(Ids.random());
    private static final UnitId CITY = new UnitId(Ids.random());

    static Stream<Arguments> everyVerbInEveryState() {
        return Stream.of(AssignmentState.values())
                .flatMap(state -> Stream.of(AssignmentVerb.values()).map(verb -> Arguments.of(state, verb)));
    }

    @ParameterizedTest
    @MethodSource("everyVerbInEveryState")
    void aVerbLeadsWhereTheTableSaysOrIsRefused(AssignmentState state, AssignmentVerb verb) {
        Assignment assignment = in(state, verb);
        Standing before = assignment.standing();
        if (AssignmentTransitions.allows(state, verb)) {
            call(assignment, verb);
            assertThat(assignment.standing().state()).isIn(AssignmentTransitions.targets(state, verb));
        } else if (verb == AssignmentVerb.FULFIL || verb == AssignmentVerb.REOPEN) {
            call(assignment, verb);
            assertThat(assignment.standing().state()).isEqualTo(state);
        } else {
            assertThatThrownBy(() -> call(assignment, verb))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(AssignmentRefusal.WRONG_STATE))
                    .hasMessageContaining(state.label());
            assertThat(assignment.standing()).isEqualTo(before);
        }
    }

    @Test
    void whatNobodyReviewsIsDoneWhenItIsHandedInAndMayBeCorrected() {
        Assignment assignment = in(AssignmentState.ASSIGNED, AssignmentVerb.SUBMIT, ReviewRule.NONE);
        assignment.submit(NOW, TODAY);
        assertThat(assignment.standing().state()).isEqualTo(AssignmentState.ACCEPTED);
        assertThat(assignment.standing().complete()).isTrue();
        assertThat(assignment.standing().firstCompleteAt()).isEqualTo(NOW);
        assignment.withdraw(null);
        assertThat(assignment.standing().state()).isEqualTo(AssignmentState.ACKNOWLEDGED);
    }

    @Test
    void whatSomebodyAcceptedIsNotTakenBack() {
        Assignment assignment = in(AssignmentState.ACCEPTED, AssignmentVerb.WITHDRAW, ReviewRule.DIRECT);
        assertThatThrownBy(() -> assignment.withdraw(null)).isInstanceOf(Refusal.class);
    }

    private static Assignment in(AssignmentState state, AssignmentVerb verb) {
        // Only what nobody reviews is taken back once it is done.
        ReviewRule rule = state == AssignmentState.ACCEPTED && verb == AssignmentVerb.WITHDRAW
                ? ReviewRule.NONE
                : ReviewRule.DIRECT;
        return in(state, verb, rule);
    }

    private static Assignment in(AssignmentState state, AssignmentVerb verb, ReviewRule rule) {
        boolean records = verb == AssignmentVerb.FULFIL || verb == AssignmentVerb.REOPEN;
        Terms terms = new Terms(new Asks(List.of(), true, 0, !records, false), rule, TODAY, null, records ? 2 : 0);
        boolean submitted = state == AssignmentState.SUBMITTED;
        boolean complete = verb != AssignmentVerb.RECEIVE_PAPER;
        Standing standing =
                new Standing(state, submitted ? COUNTY : null, 0, submitted ? 1 : 0, complete, null, null, 2);
        return new Assignment(
                new Assignment.Identity(
                        new AssignmentId(Ids.random()),
                        new CampaignId(Ids.random()),
                        new DutyId(Ids.random()),
                        new UnitId(Ids.random()),
                        new ReviewPath(List.of(COUNTY, CITY)),
                        "江州市"),
                terms,
                standing,
                0);
    }

    private static void call(Assignment assignment, AssignmentVerb verb) {
        switch (verb) {
            case ACKNOWLEDGE -> assignment.acknowledge();
            case SUBMIT -> assignment.submit(NOW, TODAY);
            case SUBMIT_FOR -> assignment.submitFor(NOW, TODAY);
            case WITHDRAW -> assignment.withdraw(null);
            case RECEIVE_PAPER -> assignment.receivePaper(NOW);
            case ACCEPT -> assignment.accept(COUNTY);
            case SEND_BACK -> assignment.sendBack(CITY, "数字有误，请核对");
            case UNDO -> assignment.undo(AssignmentState.SUBMITTED, COUNTY, 0);
            case EXEMPT -> assignment.exempt("该单位已停产");
            case REINSTATE -> assignment.reinstate();
            case EXTEND -> assignment.extend(TODAY.plusDays(3), TODAY, "系统停电");
            case FULFIL -> assignment.count(2, NOW);
            case REOPEN -> assignment.count(1, null);
        }
    }
}
