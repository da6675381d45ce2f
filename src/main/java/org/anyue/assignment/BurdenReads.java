package org.anyue.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.anyue.campaign.Asks;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.FigureAsk;
import org.anyue.organization.Scope;
import org.anyue.organization.UnitKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL behind {@link BurdenQueries}. */
@Component
class BurdenReads {

    private static final String COSTS = """
            count(DISTINCT assignment.bearer_id) AS units, count(*) AS tasks, sum(cost.forms) AS forms,
            sum(cost.fields) AS fields, sum(cost.minutes) AS minutes
            FROM assignment.assignment
            JOIN assignment.bearer ON bearer.unit_id = assignment.bearer_id
            JOIN unnest(CAST(:duties AS uuid[]), CAST(:forms AS integer[]), CAST(:fields AS integer[]),
                        CAST(:minutes AS integer[])) AS cost (duty_id, forms, fields, minutes)
              ON cost.duty_id = assignment.duty_id
            WHERE assignment.campaign_id = :campaign AND assignment.state <> 'EXEMPTED'
              AND\s""";

    private final JdbcClient jdbc;

    BurdenReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param what words of the duty */
    record IssuedAsk(UUID duty, int number, String what, String dueText, Asks asks) {}

    /** Those that an amendment cancelled ask for nothing any more. */
    List<IssuedAsk> duties(CampaignId campaign) {
        Map<UUID, Integer> figures = new HashMap<>();
        jdbc.sql("""
                        SELECT figure.duty_id, count(*) AS figures
                        FROM assignment.duty_figure figure
                        JOIN assignment.duty ON duty.duty_id = figure.duty_id
                        WHERE duty.campaign_id = :campaign
                        GROUP BY figure.duty_id""")
                .param("campaign", campaign.value())
                .query((row, number) -> {
                    figures.put(row.getObject("duty_id", UUID.class), row.getInt("figures"));
                    return number;
                })
                .list();
        return jdbc.sql("""
                        SELECT duty_id, number, what, due_text, ask_text, ask_photos, ask_paper, ask_file
                        FROM assignment.duty
                        WHERE campaign_id = :campaign AND cancelled_at IS NULL
                        ORDER BY number""")
                .param("campaign", campaign.value())
                .query((row, _) -> {
                    UUID duty = row.getObject("duty_id", UUID.class);
                    List<FigureAsk> asked = new ArrayList<>();
                    for (int at = 0; at < figures.getOrDefault(duty, 0); at++) {
                        asked.add(new FigureAsk("f" + at, "", ""));
                    }
                    return new IssuedAsk(
                            duty,
                            row.getInt("number"),
                            row.getString("what"),
                            row.getString("due_text"),
                            new Asks(
                                    asked,
                                    row.getBoolean("ask_text"),
                                    row.getInt("ask_photos"),
                                    row.getBoolean("ask_paper"),
                                    row.getBoolean("ask_file")));
                })
                .list();
    }

    /** Sums of one group; what is not grouped by is null. */
    record Sum(
            @Nullable UUID unit,
            @Nullable UUID place,
            @Nullable UnitKind kind,
            String name,
            long units,
            long tasks,
            long forms,
            long fields,
            long minutes) {}

    List<Sum> byUnit(Scope scope, CampaignId campaign, UUID top, Map<UUID, Burden> costs) {
        return ask(
                "bearer.unit_id AS unit, bearer.kind, bearer.name,"
                        + " bearer.path[array_position(bearer.path, :top) + 1] AS place,",
                "GROUP BY bearer.unit_id, bearer.kind, bearer.name, bearer.path ORDER BY bearer.name, bearer.unit_id",
                scope,
                campaign,
                new Asked(top, costs));
    }

    /** Places right below; the place itself and what hangs right below it without being a place are one group. */
    List<Sum> byPlace(Scope scope, CampaignId campaign, UUID top, Map<UUID, Burden> costs) {
        return ask("""
                NULL::uuid AS unit, NULL::text AS kind, '' AS name,
                CASE WHEN bearer.path[array_position(bearer.path, :top) + 1] = bearer.unit_id
                      AND bearer.kind NOT IN ('COUNTY', 'TOWNSHIP') THEN NULL
                     ELSE bearer.path[array_position(bearer.path, :top) + 1] END AS place,
                """, "GROUP BY 4", scope, campaign, new Asked(top, costs));
    }

    List<Sum> byKind(Scope scope, CampaignId campaign, UUID top, Map<UUID, Burden> costs) {
        return ask(
                "NULL::uuid AS unit, bearer.kind, '' AS name, NULL::uuid AS place,",
                "GROUP BY bearer.kind",
                scope,
                campaign,
                new Asked(top, costs));
    }

    List<Sum> byDuty(Scope scope, CampaignId campaign, UUID top, Map<UUID, Burden> costs) {
        return ask(
                "assignment.duty_id AS unit, NULL::text AS kind, '' AS name, NULL::uuid AS place,",
                "GROUP BY assignment.duty_id",
                scope,
                campaign,
                new Asked(top, costs));
    }

    private record Asked(UUID top, Map<UUID, Burden> costs) {}

    private List<Sum> ask(String key, String tail, Scope scope, CampaignId campaign, Asked asked) {
        List<Map.Entry<UUID, Burden>> costs = List.copyOf(asked.costs().entrySet());
        return jdbc.sql("SELECT " + key + COSTS + scope.sql("assignment.bearer_id") + " AND :top = ANY (bearer.path)\n"
                        + tail)
                .param("campaign", campaign.value())
                .param("top", asked.top())
                .param(
                        "duties",
                        ArrayText.of(costs.stream().map(Map.Entry::getKey).toList()))
                .param(
                        "forms",
                        ArrayText.of(costs.stream()
                                .map(one -> one.getValue().forms())
                                .toList()))
                .param(
                        "fields",
                        ArrayText.of(costs.stream()
                                .map(one -> one.getValue().fields())
                                .toList()))
                .param(
                        "minutes",
                        ArrayText.of(costs.stream()
                                .map(one -> one.getValue().minutes())
                                .toList()))
                .params(scope.parameters())
                .query((row, _) -> new Sum(
                        row.getObject("unit", UUID.class),
                        row.getObject("place", UUID.class),
                        row.getString("kind") == null ? null : UnitKind.valueOf(row.getString("kind")),
                        Objects.requireNonNullElse(row.getString("name"), ""),
                        row.getLong("units"),
                        row.getLong("tasks"),
                        row.getLong("forms"),
                        row.getLong("fields"),
                        row.getLong("minutes")))
                .list();
    }
}
