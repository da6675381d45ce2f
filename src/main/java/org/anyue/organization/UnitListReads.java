package org.anyue.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anyue.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The directory as a list. */
@Component
class UnitListReads {

    /** Uses the named parameters of {@link #parameters}. */
    static final String CONDITION = """
            (:standing = 'EITHER' OR (unit.closed_on IS NULL) = (:standing = 'OPEN'))
            AND (:text = '' OR strpos(lower(unit.name), lower(:text)) > 0
                            OR strpos(lower(unit.short_name), lower(:text)) > 0
                            OR starts_with(unit.code, :text)
                            OR unit.credit_code = upper(:text)
                            OR EXISTS (SELECT 1
                                       FROM organization.liaison called
                                       WHERE called.unit_id = unit.id AND called.phone_index IN (:phones)))
            AND (:kind = '' OR unit.kind = :kind)
            AND (:sector = '' OR EXISTS (SELECT 1
                                         FROM organization.unit_sector working
                                         WHERE working.unit_id = unit.id AND working.sector = :sector))
            AND (CAST(:place AS uuid) IS NULL OR unit.id IN (SELECT within.unit_id
                                                             FROM organization.unit_scope within
                                                             WHERE within.ancestor_id = CAST(:place AS uuid)))""";

    private final JdbcClient jdbc;
    private final LiaisonStore liaisons;

    UnitListReads(JdbcClient jdbc, LiaisonStore liaisons) {
        this.jdbc = jdbc;
        this.liaisons = liaisons;
    }

    Slice<UnitLine> page(Scope scope, UnitFilter filter, int page, int size) {
        String from = """

                FROM organization.unit
                LEFT JOIN organization.unit place ON place.id = unit.parent_id
                WHERE\s""" + CONDITION + " AND " + scope.sql("unit.id");
        long total = jdbc.sql("SELECT count(*)" + from)
                .params(parameters(filter))
                .params(scope.parameters())
                .query(Long.class)
                .single();
        return new Slice<>(
                jdbc.sql("""
                                SELECT unit.id, unit.parent_id, unit.kind, unit.code, unit.name, unit.short_name,
                                       unit.credit_code, unit.closed_on, place.name AS place_name,
                                       EXISTS (SELECT 1
                                               FROM organization.liaison
                                               WHERE liaison.unit_id = unit.id) AS has_liaison,
                                       (SELECT string_agg(sector.name, '、' ORDER BY sector.position)
                                        FROM organization.unit_sector
                                        JOIN organization.sector ON sector.code = unit_sector.sector
                                        WHERE unit_sector.unit_id = unit.id) AS sectors""" + from + order(filter) + """

                                LIMIT :size OFFSET :skipped""")
                        .params(parameters(filter))
                        .params(scope.parameters())
                        .param("size", size)
                        .param("skipped", (page - 1L) * size)
                        .query(UnitListReads::line)
                        .list(),
                page,
                size,
                total);
    }

    /** For {@link #CONDITION}. */
    Map<String, @Nullable Object> parameters(UnitFilter filter) {
        UnitKind kind = filter.kind();
        UnitId place = filter.place();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("standing", filter.standing().name());
        parameters.put("text", filter.text());
        parameters.put("phones", phones(filter.text()));
        parameters.put("kind", kind == null ? "" : kind.name());
        parameters.put("sector", filter.sector());
        parameters.put("place", place == null ? null : place.value());
        return parameters;
    }

    /** The index of no number when the text is none. */
    private List<byte[]> phones(String text) {
        String phone = Liaison.tidyPhone(text);
        return Liaison.isMobile(phone) ? liaisons.indexesOf(phone) : List.of(new byte[0]);
    }

    private static String order(UnitFilter filter) {
        String direction = filter.descending() ? " DESC NULLS LAST" : " ASC NULLS LAST";
        return "\nORDER BY " + filter.order().column() + direction + ", unit.name, unit.id";
    }

    private static UnitLine line(ResultSet row, int number) throws SQLException {
        return new UnitLine(
                UnitReads.summary(row, number),
                Objects.requireNonNullElse(row.getString("place_name"), ""),
                Objects.requireNonNullElse(row.getString("sectors"), ""),
                Objects.requireNonNullElse(row.getString("credit_code"), ""),
                row.getBoolean("has_liaison"),
                row.getObject("closed_on", LocalDate.class));
    }
}
