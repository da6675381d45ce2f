package org.anyue.campaign;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes amendments. The campaign's row is held by the caller. */
@Component
class AmendmentStore {

    private final JdbcClient jdbc;
    private final AmendmentReads reads;

    AmendmentStore(JdbcClient jdbc, AmendmentReads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    Optional<CampaignId> campaignOf(AmendmentId id) {
        return jdbc.sql("SELECT campaign_id FROM campaign.amendment WHERE id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(CampaignId::new);
    }

    Optional<Amendment> find(AmendmentId id) {
        List<AmendmentChange> changes = reads.changes(id);
        return jdbc.sql("""
                        SELECT id, campaign_id, state, number, reason, urgent, restores_id, based_on, version
                        FROM campaign.amendment
                        WHERE id = :id""")
                .param("id", id.value())
                .query((row, _) -> new Amendment(new Amendment.Kept(
                        id,
                        new CampaignId(row.getObject("campaign_id", UUID.class)),
                        AmendmentState.valueOf(row.getString("state")),
                        row.getInt("number"),
                        new AmendmentDraft(row.getString("reason"), row.getBoolean("urgent"), changes),
                        AmendmentReads.restores(row),
                        row.getInt("based_on"),
                        row.getInt("version"))))
                .optional();
    }

    int nextNumber(CampaignId campaign) {
        return jdbc.sql("SELECT coalesce(max(number), 0) + 1 FROM campaign.amendment WHERE campaign_id = :campaign")
                .param("campaign", campaign.value())
                .query(Integer.class)
                .single();
    }

    void insert(Amendment amendment, Actor author, Instant now) {
        Amendment.Kept kept = amendment.kept();
        AmendmentId restores = kept.restores();
        jdbc.sql("""
                        INSERT INTO campaign.amendment (id, campaign_id, number, state, reason, urgent, restores_id, based_on,
                                                        author_id, author_name, drafted_at, issued_at, version)
                        VALUES (:id, :campaign, NULL, :state, :reason, :urgent, :restores, :basedOn,
                                :author, :authorName, :now, NULL, 0)""")
                .param("id", kept.id().value())
                .param("campaign", kept.campaign().value())
                .param("state", kept.state().name())
                .param("reason", kept.content().reason())
                .param("urgent", kept.content().urgent())
                .param("restores", restores == null ? null : restores.value())
                .param("basedOn", kept.basedOn())
                .param("author", author.accountId())
                .param("authorName", author.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        insertChanges(kept);
    }

    /** @param issuedAt null unless it goes out now */
    void save(Amendment amendment, @Nullable Instant issuedAt) {
        Amendment.Kept kept = amendment.kept();
        int rows = jdbc.sql("""
                        UPDATE campaign.amendment
                        SET state = :state, number = :number, reason = :reason, urgent = :urgent, based_on = :basedOn,
                            issued_at = :issuedAt, version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("state", kept.state().name())
                .param("number", kept.number() == 0 ? null : kept.number())
                .param("reason", kept.content().reason())
                .param("urgent", kept.content().urgent())
                .param("basedOn", kept.basedOn())
                .param("issuedAt", issuedAt == null ? null : issuedAt.atOffset(ZoneOffset.UTC))
                .param("id", kept.id().value())
                .param("version", kept.version())
                .update();
        if (rows != 1) {
            throw new Stale("amendment " + kept.id());
        }
        jdbc.sql("DELETE FROM campaign.amendment_change WHERE amendment_id = :id")
                .param("id", kept.id().value())
                .update();
        insertChanges(kept);
    }

    private void insertChanges(Amendment.Kept kept) {
        List<AmendmentChange> changes = kept.content().changes();
        for (int position = 0; position < changes.size(); position++) {
            AmendmentChange change = changes.get(position);
            DutyId duty = change.duty();
            PlanItemId item = change.item();
            jdbc.sql("""
                            INSERT INTO campaign.amendment_change (amendment_id, position, part, duty_id, item_id, was, becomes)
                            VALUES (:amendment, :position, :part, :duty, :item, :was, :becomes)""")
                    .param("amendment", kept.id().value())
                    .param("position", position + 1)
                    .param("part", change.part().name())
                    .param("duty", duty == null ? null : duty.value())
                    .param("item", item == null ? null : item.value())
                    .param("was", change.was())
                    .param("becomes", change.becomes())
                    .update();
        }
    }
}
