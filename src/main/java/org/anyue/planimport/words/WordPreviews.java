package org.anyue.planimport.words;

import java.util.List;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.PlanText;
import org.anyue.organization.UnitId;
import org.anyue.planimport.lexicon.Vocabulary;
import org.anyue.planimport.lexicon.WordRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says about a row, before it is added, whether it can stand and what it could touch in the plans of the place. */
@Component
public class WordPreviews {

    private static final int MOST_PLANS = 20;

    private final WordReads reads;
    private final CampaignQueries campaigns;

    WordPreviews(WordReads reads, CampaignQueries campaigns) {
        this.reads = reads;
        this.campaigns = campaigns;
    }

    /**
     * @param problem why the row cannot stand, empty when it can
     * @param reach null when the row is not even well formed
     */
    public record Preview(String problem, @Nullable WordReach reach) {}

    public Preview of(UnitId place, WordRow row) {
        if (!Vocabulary.problems(List.of(row)).isEmpty()) {
            return new Preview(WordPolicy.problem(row).orElse(""), null);
        }
        List<String> texts = reads.plans(place, MOST_PLANS).stream()
                .flatMap(campaign -> campaigns.planText(campaign).stream())
                .map(PlanText::text)
                .toList();
        WordReach reach = WordReach.of(WordMatch.of(row), texts);
        return new Preview(WordPolicy.problem(row, reach).orElse(""), reach);
    }
}
