package org.anyue.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyue.filestore.FileAddress;
import org.anyue.shared.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of the module. */
@Component
class EvidenceStore {

    private static final String COLUMNS = """
            item.id, item.owner_type, item.owner_id, item.kind, item.policy, item.name, item.media_type, item.size_bytes,
            item.shown_address, item.thumbnail_address, item.original_address, item.taken_at, item.latitude,
            item.longitude, item.camera, item.software, item.sha256, item.uploaded_by, item.uploaded_unit,
            item.uploaded_at, item.version""";

    private final JdbcClient jdbc;

    EvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the owner already has these bytes. */
    boolean insert(EvidenceItem item) {
        EvidenceItem.Facts facts = item.facts();
        return jdbc.sql("""
                        INSERT INTO evidence.item (
                            id, owner_type, owner_id, kind, policy, name, media_type, size_bytes, shown_address,
                            thumbnail_address, original_address, taken_at, latitude, longitude, camera, software,
                            sha256, uploaded_by, uploaded_unit, uploaded_at)
                        VALUES (
                            :id, :ownerType, :ownerId, :kind, :policy, :name, :mediaType, :size, :shown,
                            :thumbnail, :original, :takenAt, :latitude, :longitude, :camera, :software,
                            :sha256, :uploadedBy, :uploadedUnit, :uploadedAt)
                        ON CONFLICT (owner_type, owner_id, sha256) WHERE removed_at IS NULL DO NOTHING""")
                        .param("id", item.id().value())
                        .param("ownerType", item.owner().type())
                        .param("ownerId", item.owner().id())
                        .param("kind", item.kind().name())
                        .param("policy", item.policy().name())
                        .param("name", item.name())
                        .param("mediaType", item.mediaType())
                        .param("size", item.size())
                        .param("shown", item.shown().sha256())
                        .param("thumbnail", text(item.thumbnail()), Types.VARCHAR)
                        .param("original", text(item.original()), Types.VARCHAR)
                        .param("takenAt", time(facts.takenAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("latitude", facts.latitude(), Types.DOUBLE)
                        .param("longitude", facts.longitude(), Types.DOUBLE)
                        .param("camera", facts.camera())
                        .param("software", facts.software())
                        .param("sha256", item.sha256())
                        .param("uploadedBy", item.uploadedBy())
                        .param("uploadedUnit", item.uploadedUnit())
                        .param("uploadedAt", time(item.uploadedAt()))
                        .update()
                == 1;
    }

    /** False when somebody else was quicker. */
    boolean remove(EvidenceItem item, Party by, Instant at) {
        return jdbc.sql("""
                        UPDATE evidence.item
                        SET removed_at = :at, removed_by = :by, version = version + 1
                        WHERE id = :id AND version = :version AND removed_at IS NULL""")
                        .param("at", time(at))
                        .param("by", by.actorId())
                        .param("id", item.id().value())
                        .param("version", item.version())
                        .update()
                == 1;
    }

    long count(EvidenceOwner owner) {
        return jdbc.sql("""
                        SELECT count(*)
                        FROM evidence.item
                        WHERE owner_type = :type AND owner_id = :id AND removed_at IS NULL""")
                .param("type", owner.type())
                .param("id", owner.id())
                .query(Long.class)
                .single();
    }

    EvidenceItem same(EvidenceOwner owner, String sha256) {
        return jdbc.sql("SELECT " + COLUMNS + """

                        FROM evidence.item
                        WHERE owner_type = :type AND owner_id = :id AND sha256 = :sha256 AND removed_at IS NULL""")
                .param("type", owner.type())
                .param("id", owner.id())
                .param("sha256", sha256)
                .query(EvidenceStore::item)
                .single();
    }

    Optional<EvidenceItem> find(EvidenceId id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM evidence.item WHERE id = :id AND removed_at IS NULL")
                .param("id", id.value())
                .query(EvidenceStore::item)
                .optional();
    }

    Optional<EvidenceItem> find(EvidenceOwner owner, EvidenceId id) {
        return find(id).filter(item -> item.owner().equals(owner));
    }

    List<EvidenceItem> of(String ownerType, Collection<UUID> ownerIds) {
        return jdbc.sql("SELECT " + COLUMNS + """

                        FROM evidence.item
                        WHERE owner_type = :type AND owner_id = ANY (:ids) AND removed_at IS NULL
                        ORDER BY uploaded_at, id""")
                .param("type", ownerType)
                .param("ids", ownerIds.toArray(UUID[]::new))
                .query(EvidenceStore::item)
                .list();
    }

    /** Removed ones count too: what was taken back once is still no new picture. */
    List<EvidenceItem> earlier(EvidenceItem item) {
        return jdbc.sql("SELECT " + COLUMNS + """

                        FROM evidence.item
                        WHERE sha256 = :sha256
                          AND policy = 'EVIDENCE'
                          AND :policy = 'EVIDENCE'
                          AND (owner_type, owner_id) <> (:type, :owner)
                          AND (uploaded_at, id) < (:at, :id)
                        ORDER BY uploaded_at, id
                        LIMIT 20""")
                .param("sha256", item.sha256())
                .param("policy", item.policy().name())
                .param("type", item.owner().type())
                .param("owner", item.owner().id())
                .param("at", time(item.uploadedAt()))
                .param("id", item.id().value())
                .query(EvidenceStore::item)
                .list();
    }

    private static EvidenceItem item(ResultSet row, int number) throws SQLException {
        return new EvidenceItem(
                new EvidenceId(row.getObject("id", UUID.class)),
                new EvidenceOwner(row.getString("owner_type"), row.getObject("owner_id", UUID.class)),
                EvidenceKind.valueOf(row.getString("kind")),
                IntakePolicy.valueOf(row.getString("policy")),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                new FileAddress(row.getString("shown_address")),
                address(row.getString("thumbnail_address")),
                address(row.getString("original_address")),
                new EvidenceItem.Facts(
                        instant(row, "taken_at"),
                        row.getObject("latitude", Double.class),
                        row.getObject("longitude", Double.class),
                        row.getString("camera"),
                        row.getString("software")),
                row.getString("sha256"),
                row.getString("uploaded_by"),
                row.getString("uploaded_unit"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable FileAddress address(@Nullable String text) {
        return text == null ? null : new FileAddress(text);
    }

    private static @Nullable String text(@Nullable FileAddress address) {
        return address == null ? null : address.sha256();
    }
}
