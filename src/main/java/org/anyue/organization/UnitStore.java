package org.anyue.organization;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.anyue.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes of the organization schema. */
@Component
class UnitStore {

    private final JdbcClient jdbc;

    UnitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insertSectors(List<Sector> sectors) {
        jdbc.sql("""
                        INSERT INTO organization.sector (code, name, position)
                        SELECT fresh.code, fresh.name, fresh.position
                        FROM unnest(CAST(:codes AS text[]), CAST(:names AS text[])) WITH ORDINALITY
                             AS fresh (code, name, position)
                        ON CONFLICT (code) DO NOTHING""")
                .param("codes", sectors.stream().map(Sector::code).toArray(String[]::new))
                .param("names", sectors.stream().map(Sector::name).toArray(String[]::new))
                .update();
    }

    /** Writes units, their place in the closure and their sectors, whatever their number, in three statements. */
    void insert(List<UnitRow> rows, LocalDate openedOn) {
        insertUnits(rows, openedOn);
        insertClosure(rows);
        insertUnitSectors(rows);
    }

    /** The first name that an open unit of the same kind and place has already, or that stands twice among these. */
    Optional<String> firstTaken(List<UnitRow> rows) {
        return jdbc.sql("""
                        WITH fresh AS (
                            SELECT line.parent_id, line.kind, line.name, line.position
                            FROM unnest(CAST(:parents AS uuid[]), CAST(:kinds AS text[]), CAST(:names AS text[]))
                                 WITH ORDINALITY AS line (parent_id, kind, name, position))
                        SELECT fresh.name
                        FROM fresh
                        WHERE EXISTS (SELECT 1
                                      FROM organization.unit
                                      WHERE unit.parent_id = fresh.parent_id AND unit.kind = fresh.kind
                                        AND unit.name = fresh.name AND unit.closed_on IS NULL)
                           OR EXISTS (SELECT 1
                                      FROM fresh earlier
                                      WHERE earlier.parent_id = fresh.parent_id AND earlier.kind = fresh.kind
                                        AND earlier.name = fresh.name AND earlier.position < fresh.position)
                        ORDER BY fresh.position
                        LIMIT 1""")
                .param("parents", column(rows, UnitRow::parentId, UUID[]::new))
                .param("kinds", column(rows, row -> row.kind().name(), String[]::new))
                .param("names", column(rows, row -> row.names().full(), String[]::new))
                .query(String.class)
                .optional();
    }

    private void insertUnits(List<UnitRow> rows, LocalDate openedOn) {
        int written = jdbc.sql("""
                        INSERT INTO organization.unit (id, parent_id, kind, code, name, short_name, position, opened_on)
                        SELECT fresh.id, fresh.parent_id, fresh.kind, fresh.code, fresh.name, fresh.short_name,
                               fresh.position, :openedOn
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:parents AS uuid[]), CAST(:kinds AS text[]),
                                    CAST(:codes AS text[]), CAST(:names AS text[]), CAST(:shortNames AS text[]),
                                    CAST(:positions AS integer[]))
                             AS fresh (id, parent_id, kind, code, name, short_name, position)""")
                .param("openedOn", openedOn)
                .param("ids", column(rows, UnitRow::id, UUID[]::new))
                .param("parents", column(rows, UnitRow::parentId, UUID[]::new))
                .param("kinds", column(rows, row -> row.kind().name(), String[]::new))
                .param("codes", column(rows, UnitRow::code, String[]::new))
                .param("names", column(rows, row -> row.names().full(), String[]::new))
                .param("shortNames", column(rows, row -> row.names().brief(), String[]::new))
                .param("positions", column(rows, UnitRow::position, Integer[]::new))
                .update();
        if (written != rows.size()) {
            throw new IllegalStateException("wrote %d of %d units".formatted(written, rows.size()));
        }
    }

    private void insertClosure(List<UnitRow> rows) {
        jdbc.sql("""
                        INSERT INTO organization.unit_scope (ancestor_id, unit_id, distance)
                        WITH RECURSIVE line AS (
                            SELECT fresh.id AS ancestor_id, fresh.id AS unit_id, 0 AS distance
                            FROM unnest(CAST(:ids AS uuid[])) AS fresh (id)
                            UNION ALL
                            SELECT unit.parent_id, line.unit_id, line.distance + 1
                            FROM line
                            JOIN organization.unit ON unit.id = line.ancestor_id
                            WHERE unit.parent_id IS NOT NULL)
                        SELECT line.ancestor_id, line.unit_id, line.distance
                        FROM line""").param("ids", column(rows, UnitRow::id, UUID[]::new)).update();
    }

    private void insertUnitSectors(List<UnitRow> rows) {
        List<UnitRow> pairs = rows.stream()
                .flatMap(row -> row.sectors().stream().map(_ -> row))
                .toList();
        Collection<String> sectors =
                rows.stream().flatMap(row -> row.sectors().stream()).toList();
        jdbc.sql("""
                        INSERT INTO organization.unit_sector (unit_id, sector, relation)
                        SELECT fresh.unit_id, fresh.sector, fresh.relation
                        FROM unnest(CAST(:units AS uuid[]), CAST(:sectors AS text[]), CAST(:relations AS text[]))
                             AS fresh (unit_id, sector, relation)""")
                .param("units", column(pairs, UnitRow::id, UUID[]::new))
                .param("sectors", sectors.toArray(String[]::new))
                .param("relations", column(pairs, row -> relation(row.kind()), String[]::new))
                .update();
    }

    /**
     * Gives known units the names and sectors of their rows.
     *
     * @throws Stale when one of them was changed meanwhile
     */
    void rewrite(List<UnitSheetRow> rows) {
        List<UnitRow> after = rows.stream().map(UnitStore::after).toList();
        int written = jdbc.sql("""
                        UPDATE organization.unit
                        SET name = fresh.name, short_name = fresh.short_name, version = unit.version + 1
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:versions AS integer[]), CAST(:names AS text[]),
                                    CAST(:shortNames AS text[]))
                             AS fresh (id, version, name, short_name)
                        WHERE unit.id = fresh.id AND unit.version = fresh.version""")
                .param("ids", column(after, UnitRow::id, UUID[]::new))
                .param(
                        "versions",
                        rows.stream()
                                .map(row -> requireNonNull(row.before()).version())
                                .toArray(Integer[]::new))
                .param("names", column(after, row -> row.names().full(), String[]::new))
                .param("shortNames", column(after, row -> row.names().brief(), String[]::new))
                .update();
        if (written != rows.size()) {
            throw new Stale("units of a sheet");
        }
        replaceSectors(after);
    }

    private static UnitRow after(UnitSheetRow row) {
        UnitSummary before = requireNonNull(row.before()).unit();
        NewUnit unit = row.terms().unit();
        UnitId parent = before.parentId();
        return new UnitRow(
                before.id().value(),
                parent == null ? null : parent.value(),
                before.kind(),
                before.code(),
                new UnitRow.Names(unit.name(), unit.shortName()),
                0,
                unit.sectors());
    }

    void replaceSectors(List<UnitRow> rows) {
        jdbc.sql("DELETE FROM organization.unit_sector WHERE unit_id = ANY (CAST(:ids AS uuid[]))")
                .param("ids", column(rows, UnitRow::id, UUID[]::new))
                .update();
        insertUnitSectors(rows);
    }

    void putCreditCodes(Map<UnitId, String> codes) {
        jdbc.sql("""
                        UPDATE organization.unit
                        SET credit_code = fresh.code
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:codes AS text[])) AS fresh (id, code)
                        WHERE unit.id = fresh.id AND unit.credit_code IS DISTINCT FROM fresh.code""")
                .param("ids", codes.keySet().stream().map(UnitId::value).toArray(UUID[]::new))
                .param("codes", codes.values().toArray(String[]::new))
                .update();
    }

    private static String relation(UnitKind kind) {
        return kind == UnitKind.DEPARTMENT ? "REGULATES" : "OPERATES";
    }

    private static <T> T[] column(
            List<UnitRow> rows, Function<UnitRow, ? extends T> cell, java.util.function.IntFunction<T[]> array) {
        return rows.stream().map(cell).toArray(array);
    }

    /** Loads a unit that the scope holds, locked against a second change. */
    Optional<OrgUnit> find(Scope scope, UnitId id) {
        return find(id, scope.sql("unit.id"), scope.parameters());
    }

    /** The same for the system itself. */
    Optional<OrgUnit> find(UnitId id) {
        return find(id, "TRUE", Map.of());
    }

    private Optional<OrgUnit> find(UnitId id, String condition, Map<String, Object> parameters) {
        return jdbc.sql("""
                        SELECT unit.id, unit.parent_id, unit.kind, unit.code, unit.name, unit.short_name,
                               unit.opened_on, unit.closed_on, unit.version
                        FROM organization.unit
                        WHERE unit.id = :id AND\s""" + condition + " FOR UPDATE OF unit")
                .param("id", id.value())
                .params(parameters)
                .query((row, number) -> new OrgUnit(
                        UnitReads.summary(row, number),
                        row.getObject("opened_on", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class),
                        row.getInt("version")))
                .optional();
    }

    /** Empty for none. */
    String creditCode(UnitId id) {
        return jdbc.sql("SELECT coalesce(credit_code, '') FROM organization.unit WHERE id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    void putCreditCode(UnitId id, String code) {
        jdbc.sql("UPDATE organization.unit SET credit_code = NULLIF(:code, '') WHERE id = :id")
                .param("code", code)
                .param("id", id.value())
                .update();
    }

    void replaceSectors(OrgUnit unit, Set<String> sectors) {
        replaceSectors(List.of(new UnitRow(unit.id().value(), null, unit.kind(), null, unit.names(), 0, sectors)));
    }

    int openBelow(UnitId id) {
        return jdbc.sql("""
                        SELECT count(*)
                        FROM organization.unit
                        WHERE unit.parent_id = :id AND unit.closed_on IS NULL""").param("id", id.value()).query(Integer.class).single();
    }

    /** @throws Stale when somebody changed the unit since the version that the person saw */
    void save(OrgUnit unit, int seenVersion) {
        int written = jdbc.sql("""
                        UPDATE organization.unit
                        SET name = :name, short_name = :shortName, closed_on = :closedOn, successor_id = :successor,
                            version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("name", unit.names().full())
                .param("shortName", unit.names().brief())
                .param("closedOn", unit.closedOn())
                .param(
                        "successor",
                        unit.successor() == null ? null : unit.successor().value())
                .param("id", unit.id().value())
                .param("version", seenVersion)
                .update();
        if (written != 1) {
            throw new Stale("unit " + unit.id());
        }
    }
}
