package org.anyue.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.ReviewRule;
import org.anyue.organization.Scope;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of assignments, always through a scope. */
@Component
class AssignmentReads {

    /** A unit that ended before the due day owes nothing; where no day is due, nothing once it has ended. */
    static final String EVERYTHING = everything("JOIN assignment.bearer ON bearer.unit_id = assignment.bearer_id");

    /** What is owed: without cancelled duties. */
    static final String OWED = EVERYTHING + " AND duty.cancelled_at IS NULL\n";

    /** What counts: what a place asked of its own units is no duty of the campaign. */
    static final String FROM = OWED + " AND duty.broken_from IS NULL\n";

    /**
     * {@link #OWED} for statements that stop after a page or begin with few rows: the bearer of each row by its key. The
     * planner takes a place for a rare thing and would read all bearers first.
     */
    private static final String OWED_ROW_BY_ROW = everything("""
            CROSS JOIN LATERAL (SELECT one.* FROM assignment.bearer one
                                WHERE one.unit_id = assignment.bearer_id OFFSET 0) AS bearer""") + " AND duty.cancelled_at IS NULL\n";

    private static final String COLUMNS = """
            SELECT assignment.id,
                   CASE WHEN duty.cancelled_at IS NULL THEN assignment.state ELSE 'CANCELLED' END AS state,
                   assignment.pending_place_id, assignment.levels, assignment.submission,
                   assignment.complete, assignment.first_complete_at, assignment.extended_until, assignment.credited,
                   assignment.reason, assignment.changed_at, assignment.version, assignment.bearer_id,
                   bearer.kind AS bearer_kind, bearer.name AS bearer_name,
                   duty.duty_id, duty.campaign_id, duty.campaign_title, duty.owner_place_id, duty.of_department, """ + AssignmentStore.OWNER_DESK + """
                   , duty.number,
                   duty.what, duty.kind, duty.item, duty.sentence, duty.quota, duty.target, duty.review_rule, duty.due_on,
                   duty.due_text, duty.lock_on, duty.ask_text, duty.ask_photos, duty.ask_paper, duty.ask_file,
                   coalesce(duty.source_id, duty.duty_id) AS source_id, duty.broken_from, duty.open_point,
                   coalesce((SELECT submission.filed_by
                             FROM assignment.submission
                             WHERE submission.assignment_id = assignment.id
                               AND submission.number = assignment.submission
                               AND assignment.state IN ('SUBMITTED', 'ACCEPTED')), '') AS filed_by,
                   (SELECT count(*) FROM assignment.duty_figure WHERE duty_figure.duty_id = duty.duty_id) AS ask_figures
            """;

    private static String everything(String bearer) {
        return """

                FROM assignment.assignment
                JOIN assignment.duty ON duty.duty_id = assignment.duty_id
                """ + bearer + """

                WHERE (bearer.closed_on IS NULL OR bearer.closed_on >= duty.due_on)
                """;
    }

    private final JdbcClient jdbc;

    AssignmentReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AssignmentSummary> find(Scope scope, AssignmentId id) {
        return jdbc.sql(COLUMNS + EVERYTHING + " AND assignment.id = :id AND " + scope.sql("assignment.bearer_id"))
                .param("id", id.value())
                .params(scope.parameters())
                .query(AssignmentReads::summary)
                .optional();
    }

    /** Everything that the units owe, what is due first at the top. */
    List<AssignmentSummary> owedBy(Scope scope, List<UUID> bearers) {
        return jdbc.sql(COLUMNS + EVERYTHING + " AND assignment.bearer_id IN (:bearers) AND "
                        + scope.sql("assignment.bearer_id")
                        + " ORDER BY duty.due_on NULLS LAST, duty.number, assignment.id")
                .param("bearers", bearers)
                .params(scope.parameters())
                .query(AssignmentReads::summary)
                .list();
    }

    List<AssignmentSummary> of(Scope scope, Collection<CampaignId> campaigns) {
        return jdbc.sql(COLUMNS + FROM + " AND assignment.campaign_id IN (:campaigns) AND "
                        + scope.sql("assignment.bearer_id")
                        + " ORDER BY duty.due_on NULLS LAST, duty.number, bearer.name, assignment.id")
                .param("campaigns", campaigns.stream().map(CampaignId::value).toList())
                .params(scope.parameters())
                .query(AssignmentReads::summary)
                .list();
    }

    int countOwedBy(Scope scope, List<UUID> bearers) {
        return jdbc.sql("SELECT count(*)" + OWED_ROW_BY_ROW
                        + " AND assignment.state IN ('ASSIGNED', 'ACKNOWLEDGED', 'SENT_BACK')"
                        + " AND assignment.bearer_id IN (:bearers) AND " + scope.perRow("assignment.bearer_id"))
                .param("bearers", bearers)
                .params(scope.parameters())
                .query(Integer.class)
                .single();
    }

    /** Both in one statement, because every page asks. */
    WorkCounts counts(Scope scope, List<UUID> bearers, UUID desk) {
        String within = " AND " + scope.perRow("assignment.bearer_id") + " LIMIT " + WorkCounts.MOST + ") AS counted)";
        return jdbc.sql("SELECT (SELECT count(*) FROM (SELECT 1" + OWED_ROW_BY_ROW
                        + " AND assignment.state IN ('ASSIGNED', 'ACKNOWLEDGED', 'SENT_BACK')"
                        + " AND assignment.bearer_id IN (:bearers)" + within
                        + " AS open, (SELECT count(*) FROM (SELECT 1" + OWED_ROW_BY_ROW
                        + " AND assignment.pending_place_id = :desk" + within + " AS waiting")
                .param("bearers", bearers)
                .param("desk", desk)
                .params(scope.parameters())
                .query((row, number) -> new WorkCounts(row.getInt("open"), row.getInt("waiting")))
                .single();
    }

    /** What a place asked of its units to do its own duty, in the order of lists. */
    List<AssignmentSummary> partsOf(Scope scope, AssignmentId whole) {
        return jdbc.sql(COLUMNS + EVERYTHING + " AND duty.broken_from = :whole AND "
                        + scope.sql("assignment.bearer_id")
                        + " ORDER BY duty.issued_at, duty.duty_id, bearer.name, assignment.id")
                .param("whole", whole.value())
                .params(scope.parameters())
                .query(AssignmentReads::summary)
                .list();
    }

    /** How many of the units that a place asked have handed in. */
    record Progress(int done, int asked) {}

    /** By the assignment that was broken down; those that were not are missing. */
    Map<AssignmentId, Progress> progress(List<AssignmentId> wholes) {
        Map<AssignmentId, Progress> progress = new HashMap<>();
        jdbc.sql("""
                        SELECT duty.broken_from, count(*) AS asked,
                               count(*) FILTER (WHERE assignment.complete
                                                  AND assignment.state IN ('SUBMITTED', 'ACCEPTED')) AS done
                        """ + OWED + """
                          AND duty.broken_from = ANY (:wholes) AND assignment.state <> 'EXEMPTED'
                        GROUP BY duty.broken_from""")
                .param("wholes", wholes.stream().map(AssignmentId::value).toArray(UUID[]::new))
                .query(row -> {
                    progress.put(
                            new AssignmentId(row.getObject("broken_from", UUID.class)),
                            new Progress(row.getInt("done"), row.getInt("asked")));
                });
        return progress;
    }

    /** A condition in SQL with the values of its named parameters. */
    record Condition(String from, String sql, Map<String, Object> parameters) {

        /** Over what counts in the figures of the campaign. */
        Condition(String sql, Map<String, Object> parameters) {
            this(FROM, sql, parameters);
        }
    }

    Slice<AssignmentSummary> list(Scope scope, Condition condition, int page, int size) {
        String where = condition.from() + " AND " + condition.sql() + " AND " + scope.sql("assignment.bearer_id");
        long total = count(scope, condition);
        List<AssignmentSummary> rows = jdbc.sql(COLUMNS + where + """

                         ORDER BY duty.due_on NULLS LAST, duty.number, assignment.id
                         LIMIT :size OFFSET :skipped""")
                .params(condition.parameters())
                .params(scope.parameters())
                .param("size", size)
                .param("skipped", (page - 1L) * size)
                .query(AssignmentReads::summary)
                .list();
        return new Slice<>(rows, page, size, total);
    }

    int count(Scope scope, Condition condition) {
        return jdbc.sql("SELECT count(*)" + condition.from() + " AND " + condition.sql() + " AND "
                        + scope.sql("assignment.bearer_id"))
                .params(condition.parameters())
                .params(scope.parameters())
                .query(Integer.class)
                .single();
    }

    /** One duty's part of {@link #list}: as its rows lie in the index, so that a page costs what it shows. */
    List<AssignmentSummary> page(Scope scope, Condition condition, DutyId duty, long skipped, int size) {
        return jdbc.sql(COLUMNS + OWED_ROW_BY_ROW + " AND duty.broken_from IS NULL AND " + condition.sql() + " AND "
                        + scope.perRow("assignment.bearer_id") + """

                         AND assignment.duty_id = :oneDuty
                         ORDER BY assignment.id
                         LIMIT :size OFFSET :skipped""")
                .params(condition.parameters())
                .params(scope.parameters())
                .param("oneDuty", duty.value())
                .param("size", size)
                .param("skipped", skipped)
                .query(AssignmentReads::summary)
                .list();
    }

    /** Ids in the order of {@link #list}. */
    List<AssignmentId> ids(Scope scope, Condition condition, int atMost) {
        return jdbc
                .sql("SELECT assignment.id" + condition.from() + " AND " + condition.sql() + " AND "
                        + scope.sql("assignment.bearer_id") + """

                         ORDER BY duty.due_on NULLS LAST, duty.number, assignment.id
                         LIMIT :limit""")
                .params(condition.parameters())
                .params(scope.parameters())
                .param("limit", atMost)
                .query(UUID.class)
                .list()
                .stream()
                .map(AssignmentId::new)
                .toList();
    }

    /** Duties of the assignments that meet the condition, to choose from. */
    List<DutyChoice> duties(Scope scope, Condition condition) {
        return jdbc.sql("SELECT duty.duty_id, duty.number, duty.what, count(*) AS assignments" + condition.from()
                        + " AND "
                        + condition.sql() + " AND " + scope.sql("assignment.bearer_id")
                        + " GROUP BY duty.duty_id, duty.number, duty.what ORDER BY duty.number")
                .params(condition.parameters())
                .params(scope.parameters())
                .query((row, number) -> new DutyChoice(
                        new DutyId(row.getObject("duty_id", UUID.class)),
                        row.getInt("number"),
                        row.getString("what"),
                        row.getInt("assignments")))
                .list();
    }

    static AssignmentSummary summary(ResultSet row, int number) throws SQLException {
        return new AssignmentSummary(
                new AssignmentId(row.getObject("id", UUID.class)),
                duty(row),
                new AssignmentSummary.Bearer(
                        new UnitId(row.getObject("bearer_id", UUID.class)),
                        UnitKind.valueOf(row.getString("bearer_kind")),
                        row.getString("bearer_name")),
                AssignmentState.valueOf(row.getString("state")),
                AssignmentStore.unit(row, "pending_place_id"),
                row.getInt("levels"),
                row.getInt("submission"),
                row.getBoolean("complete"),
                AssignmentStore.instant(row, "first_complete_at"),
                row.getObject("extended_until", LocalDate.class),
                row.getInt("credited"),
                row.getString("reason"),
                instant(row, "changed_at"),
                row.getString("filed_by"),
                row.getInt("version"));
    }

    private static IssuedDuty duty(ResultSet row) throws SQLException {
        return new IssuedDuty(
                new DutyId(row.getObject("duty_id", UUID.class)),
                new IssuedDuty.Origin(
                        new CampaignId(row.getObject("campaign_id", UUID.class)),
                        row.getString("campaign_title"),
                        new UnitId(row.getObject("owner_place_id", UUID.class)),
                        row.getString("owner_desk"),
                        row.getBoolean("of_department")),
                row.getInt("number"),
                row.getString("what"),
                row.getString("kind"),
                row.getString("item"),
                row.getString("sentence"),
                row.getString("quota"),
                row.getInt("target"),
                ReviewRule.valueOf(row.getString("review_rule")),
                row.getObject("due_on", LocalDate.class),
                row.getString("due_text"),
                row.getObject("lock_on", LocalDate.class),
                new IssuedDuty.Asked(
                        row.getInt("ask_figures"),
                        row.getBoolean("ask_text"),
                        row.getInt("ask_photos"),
                        row.getBoolean("ask_paper"),
                        row.getBoolean("ask_file")),
                new IssuedDuty.Lineage(new DutyId(row.getObject("source_id", UUID.class)), brokenFrom(row)),
                row.getString("open_point"));
    }

    private static @Nullable AssignmentId brokenFrom(ResultSet row) throws SQLException {
        UUID from = row.getObject("broken_from", UUID.class);
        return from == null ? null : new AssignmentId(from);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return Objects.requireNonNull(value, column).toInstant();
    }
}
