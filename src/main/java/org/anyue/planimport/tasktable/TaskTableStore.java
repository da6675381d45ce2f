package org.anyue.planimport.tasktable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyue.campaign.CampaignId;
import org.anyue.planimport.review.Signature;
import org.anyue.sheet.SheetRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tables that wait for a yes. */
@Component
public class TaskTableStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    TaskTableStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A table as it was read, with the name of its file. */
    public record Waiting(String fileName, List<SheetRow> rows) {}

    public void insert(UUID id, CampaignId campaign, Waiting table, Signature by) {
        jdbc.sql("""
                        INSERT INTO planimport.task_table (id, campaign_id, file_name, rows, made_by, made_at)
                        VALUES (:id, :campaign, :file, CAST(:rows AS jsonb), :by, :at)""")
                .param("id", id)
                .param("campaign", campaign.value())
                .param("file", table.fileName())
                .param("rows", JSON.writeValueAsString(table.rows()))
                .param("by", by.name())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Waiting> find(UUID id, CampaignId campaign) {
        return jdbc.sql("""
                        SELECT file_name, rows FROM planimport.task_table
                        WHERE id = :id AND campaign_id = :campaign""")
                .param("id", id)
                .param("campaign", campaign.value())
                .query((row, _) -> new Waiting(
                        row.getString("file_name"),
                        JSON.readValue(row.getString("rows"), new TypeReference<List<SheetRow>>() {})))
                .optional();
    }

    public void delete(UUID id) {
        jdbc.sql("DELETE FROM planimport.task_table WHERE id = :id")
                .param("id", id)
                .update();
    }

    /** Nobody comes back to these. */
    public void deleteOlder(CampaignId campaign, Instant than) {
        jdbc.sql("DELETE FROM planimport.task_table WHERE campaign_id = :campaign AND made_at < :than")
                .param("campaign", campaign.value())
                .param("than", than.atOffset(ZoneOffset.UTC))
                .update();
    }
}
