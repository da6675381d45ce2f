package org.anyue.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units with everything that their rows in a sheet say. */
@Component
class UnitDirectoryReads {

    private static final String UNITS = """
            SELECT unit.id, unit.parent_id, unit.kind, unit.code, unit.name, unit.short_name, unit.version,
                   unit.closed_on, unit.credit_code, liaison.name_sealed, liaison.phone_sealed,
                   ARRAY(SELECT sector.code
                         FROM organization.unit_sector
                         JOIN organization.sector ON sector.code = unit_sector.sector
                         WHERE unit_sector.unit_id = unit.id
                         ORDER BY sector.position) AS sectors
            FROM organization.unit
            LEFT JOIN organization.liaison ON liaison.unit_id = unit.id
            WHERE\s""";

    private final JdbcClient jdbc;
    private final UnitReads units;
    private final LiaisonStore liaisons;

    UnitDirectoryReads(JdbcClient jdbc, UnitReads units, LiaisonStore liaisons) {
        this.jdbc = jdbc;
        this.units = units;
        this.liaisons = liaisons;
    }

    /** Everything that an import by somebody with this scope is checked against. */
    UnitDirectory directory(Scope scope) {
        List<KnownUnit> known = known(scope, "unit.closed_on IS NULL", Map.of());
        return new UnitDirectory(known, places(), units.sectors(), codesOutside(scope));
    }

    /**
     * Units of the scope that a condition holds for.
     *
     * @param condition with named parameters, written by the programmer
     */
    List<KnownUnit> known(Scope scope, String condition, Map<String, @Nullable Object> parameters) {
        Map<String, Sector> sectors =
                units.sectors().stream().collect(Collectors.toMap(Sector::code, Function.identity()));
        return jdbc.sql(UNITS + scope.sql("unit.id") + " AND (" + condition + ") ORDER BY unit.position, unit.name")
                .params(scope.parameters())
                .params(parameters)
                .query((row, number) -> unit(row, number, sectors))
                .list();
    }

    private KnownUnit unit(ResultSet row, int number, Map<String, Sector> sectors) throws SQLException {
        UnitSummary unit = UnitReads.summary(row, number);
        String[] codes = (String[]) row.getArray("sectors").getArray();
        return new KnownUnit(
                unit,
                row.getInt("version"),
                row.getObject("closed_on") == null,
                Arrays.stream(codes)
                        .map(code -> Objects.requireNonNull(sectors.get(code)))
                        .toList(),
                Objects.requireNonNullElse(row.getString("credit_code"), ""),
                liaison(unit.id(), row.getBytes("name_sealed"), row.getBytes("phone_sealed")));
    }

    private @Nullable Liaison liaison(UnitId unit, byte @Nullable [] name, byte @Nullable [] phone) {
        return name == null || phone == null ? null : liaisons.open(unit, name, phone);
    }

    /** What may be written into a sheet by somebody with this scope. */
    UnitSheets.Choices choices(Scope scope) {
        List<UnitSummary> open = places();
        Map<UnitId, UnitSummary> byId = open.stream().collect(Collectors.toMap(UnitSummary::id, Function.identity()));
        List<UnitSummary> mine = jdbc.sql("""
                        SELECT unit.id, unit.parent_id, unit.kind, unit.code, unit.name, unit.short_name
                        FROM organization.unit
                        WHERE unit.kind IN ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP') AND unit.closed_on IS NULL
                          AND\s""" + scope.sql("unit.id") + " ORDER BY unit.position, unit.name")
                .params(scope.parameters())
                .query(UnitReads::summary)
                .list();
        return new UnitSheets.Choices(mine, units.offeredSectors(), byId);
    }

    private List<UnitSummary> places() {
        return jdbc.sql("""
                        SELECT unit.id, unit.parent_id, unit.kind, unit.code, unit.name, unit.short_name
                        FROM organization.unit
                        WHERE unit.kind IN ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP') AND unit.closed_on IS NULL
                        ORDER BY unit.position, unit.name""").query(UnitReads::summary).list();
    }

    private Set<String> codesOutside(Scope scope) {
        return Set.copyOf(jdbc.sql("""
                        SELECT unit.credit_code
                        FROM organization.unit
                        WHERE unit.credit_code IS NOT NULL AND unit.closed_on IS NULL
                          AND NOT\s""" + "(" + scope.sql("unit.id") + ")")
                .params(scope.parameters())
                .query(String.class)
                .list());
    }
}
