package org.anyue.assignment;

import static org.anyue.assignment.AssignmentFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anyue.campaign.Selector;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Everything at once, on real connections. */
@ExtendWith(SpringExtension.class)
@ContextConfiguration(classes = AssignmentWorld.class)
class RaceTests {

    @Autowired
    AssignmentFixtures fixtures;

    @Autowired
    Assignments assignments;

    @Autowired
    Reviews reviews;

    @Autowired
    AssignmentQueries queries;

    @Autowired
    AssignmentWorld.MovableClock clock;

    /** Others of this world leave it in summer. */
    @BeforeEach
    void inMay() {
        clock.moveTo(LocalDate.of(2026, 5, 20));
    }

    @Test
    void theSameSubmissionFiftyTimesInParallelIsOneVersion() throws Exception {
        AssignmentId id = countyDuty();
        SubmissionContent content = text("共开展活动42场。");
        List<Callable<Object>> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            all.add(() -> assignments.submit(fixtures.county, id, content));
        }
        List<Object> answers = atOnce(all);
        assertThat(answers).allMatch(SubmissionReceipt.class::isInstance);
        assertThat(answers)
                .extracting(answer -> ((SubmissionReceipt) answer).number())
                .containsOnly(1);
        assertThat(queries.details(fixtures.county, id).versions()).hasSize(1);
    }

    @RepeatedTest(10)
    void ofTwoReviewersOneDecidesAndTheOtherIsTold() throws Exception {
        AssignmentId id = countyDuty();
        assignments.submit(fixtures.county, id, text("总结"));
        int seen = queries.get(fixtures.cityLead, id).version();
        List<Object> answers = atOnce(List.of(
                () -> {
                    reviews.accept(fixtures.cityLead, id, seen);
                    return "accepted";
                },
                () -> {
                    reviews.sendBack(fixtures.cityClerk, id, seen, "请补充附件");
                    return "sent back";
                }));
        assertThat(answers).filteredOn(String.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Stale.class::isInstance).hasSize(1);
        AssignmentState state = queries.get(fixtures.cityLead, id).state();
        assertThat(answers).contains(state == AssignmentState.ACCEPTED ? "accepted" : "sent back");
    }

    @RepeatedTest(10)
    void withdrawalAndAcceptanceDoNotBothHappen() throws Exception {
        AssignmentId id = countyDuty();
        assignments.submit(fixtures.county, id, text("总结"));
        int seen = queries.get(fixtures.cityLead, id).version();
        List<Object> answers = atOnce(List.of(
                () -> {
                    reviews.accept(fixtures.cityLead, id, seen);
                    return AssignmentState.ACCEPTED;
                },
                () -> {
                    assignments.withdraw(fixtures.county, id, seen);
                    return AssignmentState.ACKNOWLEDGED;
                }));
        assertThat(answers).filteredOn(Stale.class::isInstance).hasSize(1);
        assertThat(answers).contains(queries.get(fixtures.cityLead, id).state());
        assertThat(queries.details(fixtures.cityLead, id).versions().getFirst().withdrawnAt() != null)
                .isEqualTo(answers.contains(AssignmentState.ACKNOWLEDGED));
    }

    @RepeatedTest(5)
    void twoDifferentSubmissionsAtOnceMakeOneVersion() throws Exception {
        AssignmentId id = countyDuty();
        List<Object> answers = atOnce(List.of(
                () -> assignments.submit(fixtures.county, id, text("甲稿")),
                () -> assignments.submit(fixtures.countyColleague, id, text("乙稿"))));
        assertThat(answers).filteredOn(SubmissionReceipt.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer instanceof Stale || answer instanceof Refusal)
                .hasSize(1);
        assertThat(queries.details(fixtures.county, id).versions()).hasSize(1);
    }

    private AssignmentId countyDuty() {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY));
        return fixtures.of(issued.duty(), fixtures.county.place().id());
    }

    /** Starts them together; an answer is what was returned or thrown. */
    static List<Object> atOnce(List<Callable<Object>> actions) throws Exception {
        CyclicBarrier start = new CyclicBarrier(actions.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Object>> answers = new ArrayList<>();
            for (Callable<Object> action : actions) {
                answers.add(threads.submit(() -> {
                    start.await();
                    try {
                        return action.call();
                    } catch (Stale | Refusal told) {
                        return told;
                    }
                }));
            }
            List<Object> results = new ArrayList<>();
            for (Future<Object> answer : answers) {
                results.add(answer.get());
            }
            return results;
        }
    }
}
