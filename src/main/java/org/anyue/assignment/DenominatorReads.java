package org.anyue.assignment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyue.organization.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers why a denominator changed, for any part of a campaign. */
@Component
class DenominatorReads {

    private final JdbcClient jdbc;

    DenominatorReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Newest first, counted back from what is expected now.
     *
     * @param now expected in the filter now
     */
    List<DenominatorStep> steps(Scope scope, FigureFilter filter, long now) {
        AssignmentReads.Condition condition = FigureReads.condition(filter);
        Map<UUID, Step> steps = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT step.id, step.at, step.cause, step.amendment, duty.what, sum(change.delta) AS delta,
                               count(DISTINCT assignment.bearer_id) AS units, min(bearer.name) AS unit
                        FROM assignment.denominator_step step
                        JOIN assignment.denominator_change change ON change.step_id = step.id
                        JOIN assignment.assignment ON assignment.id = change.assignment_id
                        JOIN assignment.duty ON duty.duty_id = assignment.duty_id
                        JOIN assignment.bearer ON bearer.unit_id = assignment.bearer_id
                        WHERE\s""" + condition.sql() + " AND " + scope.sql("assignment.bearer_id") + """

                        GROUP BY step.id, duty.duty_id
                        ORDER BY step.at DESC, step.id DESC, duty.number""")
                .params(condition.parameters())
                .params(scope.parameters())
                .query(row -> {
                    Instant at = AssignmentReads.instant(row, "at");
                    DenominatorCause cause = DenominatorCause.valueOf(row.getString("cause"));
                    int amendment = row.getInt("amendment");
                    steps.computeIfAbsent(
                                    row.getObject("id", UUID.class),
                                    _ -> new Step(at, cause, amendment, new ArrayList<>()))
                            .parts()
                            .add(new DenominatorStep.Part(
                                    row.getString("what"),
                                    row.getInt("delta"),
                                    row.getInt("units"),
                                    row.getString("unit")));
                });
        List<DenominatorStep> counted = new ArrayList<>();
        long after = now;
        for (Step step : steps.values()) {
            long before = after
                    - step.parts().stream()
                            .mapToLong(DenominatorStep.Part::delta)
                            .sum();
            counted.add(new DenominatorStep(
                    step.at(), step.cause(), step.amendment(), before, after, List.copyOf(step.parts())));
            after = before;
        }
        return counted;
    }

    private record Step(Instant at, DenominatorCause cause, int amendment, List<DenominatorStep.Part> parts) {}
}
