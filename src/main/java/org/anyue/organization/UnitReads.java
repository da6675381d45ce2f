package org.anyue.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anyue.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL behind {@link UnitQueries}. */
@Component
class UnitReads {

    private static final String COLUMNS = "unit.id, unit.parent_id, unit.kind, unit.code, unit.name, unit.short_name";

    private final JdbcClient jdbc;

    UnitReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UnitSummary> byId(UnitId id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM organization.unit WHERE unit.id = :id")
                .param("id", id.value())
                .query(UnitReads::summary)
                .optional();
    }

    Optional<UnitSummary> root() {
        return jdbc.sql("SELECT " + COLUMNS + " FROM organization.unit WHERE unit.parent_id IS NULL")
                .query(UnitReads::summary)
                .optional();
    }

    List<UnitSummary> inside(UnitId place, UnitKind kind) {
        return jdbc.sql("SELECT " + COLUMNS + """

                        FROM organization.unit_scope scoped
                        JOIN organization.unit ON unit.id = scoped.unit_id
                        WHERE scoped.ancestor_id = :place AND unit.kind = :kind AND unit.closed_on IS NULL
                        ORDER BY unit.position, unit.name""")
                .param("place", place.value())
                .param("kind", kind.name())
                .query(UnitReads::summary)
                .list();
    }

    List<UnitSummary> childrenOfKind(UnitId parent, UnitKind kind) {
        return jdbc.sql("SELECT " + COLUMNS + """

                        FROM organization.unit
                        WHERE unit.parent_id = :parent AND unit.kind = :kind AND unit.closed_on IS NULL
                        ORDER BY unit.position, unit.name""")
                .param("parent", parent.value())
                .param("kind", kind.name())
                .query(UnitReads::summary)
                .list();
    }

    List<UnitSummary> openChildren(UnitId parent) {
        return jdbc.sql("SELECT " + COLUMNS + """

                        FROM organization.unit
                        WHERE unit.parent_id = :parent AND unit.closed_on IS NULL
                        ORDER BY unit.position, unit.name""")
                .param("parent", parent.value())
                .query(UnitReads::summary)
                .list();
    }

    Map<UnitId, String> creditCodes(Collection<UnitId> ids) {
        Map<UnitId, String> codes = new HashMap<>();
        jdbc.sql("""
                        SELECT unit.id, unit.credit_code
                        FROM organization.unit
                        WHERE unit.id = ANY (:ids) AND unit.credit_code IS NOT NULL""")
                .param("ids", ids.stream().map(UnitId::value).toArray(UUID[]::new))
                .query((ResultSet row) -> {
                    codes.put(new UnitId(row.getObject("id", UUID.class)), row.getString("credit_code"));
                });
        return codes;
    }

    /** An open unit comes last and so stays. */
    Map<String, UnitSummary> byCreditCodes(Collection<String> codes) {
        Map<String, UnitSummary> units = new HashMap<>();
        jdbc.sql("SELECT unit.credit_code, " + COLUMNS + """

                        FROM organization.unit
                        WHERE unit.credit_code = ANY (:codes)
                        ORDER BY (unit.closed_on IS NULL), unit.closed_on""")
                .param("codes", codes.toArray(String[]::new))
                .query((ResultSet row) -> {
                    units.put(row.getString("credit_code"), summary(row, 0));
                });
        return units;
    }

    List<UnitSummary> enterprises(UnitId place, Set<String> sectors) {
        return jdbc.sql("SELECT " + COLUMNS + """

                        FROM organization.unit_scope scoped
                        JOIN organization.unit ON unit.id = scoped.unit_id
                        WHERE scoped.ancestor_id = :place AND unit.kind = 'ENTERPRISE' AND unit.closed_on IS NULL
                          AND EXISTS (SELECT 1
                                      FROM organization.unit_sector
                                      WHERE unit_sector.unit_id = unit.id
                                        AND unit_sector.relation = 'OPERATES'
                                        AND unit_sector.sector IN (:sectors))
                        ORDER BY unit.position, unit.name""")
                .param("place", place.value())
                .param("sectors", sectors)
                .query(UnitReads::summary)
                .list();
    }

    List<UnitSummary> byIds(Collection<UnitId> ids) {
        return jdbc.sql("SELECT " + COLUMNS + """

                        FROM organization.unit
                        WHERE unit.id = ANY (:ids)
                        ORDER BY unit.position, unit.name""")
                .param("ids", ids.stream().map(UnitId::value).toArray(UUID[]::new))
                .query(UnitReads::summary)
                .list();
    }

    Optional<UnitSummary> named(UnitId place, String name) {
        return jdbc.sql("SELECT " + COLUMNS + """

                        FROM organization.unit_scope scoped
                        JOIN organization.unit ON unit.id = scoped.unit_id
                        WHERE scoped.ancestor_id = :place AND unit.closed_on IS NULL
                          AND (unit.name = :name OR unit.short_name = :name)
                        ORDER BY scoped.distance, (unit.name = :name) DESC, unit.position, unit.name
                        LIMIT 1""")
                .param("place", place.value())
                .param("name", name)
                .query(UnitReads::summary)
                .optional();
    }

    Slice<UnitSummary> search(Scope scope, String text, @Nullable UnitKind kind, int page, int size) {
        String condition = """

                FROM organization.unit
                WHERE unit.closed_on IS NULL
                  AND (:text = '' OR strpos(lower(unit.name), lower(:text)) > 0
                                  OR strpos(lower(unit.short_name), lower(:text)) > 0
                                  OR starts_with(unit.code, :text))
                  AND (:kind = '' OR unit.kind = :kind)
                  AND\s""" + scope.sql("unit.id");
        String kindName = kind == null ? "" : kind.name();
        long total = jdbc.sql("SELECT count(*)" + condition)
                .param("text", text)
                .param("kind", kindName)
                .params(scope.parameters())
                .query(Long.class)
                .single();
        List<UnitSummary> rows = jdbc.sql("SELECT " + COLUMNS + condition + """

                        ORDER BY unit.position, unit.name, unit.id
                        LIMIT :size OFFSET :skipped""")
                .param("text", text)
                .param("kind", kindName)
                .param("size", size)
                .param("skipped", (page - 1L) * size)
                .params(scope.parameters())
                .query(UnitReads::summary)
                .list();
        return new Slice<>(rows, page, size, total);
    }

    /** Departments, then enterprises. */
    List<UnitSummary> line(Scope ofDepartment, UnitId department) {
        return jdbc.sql("SELECT " + COLUMNS + """

                        FROM organization.unit
                        WHERE unit.closed_on IS NULL AND unit.kind IN ('DEPARTMENT', 'ENTERPRISE') AND unit.id <> :department
                          AND\s""" + ofDepartment.sql("unit.id")
                        + " ORDER BY unit.kind, unit.position, unit.name")
                .param("department", department.value())
                .params(ofDepartment.parameters())
                .query(UnitReads::summary)
                .list();
    }

    Optional<UnitId> superiorPlace(UnitId id) {
        return jdbc.sql("""
                        SELECT unit.id
                        FROM organization.unit_scope scoped
                        JOIN organization.unit ON unit.id = scoped.ancestor_id
                        WHERE scoped.unit_id = :id AND scoped.distance > 0
                          AND unit.kind IN ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP')
                        ORDER BY scoped.distance
                        LIMIT 1""")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(UnitId::new);
    }

    List<UnitSummary> ancestors(UnitId id) {
        return jdbc.sql("SELECT " + COLUMNS + """

                        FROM organization.unit_scope scoped
                        JOIN organization.unit ON unit.id = scoped.ancestor_id
                        WHERE scoped.unit_id = :id AND scoped.distance > 0
                        ORDER BY scoped.distance DESC""")
                .param("id", id.value())
                .query(UnitReads::summary)
                .list();
    }

    List<Sector> sectors() {
        return jdbc.sql("SELECT code, name FROM organization.sector ORDER BY position, code")
                .query(UnitReads::sector)
                .list();
    }

    /** Open units in the scope. */
    Map<UnitKind, Long> countByKind(Scope scope) {
        Map<UnitKind, Long> found = new EnumMap<>(UnitKind.class);
        jdbc.sql("SELECT kind, count(*) AS units FROM organization.unit WHERE closed_on IS NULL AND "
                        + scope.sql("unit.id") + " GROUP BY kind")
                .params(scope.parameters())
                .query((row, number) -> {
                    found.put(UnitKind.valueOf(row.getString("kind")), row.getLong("units"));
                    return number;
                })
                .list();
        return found;
    }

    /** Those that are not retired. */
    List<Sector> offeredSectors() {
        return jdbc.sql("SELECT code, name FROM organization.sector WHERE retired_at IS NULL ORDER BY position, code")
                .query(UnitReads::sector)
                .list();
    }

    /** What may be given to a unit anew. */
    Set<String> sectorCodes() {
        return offeredSectors().stream().map(Sector::code).collect(Collectors.toSet());
    }

    List<Sector> sectorsOf(UnitId id) {
        return jdbc.sql("""
                        SELECT DISTINCT sector.code, sector.name, sector.position
                        FROM organization.unit_sector
                        JOIN organization.sector ON sector.code = unit_sector.sector
                        WHERE unit_sector.unit_id = :id
                        ORDER BY sector.position""").param("id", id.value()).query(UnitReads::sector).list();
    }

    Optional<UnitDetails> details(Scope scope, UnitId id) {
        return jdbc.sql("SELECT " + COLUMNS + """
                        , unit.opened_on, unit.closed_on, unit.version, unit.credit_code, unit.successor_id
                        FROM organization.unit
                        WHERE unit.id = :id AND\s""" + scope.sql("unit.id"))
                .param("id", id.value())
                .params(scope.parameters())
                .query((row, number) -> new UnitDetails(
                        summary(row, number),
                        List.of(),
                        Objects.requireNonNullElse(row.getString("credit_code"), ""),
                        row.getObject("opened_on", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class),
                        unitId(row.getObject("successor_id", UUID.class)),
                        row.getInt("version")))
                .optional()
                .map(bare -> bare.withSectors(sectorsOf(id)));
    }

    static UnitSummary summary(ResultSet row, int number) throws SQLException {
        return new UnitSummary(
                new UnitId(row.getObject("id", UUID.class)),
                unitId(row.getObject("parent_id", UUID.class)),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"));
    }

    static @Nullable UnitId unitId(@Nullable UUID value) {
        return value == null ? null : new UnitId(value);
    }

    private static Sector sector(ResultSet row, int number) throws SQLException {
        return new Sector(row.getString("code"), row.getString("name"));
    }
}
