package org.anyue.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitSummary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads and saves announcements and the units that sign them. */
@Component
class AnnouncementStore {

    /** Of the office of a place, and of the units it was sent to. */
    static final String VISIBLE = """
            (announcement.place_id = :place
             OR EXISTS (SELECT 1
                        FROM notification.announcement_unit mine
                        WHERE mine.announcement_id = announcement.id AND mine.unit_id = ANY (:units)))
            """;

    private final JdbcClient jdbc;

    AnnouncementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Announcement announcement, String author, Audience audience, Instant at) {
        Announcement.Words words = announcement.words();
        jdbc.sql("""
                        INSERT INTO notification.announcement
                            (id, place_id, unit_id, unit_name, author, title, text, urgency, sign_by, audience, issued_at)
                        VALUES
                            (:id, :place, :unit, :name, :author, :title, :text, :urgency, :signBy, :audience, :at)""")
                .param("id", announcement.id().value())
                .param("place", announcement.sender().place().value())
                .param("unit", announcement.sender().unit().value())
                .param("name", announcement.sender().name())
                .param("author", author)
                .param("title", words.title())
                .param("text", words.text())
                .param("urgency", words.urgency().name())
                .param("signBy", words.signBy())
                .param("audience", audience.words())
                .param("at", Timestamp.from(at))
                .update();
        List<UnitSummary> units = audience.units();
        jdbc.sql("""
                        INSERT INTO notification.announcement_unit (announcement_id, unit_id, unit_name, unit_kind, area)
                        SELECT :id, given.unit, given.name, given.kind, given.area
                        FROM unnest(CAST(:units AS uuid[]), CAST(:names AS text[]), CAST(:kinds AS text[]),
                                    CAST(:areas AS text[])) AS given (unit, name, kind, area)""")
                .param("id", announcement.id().value())
                .param("units", units.stream().map(unit -> unit.id().value()).toArray(UUID[]::new))
                .param("names", units.stream().map(UnitSummary::name).toArray(String[]::new))
                .param("kinds", units.stream().map(unit -> unit.kind().name()).toArray(String[]::new))
                .param(
                        "areas",
                        units.stream()
                                .map(unit -> audience.areas().getOrDefault(unit.id(), ""))
                                .toArray(String[]::new))
                .update();
    }

    Optional<Announcement> find(AnnouncementId id, UUID place, UUID[] units) {
        return jdbc.sql("""
                        SELECT announcement.id, announcement.place_id, announcement.unit_id, announcement.unit_name,
                               announcement.title, announcement.text, announcement.urgency, announcement.sign_by,
                               announcement.state, announcement.reminded, announcement.version
                        FROM notification.announcement
                        WHERE announcement.id = :id AND\s""" + VISIBLE)
                .param("id", id.value())
                .param("place", place)
                .param("units", units)
                .query(AnnouncementStore::announcement)
                .optional();
    }

    boolean save(Announcement announcement) {
        return jdbc.sql("""
                        UPDATE notification.announcement
                        SET state = :state, reminded = :reminded, version = version + 1
                        WHERE id = :id AND version = :version""")
                        .param("id", announcement.id().value())
                        .param("version", announcement.version())
                        .param("state", announcement.state().name())
                        .param("reminded", announcement.reminded())
                        .update()
                == 1;
    }

    /** @return the units that had not signed before */
    List<UUID> sign(AnnouncementId id, UUID[] units, UUID account, String name, Instant at) {
        return jdbc.sql("""
                        UPDATE notification.announcement_unit
                        SET signed_at = :at, signer_id = :account, signer_name = :name
                        WHERE announcement_id = :id AND unit_id = ANY (:units) AND signed_at IS NULL
                        RETURNING unit_id""")
                .param("id", id.value())
                .param("units", units)
                .param("account", account)
                .param("name", name)
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .list();
    }

    List<UnitId> missing(AnnouncementId id) {
        return units(id, "AND signed_at IS NULL");
    }

    List<UnitId> recipients(AnnouncementId id) {
        return units(id, "");
    }

    private List<UnitId> units(AnnouncementId id, String more) {
        return jdbc
                .sql("SELECT unit_id FROM notification.announcement_unit WHERE announcement_id = :id " + more
                        + " ORDER BY unit_id")
                .param("id", id.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(UnitId::new)
                .toList();
    }

    List<UUID> notices(String key, UUID[] recipients) {
        return jdbc.sql("""
                        SELECT id FROM notification.notice
                        WHERE recipient_id = ANY (:recipients) AND dedupe_key = :key""")
                .param("recipients", recipients)
                .param("key", key)
                .query(UUID.class)
                .list();
    }

    private static Announcement announcement(ResultSet row, int number) throws SQLException {
        return new Announcement(
                new AnnouncementId(row.getObject("id", UUID.class)),
                new Announcement.Sender(
                        new UnitId(row.getObject("place_id", UUID.class)),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("unit_name")),
                new Announcement.Words(
                        row.getString("title"),
                        row.getString("text"),
                        Urgency.valueOf(row.getString("urgency")),
                        row.getObject("sign_by", LocalDate.class)),
                AnnouncementState.valueOf(row.getString("state")),
                row.getInt("reminded"),
                row.getInt("version"));
    }
}
