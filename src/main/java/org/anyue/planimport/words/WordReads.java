package org.anyue.planimport.words;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.SourceSpan;
import org.anyue.organization.UnitId;
import org.anyue.planimport.lexicon.WordRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers about the words of places. */
@Component
public class WordReads {

    private final JdbcClient jdbc;

    WordReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Words of these places, the newest first; retired ones included. */
    public List<PlaceWord> of(Collection<UnitId> places) {
        return jdbc.sql(WordStore.COLUMNS + """
                        WHERE unit_id = ANY (:places)
                        ORDER BY added_at DESC, id DESC""")
                .param("places", places.stream().map(UnitId::value).toArray(UUID[]::new))
                .query(WordStore::word)
                .list();
    }

    /** Plans that the place's office reviewed, the newest first. */
    public List<CampaignId> plans(UnitId place, int most) {
        return jdbc.sql("""
                        SELECT campaign_id
                        FROM planimport.review
                        WHERE owner_unit_id = :place
                        ORDER BY imported_at DESC, campaign_id
                        LIMIT :most""")
                .param("place", place.value())
                .param("most", most)
                .query((row, _) -> new CampaignId(row.getObject("campaign_id", UUID.class)))
                .list();
    }

    /** Digest of the words that the plan was read with. */
    public String digest(CampaignId campaign) {
        return jdbc.sql("SELECT words_digest FROM planimport.review WHERE campaign_id = :campaign")
                .param("campaign", campaign.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** In the order of the plan. */
    public List<WordUse> uses(CampaignId campaign) {
        return jdbc.sql("""
                        SELECT span_start, span_end, unit_id, list, cells
                        FROM planimport.word_use
                        WHERE campaign_id = :campaign
                        ORDER BY number""")
                .param("campaign", campaign.value())
                .query((row, _) -> new WordUse(
                        new SourceSpan(row.getInt("span_start"), row.getInt("span_end")),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        new WordRow(row.getString("list"), 1, WordStore.texts(row, "cells"))))
                .list();
    }
}
