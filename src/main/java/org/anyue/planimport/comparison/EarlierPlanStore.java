package org.anyue.planimport.comparison;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyue.organization.UnitId;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.PlanJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans that are kept only to be compared with. */
@Component
public class EarlierPlanStore {

    private final JdbcClient jdbc;

    EarlierPlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param year null where the plan names none */
    public record Kept(UUID id, String title, @Nullable Integer year) {}

    /** The id that it stands under: the same file handed in again is read anew in its old place. */
    public UUID put(EarlierPlan earlier) {
        return jdbc.sql("""
                        INSERT INTO planimport.earlier_plan (id, owner_unit_id, title, year, compiled, text, sha256,
                                                             file_address, kept_by, kept_at)
                        VALUES (:id, :owner, :title, :year, :compiled, :text, :sha256, :address, :by, :at)
                        ON CONFLICT (owner_unit_id, sha256) DO UPDATE
                        SET title = EXCLUDED.title, year = EXCLUDED.year, compiled = EXCLUDED.compiled,
                            text = EXCLUDED.text, file_address = EXCLUDED.file_address, kept_by = EXCLUDED.kept_by,
                            kept_at = EXCLUDED.kept_at
                        RETURNING id""")
                .param("id", earlier.id())
                .param("owner", earlier.owner().value())
                .param("title", earlier.title())
                .param("year", earlier.year())
                .param("compiled", PlanJson.write(earlier.plan()))
                .param("text", earlier.plan().text())
                .param("sha256", earlier.plan().source().sha256())
                .param("address", earlier.fileAddress())
                .param("by", earlier.kept().name())
                .param("at", earlier.kept().at().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    /** Newest first. */
    public List<Kept> of(UnitId owner) {
        return jdbc.sql("""
                        SELECT id, title, year FROM planimport.earlier_plan
                        WHERE owner_unit_id = :owner
                        ORDER BY kept_at DESC, id""")
                .param("owner", owner.value())
                .query((row, _) -> new Kept(
                        row.getObject("id", UUID.class), row.getString("title"), row.getObject("year", Integer.class)))
                .list();
    }

    public Optional<CompiledPlan> plan(UUID id, UnitId owner) {
        return jdbc.sql("""
                        SELECT compiled, text FROM planimport.earlier_plan
                        WHERE id = :id AND owner_unit_id = :owner""")
                .param("id", id)
                .param("owner", owner.value())
                .query((row, _) -> PlanJson.read(row.getString("compiled"), row.getString("text")))
                .optional();
    }

    /** Whether it was there. */
    public boolean delete(UUID id, UnitId owner) {
        return jdbc.sql("DELETE FROM planimport.earlier_plan WHERE id = :id AND owner_unit_id = :owner")
                        .param("id", id)
                        .param("owner", owner.value())
                        .update()
                == 1;
    }
}
