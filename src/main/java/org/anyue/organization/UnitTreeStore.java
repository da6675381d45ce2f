package org.anyue.organization;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The shape of the tree: who may change it at a time, and its closure after a move. */
@Component
class UnitTreeStore {

    /** Any number that nobody else locks. */
    private static final long LOCK = 0x616e797565L;

    private final JdbcClient jdbc;

    UnitTreeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever moves or ends units does so alone, until the transaction ends. */
    void lock() {
        lock("SELECT pg_advisory_xact_lock(:lock)");
    }

    /** Whoever adds units does so beside others who add, but not while the tree moves. */
    void hold() {
        lock("SELECT pg_advisory_xact_lock_shared(:lock)");
    }

    private void lock(String statement) {
        jdbc.sql(statement).param("lock", LOCK).query((_, _) -> LOCK).list();
    }

    /** Hangs open or closed units, each with everything below it, in a place outside of them. */
    void relocate(Collection<UnitId> units, UnitId place) {
        UUID[] tops = units.stream().map(UnitId::value).toArray(UUID[]::new);
        jdbc.sql("""
                        DELETE FROM organization.unit_scope old
                        USING organization.unit_scope below
                        WHERE below.ancestor_id = ANY (CAST(:tops AS uuid[]))
                          AND old.unit_id = below.unit_id AND old.distance > below.distance""").param("tops", tops).update();
        jdbc.sql("""
                        INSERT INTO organization.unit_scope (ancestor_id, unit_id, distance)
                        SELECT above.ancestor_id, below.unit_id, above.distance + 1 + below.distance
                        FROM organization.unit_scope above
                        CROSS JOIN organization.unit_scope below
                        WHERE above.unit_id = :place AND below.ancestor_id = ANY (CAST(:tops AS uuid[]))""").param("place", place.value()).param("tops", tops).update();
        jdbc.sql("""
                        UPDATE organization.unit
                        SET parent_id = :place
                        WHERE id = ANY (CAST(:tops AS uuid[]))""").param("place", place.value()).param("tops", tops).update();
    }
}
