package org.anyue.planimport.words;

import java.util.List;
import org.anyue.campaign.CampaignId;
import org.anyue.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what own words did to a plan when it was read. */
@Component
public class WordUseStore {

    private final JdbcClient jdbc;

    WordUseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param digest of the words that the plan was read with */
    public void insert(CampaignId campaign, String digest, List<WordUse> uses) {
        int reviews = jdbc.sql("UPDATE planimport.review SET words_digest = :digest WHERE campaign_id = :campaign")
                .param("digest", digest)
                .param("campaign", campaign.value())
                .update();
        if (reviews != 1) {
            throw new NotFound("review " + campaign);
        }
        for (int i = 0; i < uses.size(); i++) {
            WordUse use = uses.get(i);
            jdbc.sql("""
                            INSERT INTO planimport.word_use (campaign_id, number, span_start, span_end, unit_id, list, cells)
                            VALUES (:campaign, :number, :start, :end, :unit, :list, :cells)""")
                    .param("campaign", campaign.value())
                    .param("number", i + 1)
                    .param("start", use.span().start())
                    .param("end", use.span().end())
                    .param("unit", use.owner().value())
                    .param("list", use.row().list())
                    .param("cells", use.row().cells().toArray(String[]::new))
                    .update();
        }
    }
}
