package org.anyue.planimport.words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anyue.campaign.CampaignId;
import org.anyue.planimport.lexicon.WordRow;
import org.anyue.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps offers of words. */
@Component
public class OfferStore {

    private static final String COLUMNS = """
            SELECT id, campaign_id, decision_id, rows, reason, sentence, state, word_ids, answered_by, answered_at, version
            FROM planimport.word_offer
            """;

    private final JdbcClient jdbc;

    OfferStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rows that the review was offered before are not offered twice, unless that correction was undone. */
    public void insert(WordOffer offer) {
        jdbc.sql("""
                        INSERT INTO planimport.word_offer AS old (id, campaign_id, decision_id, rows, reason, sentence, state,
                                                                  word_ids, version)
                        VALUES (:id, :campaign, :decision, :rows, :reason, :sentence, 'OFFERED', '{}', 0)
                        ON CONFLICT ON CONSTRAINT word_offer_once DO UPDATE
                        SET decision_id = EXCLUDED.decision_id, sentence = EXCLUDED.sentence, reason = EXCLUDED.reason
                        WHERE old.state = 'OFFERED'""")
                .param("id", offer.id())
                .param("campaign", offer.campaign().value())
                .param("decision", offer.decision())
                .param("rows", text(offer.rows()))
                .param("reason", offer.reason())
                .param("sentence", offer.sentence())
                .update();
    }

    /** The offer, held until the transaction ends. */
    public Optional<WordOffer> lock(CampaignId campaign, UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = :id AND campaign_id = :campaign FOR UPDATE")
                .param("id", id)
                .param("campaign", campaign.value())
                .query(OfferStore::offer)
                .optional();
    }

    public void save(WordOffer offer) {
        int rows = jdbc.sql("""
                        UPDATE planimport.word_offer
                        SET state = :state, word_ids = :words, answered_by = :by, answered_at = :at, version = :version
                        WHERE id = :id AND version = :version - 1""")
                .param("id", offer.id())
                .param("state", offer.state().name())
                .param("words", offer.words().toArray(UUID[]::new))
                .params(WordStore.signature(offer.answered()))
                .param("version", offer.version())
                .update();
        if (rows != 1) {
            throw new Stale("offer " + offer.id());
        }
    }

    /** Those whose correction still holds, and those that were accepted; oldest first. */
    public List<WordOffer> of(CampaignId campaign) {
        return jdbc.sql(COLUMNS + """
                        WHERE campaign_id = :campaign
                          AND (state = 'ACCEPTED'
                               OR EXISTS (SELECT 1
                                          FROM planimport.decision
                                          WHERE decision.id = word_offer.decision_id AND undone_by IS NULL))
                        ORDER BY id""")
                .param("campaign", campaign.value())
                .query(OfferStore::offer)
                .list();
    }

    private static String text(List<WordRow> rows) {
        return rows.stream().map(row -> row.list() + "\t" + row.line()).collect(Collectors.joining("\n"));
    }

    private static WordRow row(String line) {
        int tab = line.indexOf('\t');
        return WordRow.of(line.substring(0, tab), 1, line.substring(tab + 1));
    }

    private static WordOffer offer(ResultSet row, int number) throws SQLException {
        return new WordOffer(
                row.getObject("id", UUID.class),
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                row.getObject("decision_id", UUID.class),
                row.getString("rows").lines().map(OfferStore::row).toList(),
                row.getString("reason"),
                row.getString("sentence"),
                OfferState.valueOf(row.getString("state")),
                Arrays.asList((UUID[]) row.getArray("word_ids").getArray()),
                WordStore.signature(row.getString("answered_by"), row.getObject("answered_at", OffsetDateTime.class)),
                row.getInt("version"));
    }
}
