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
import org.anyue.organization.Actor;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Two people of one office act on one assignment at the same moment, a thousand times, on real connections. */
@ExtendWith(SpringExtension.class)
@ContextConfiguration(classes = AssignmentWorld.class)
class TwoOfficersTests {

    private static final int ROUNDS = 1000;

    @Autowired
    AssignmentFixtures fixtures;

    @Autowired
    Assignments assignments;

    @Autowired
    Reviews reviews;

    @Autowired
    AssignmentQueries queries;

    @Autowired
    JdbcClient jdbc;

    /** What became of one of the two: null when it was carried out, else the words it got. */
    private record Outcome(boolean done, String told) {}

    @Autowired
    AssignmentWorld.MovableClock clock;

    /** Others of this world leave it in summer. */
    @BeforeEach
    void inMay() {
        clock.moveTo(LocalDate.of(2026, 5, 20));
    }

    @Test
    void aThousandTimesOneDecisionStandsAndTheOtherPersonIsToldWhoDidWhat() throws Exception {
        AssignmentId id = submitted();
        int accepted = 0;
        int first = queries.get(fixtures.cityLead, id).version();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                int seen = first + 2 * round;
                List<Outcome> both = together(
                        two,
                        () -> reviews.accept(fixtures.cityLead, id, seen),
                        () -> reviews.sendBack(fixtures.cityClerk, id, seen, "请补充附件"));
                boolean leadWon = both.getFirst().done();
                assertThat(both.getLast().done()).as("round %d", round).isNotEqualTo(leadWon);
                Actor winner = leadWon ? fixtures.cityLead : fixtures.cityClerk;
                assertThat((leadWon ? both.getLast() : both.getFirst()).told())
                        .contains(winner.unitName(), winner.name(), leadWon ? "审核通过" : "退回");
                AssignmentSummary now = queries.get(fixtures.cityLead, id);
                assertThat(now.state()).isEqualTo(leadWon ? AssignmentState.ACCEPTED : AssignmentState.SENT_BACK);
                assertThat(now.version()).as("nothing twice").isEqualTo(seen + 1);
                accepted += leadWon ? 1 : 0;
                reviews.undo(winner, id);
            }
        }
        assertThat(lines(id, AssignmentVerb.ACCEPT)).as("none lost").isEqualTo(accepted);
        assertThat(lines(id, AssignmentVerb.SEND_BACK)).isEqualTo(ROUNDS - accepted);
        assertThat(lines(id, AssignmentVerb.UNDO)).isEqualTo(ROUNDS);
        assertThat(queries.get(fixtures.cityLead, id).version()).isEqualTo(first + 2 * ROUNDS);
    }

    @Test
    void whoHandsInAfterAColleagueIsToldThatItWasTheColleague() {
        AssignmentId id = submitted();
        String told = outcome(() -> assignments.submit(fixtures.countyColleague, id, text("另一稿")))
                .told();
        assertThat(told).startsWith("临江县安委办" + fixtures.county.name() + "已于").contains("报送。", "当前为“已报送”");
    }

    private AssignmentId submitted() {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY));
        AssignmentId id = fixtures.of(issued.duty(), fixtures.county.place().id());
        assignments.submit(fixtures.county, id, text("总结"));
        return id;
    }

    private int lines(AssignmentId id, AssignmentVerb verb) {
        return jdbc.sql("SELECT count(*) FROM assignment.history WHERE assignment_id = :id AND verb = :verb")
                .param("id", id.value())
                .param("verb", verb.name())
                .query(Integer.class)
                .single();
    }

    private static List<Outcome> together(ExecutorService two, Runnable one, Runnable other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Callable<Outcome>> both = new ArrayList<>();
        for (Runnable action : List.of(one, other)) {
            both.add(() -> {
                start.await();
                return outcome(action);
            });
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Future<Outcome> future : two.invokeAll(both)) {
            outcomes.add(future.get());
        }
        return outcomes;
    }

    private static Outcome outcome(Runnable action) {
        try {
            action.run();
            return new Outcome(true, "");
        } catch (Stale stale) {
            return new Outcome(false, stale.told());
        } catch (Refusal refusal) {
            return new Outcome(false, String.valueOf(refusal.getMessage()));
        }
    }
}
