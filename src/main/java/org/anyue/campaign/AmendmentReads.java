package org.anyue.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers about amendments. */
@Component
class AmendmentReads {

    private static final String SUMMARY = """
            SELECT id, campaign_id, state, number, reason, urgent, restores_id, author_name, drafted_at, issued_at, based_on,
                   version
            FROM campaign.amendment
            """;

    private static final String CHANGE = """
            change.part, change.duty_id, change.item_id, change.was, change.becomes,
            coalesce(duty.what, item.number || item.title, '') AS subject
            """;

    private final JdbcClient jdbc;

    AmendmentReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Drafts first, then the newest one. */
    List<AmendmentSummary> all(CampaignId campaign, boolean drafts) {
        Map<AmendmentId, List<AmendmentChange>> changes = new HashMap<>();
        jdbc.sql("SELECT change.amendment_id, " + CHANGE + """
                        FROM campaign.amendment_change change
                        JOIN campaign.amendment ON amendment.id = change.amendment_id
                        LEFT JOIN campaign.duty ON duty.id = change.duty_id
                        LEFT JOIN campaign.plan_item item ON item.id = change.item_id
                        WHERE amendment.campaign_id = :campaign
                        ORDER BY change.position""")
                .param("campaign", campaign.value())
                .query(row -> {
                    changes.computeIfAbsent(
                                    new AmendmentId(row.getObject("amendment_id", UUID.class)), _ -> new ArrayList<>())
                            .add(change(row));
                });
        return jdbc.sql(SUMMARY + """
                        WHERE campaign_id = :campaign AND (state = 'ISSUED' OR :drafts AND state = 'DRAFT')
                        ORDER BY number DESC NULLS FIRST, drafted_at DESC""")
                .param("campaign", campaign.value())
                .param("drafts", drafts)
                .query((row, _) ->
                        summary(row, changes.getOrDefault(new AmendmentId(row.getObject("id", UUID.class)), List.of())))
                .list();
    }

    Optional<AmendmentSummary> find(AmendmentId id) {
        List<AmendmentChange> changes = changes(id);
        return jdbc.sql(SUMMARY + "WHERE id = :id")
                .param("id", id.value())
                .query((row, _) -> summary(row, changes))
                .optional();
    }

    List<AmendmentChange> changes(AmendmentId id) {
        return jdbc.sql("SELECT " + CHANGE + """
                        FROM campaign.amendment_change change
                        LEFT JOIN campaign.duty ON duty.id = change.duty_id
                        LEFT JOIN campaign.plan_item item ON item.id = change.item_id
                        WHERE change.amendment_id = :id
                        ORDER BY change.position""")
                .param("id", id.value())
                .query((row, _) -> change(row))
                .list();
    }

    private record Key(AmendmentId amendment, DutyId duty) {}

    /** What issued amendments did to the duties, the first one first. */
    List<AmendedDuty> ofDuties(Collection<DutyId> duties) {
        Map<Key, AmendedDuty> found = new LinkedHashMap<>();
        jdbc.sql("SELECT amendment.id, amendment.number, amendment.issued_at, amendment.reason, duty.id AS of_duty, "
                        + CHANGE + """
                        FROM campaign.amendment
                        JOIN campaign.amendment_change change ON change.amendment_id = amendment.id
                        LEFT JOIN campaign.plan_item item ON item.id = change.item_id
                        JOIN campaign.duty ON duty.id = change.duty_id OR duty.item_id = change.item_id
                        WHERE amendment.state = 'ISSUED' AND duty.id = ANY (:duties)
                        ORDER BY amendment.number, change.position""")
                .param("duties", duties.stream().map(DutyId::value).toArray(UUID[]::new))
                .query(row -> {
                    AmendmentId amendment = new AmendmentId(row.getObject("id", UUID.class));
                    DutyId duty = new DutyId(row.getObject("of_duty", UUID.class));
                    int number = row.getInt("number");
                    Instant issuedAt = Objects.requireNonNull(DutyReads.instant(row, "issued_at"));
                    String reason = row.getString("reason");
                    found.computeIfAbsent(
                                    new Key(amendment, duty),
                                    _ -> new AmendedDuty(amendment, duty, number, issuedAt, reason, new ArrayList<>()))
                            .changes()
                            .add(change(row));
                });
        return List.copyOf(found.values());
    }

    private static AmendmentChange change(ResultSet row) throws SQLException {
        UUID duty = row.getObject("duty_id", UUID.class);
        UUID item = row.getObject("item_id", UUID.class);
        return new AmendmentChange(
                AmendmentPart.valueOf(row.getString("part")),
                duty == null ? null : new DutyId(duty),
                item == null ? null : new PlanItemId(item),
                row.getString("subject"),
                row.getString("was"),
                row.getString("becomes"));
    }

    static @Nullable AmendmentId restores(ResultSet row) throws SQLException {
        UUID id = row.getObject("restores_id", UUID.class);
        return id == null ? null : new AmendmentId(id);
    }

    private static AmendmentSummary summary(ResultSet row, List<AmendmentChange> changes) throws SQLException {
        return new AmendmentSummary(
                new AmendmentId(row.getObject("id", UUID.class)),
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                AmendmentState.valueOf(row.getString("state")),
                row.getInt("number"),
                new AmendmentDraft(row.getString("reason"), row.getBoolean("urgent"), changes),
                restores(row),
                row.getString("author_name"),
                Objects.requireNonNull(DutyReads.instant(row, "drafted_at")),
                DutyReads.instant(row, "issued_at"),
                row.getInt("based_on"),
                row.getInt("version"));
    }
}
