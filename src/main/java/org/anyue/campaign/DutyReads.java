package org.anyue.campaign;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.anyue.organization.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers about duties, each with its figures and its sentence in one row. */
@Component
class DutyReads {

    /** The database counts characters as code points, like a span. */
    private static final String DETAILS = """
            SELECT duty.id, duty.campaign_id, duty.item_id, duty.number, duty.what, duty.kind, duty.lead, duty.support,
                   duty.selectors, duty.sectors, duty.units, duty.quota_op, duty.quota_n, duty.quota_unit, duty.quota_per,
                   duty.window_start, duty.window_end, duty.due_on, duty.lock_on, duty.due_text, duty.asks_text,
                   duty.asks_photos, duty.asks_paper, duty.asks_file, duty.review_rule, duty.evidence, duty.consequence,
                   duty.open_point, duty.span_start, duty.span_end, duty.issued_at, duty.cancelled_at, duty.version,
                   item.number AS item_number, item.title AS item_title,
                   substring(plan.text FROM duty.span_start + 1 FOR duty.span_end - duty.span_start) AS sentence,
                   ARRAY(SELECT figure.key FROM campaign.duty_figure figure
                         WHERE figure.duty_id = duty.id ORDER BY figure.position) AS figure_keys,
                   ARRAY(SELECT figure.label FROM campaign.duty_figure figure
                         WHERE figure.duty_id = duty.id ORDER BY figure.position) AS figure_labels,
                   ARRAY(SELECT figure.unit FROM campaign.duty_figure figure
                         WHERE figure.duty_id = duty.id ORDER BY figure.position) AS figure_units
            FROM campaign.duty
            JOIN campaign.plan_item item ON item.id = duty.item_id
            LEFT JOIN campaign.plan ON plan.campaign_id = duty.campaign_id
            """;

    private final JdbcClient jdbc;

    DutyReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DutyDetails> all(CampaignId campaign) {
        return jdbc.sql(DETAILS + "WHERE duty.campaign_id = :campaign ORDER BY item.position, duty.number")
                .param("campaign", campaign.value())
                .query(DutyReads::details)
                .list();
    }

    List<DutyDetails> issued(CampaignId campaign) {
        return jdbc.sql(DETAILS + """
                        WHERE duty.campaign_id = :campaign AND duty.issued_at IS NOT NULL
                        ORDER BY item.position, duty.number""")
                .param("campaign", campaign.value())
                .query(DutyReads::details)
                .list();
    }

    Optional<DutyDetails> byId(DutyId id) {
        return jdbc.sql(DETAILS + "WHERE duty.id = :id")
                .param("id", id.value())
                .query(DutyReads::details)
                .optional();
    }

    Optional<CampaignId> campaignOf(DutyId id) {
        return jdbc.sql("SELECT campaign_id FROM campaign.duty WHERE id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(CampaignId::new);
    }

    private static DutyDetails details(ResultSet row, int number) throws SQLException {
        return new DutyDetails(
                new DutyId(row.getObject("id", UUID.class)),
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                row.getInt("number"),
                terms(row),
                instant(row, "issued_at"),
                instant(row, "cancelled_at"),
                row.getString("item_number"),
                row.getString("item_title"),
                row.getString("sentence"),
                row.getInt("version"));
    }

    private static DutyTerms terms(ResultSet row) throws SQLException {
        return DutyTerms.of(
                        new PlanItemId(row.getObject("item_id", UUID.class)),
                        row.getString("what"),
                        ActivityKind.valueOf(row.getString("kind")))
                .lead(List.of(words(row, "lead")))
                .support(List.of(words(row, "support")))
                .scope(scope(row))
                .quota(quota(row))
                .window(day(row, "window_start"), day(row, "window_end"))
                .due(day(row, "due_on"))
                .lock(day(row, "lock_on"))
                .dueText(row.getString("due_text"))
                .asks(asks(row))
                .review(ReviewRule.valueOf(row.getString("review_rule")))
                .evidence(row.getString("evidence"))
                .consequence(row.getString("consequence"))
                .openPoint(row.getString("open_point"))
                .span(CampaignReads.span(row))
                .build();
    }

    private static DutyScope scope(ResultSet row) throws SQLException {
        UUID[] units = (UUID[]) row.getArray("units").getArray();
        return new DutyScope(
                Arrays.stream(words(row, "selectors")).map(Selector::valueOf).collect(toSet()),
                Set.of(words(row, "sectors")),
                Arrays.stream(units).map(UnitId::new).collect(toSet()));
    }

    private static @Nullable Quota quota(ResultSet row) throws SQLException {
        String op = row.getString("quota_op");
        BigDecimal n = row.getBigDecimal("quota_n");
        return op == null || n == null
                ? null
                : new Quota(op, n, row.getString("quota_unit"), row.getString("quota_per"));
    }

    private static Asks asks(ResultSet row) throws SQLException {
        String[] keys = words(row, "figure_keys");
        String[] labels = words(row, "figure_labels");
        String[] units = words(row, "figure_units");
        List<FigureAsk> figures = IntStream.range(0, keys.length)
                .mapToObj(i -> new FigureAsk(keys[i], labels[i], units[i]))
                .toList();
        return new Asks(
                figures,
                row.getBoolean("asks_text"),
                row.getInt("asks_photos"),
                row.getBoolean("asks_paper"),
                row.getBoolean("asks_file"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static String[] words(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
