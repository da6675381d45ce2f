package org.anyue.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyue.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The history of units. */
@Component
class UnitChangeStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    UnitChangeStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UnitId unit, UnitChange.Kind kind, Change change, Actor by, Words words) {
        Instant now = clock.instant();
        jdbc.sql("""
                        INSERT INTO organization.unit_change
                            (id, unit_id, kind, effective_on, before_words, after_words, other_id, reason, made_by, made_at)
                        VALUES (:id, :unit, :kind, :on, :before, :after, :other, :reason, :by, :now)""")
                .param("id", Ids.timeOrdered(clock))
                .param("unit", unit.value())
                .param("kind", kind.name())
                .param("on", change.on())
                .param("before", words.before())
                .param("after", words.after())
                .param("other", words.other() == null ? null : words.other().value())
                .param("reason", change.reason())
                .param("by", by.unitName() + " " + by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was and what is, and the unit that it was about. */
    record Words(String before, String after, @Nullable UnitId other) {

        static Words of(String before, String after) {
            return new Words(before, after, null);
        }
    }

    /** The day of the latest change that is known. */
    Optional<LocalDate> latest(UnitId unit) {
        return jdbc.sql("""
                        SELECT effective_on
                        FROM organization.unit_change
                        WHERE unit_id = :unit
                        ORDER BY effective_on DESC
                        LIMIT 1""").param("unit", unit.value()).query(LocalDate.class).optional();
    }

    /** The oldest first. */
    List<UnitChange> of(UnitId unit) {
        return jdbc.sql("""
                        SELECT kind, effective_on, before_words, after_words, other_id, reason, made_by, made_at
                        FROM organization.unit_change
                        WHERE unit_id = :unit
                        ORDER BY effective_on, made_at, id""")
                .param("unit", unit.value())
                .query(UnitChangeStore::change)
                .list();
    }

    private static UnitChange change(ResultSet row, int number) throws SQLException {
        return new UnitChange(
                UnitChange.Kind.valueOf(row.getString("kind")),
                row.getObject("effective_on", LocalDate.class),
                row.getString("before_words"),
                row.getString("after_words"),
                UnitReads.unitId(row.getObject("other_id", UUID.class)),
                row.getString("reason"),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
