package org.anyue.quiz;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyue.organization.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions about contests. */
@Component
class ContestReads {

    private static final String COLUMNS = """
            SELECT contest.id, contest.owner_unit_id, contest.campaign_id, contest.title, contest.rules, contest.state,
                   contest.opened_at, contest.version,
                   (SELECT count(*) FROM quiz.contest_question question WHERE question.contest_id = contest.id) AS questions
            FROM quiz.contest contest
            """;

    private final JdbcClient jdbc;

    ContestReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a place, newest first. */
    List<ContestSummary> of(UnitId owner) {
        return jdbc.sql(COLUMNS
                        + "WHERE contest.owner_unit_id = :owner ORDER BY contest.starts_on DESC, contest.id DESC")
                .param("owner", owner.value())
                .query(ContestReads::summary)
                .list();
    }

    Optional<ContestSummary> byId(ContestId id) {
        return jdbc.sql(COLUMNS + "WHERE contest.id = :id")
                .param("id", id.value())
                .query(ContestReads::summary)
                .optional();
    }

    /** What citizens may see: everything that was ever opened, the running ones first, of the last year. */
    List<ContestSummary> published(Instant after) {
        return jdbc.sql(COLUMNS + """
                        WHERE contest.state <> 'DRAFT' AND contest.opened_at > :after
                        ORDER BY contest.state IN ('OPEN', 'PAUSED') DESC, contest.starts_on DESC, contest.id""")
                .param("after", after.atOffset(java.time.ZoneOffset.UTC))
                .query(ContestReads::summary)
                .list();
    }

    /** State and version of every contest that was opened, which is all that changes after the opening. */
    record Mark(ContestId id, ContestState state, int version) {}

    Optional<Mark> mark(ContestId id) {
        return jdbc.sql("SELECT id, state, version FROM quiz.contest WHERE id = :id AND state <> 'DRAFT'")
                .param("id", id.value())
                .query((row, _) -> new Mark(
                        new ContestId(row.getObject("id", UUID.class)),
                        ContestState.valueOf(row.getString("state")),
                        row.getInt("version")))
                .optional();
    }

    private static ContestSummary summary(ResultSet row, int number) throws SQLException {
        return new ContestSummary(
                new ContestId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("owner_unit_id", UUID.class)),
                row.getObject("campaign_id", UUID.class),
                row.getString("title"),
                ContestStore.rules(row),
                ContestState.valueOf(row.getString("state")),
                instant(row.getObject("opened_at", OffsetDateTime.class)),
                row.getInt("questions"),
                row.getInt("version"));
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
