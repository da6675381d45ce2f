package org.anyue.planimport.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.ExceptionEntry;
import org.anyue.campaign.ExceptionSource;
import org.anyue.campaign.PlanText;
import org.anyue.organization.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sentences of plans that somebody left out, with the reason. */
@Component
class WaivedReads implements ExceptionSource {

    private static final int LONGEST = 60;

    private final JdbcClient jdbc;
    private final CampaignQueries campaigns;

    WaivedReads(JdbcClient jdbc, CampaignQueries campaigns) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
    }

    @Override
    public List<ExceptionEntry> exceptions(Actor actor) {
        Map<UUID, CampaignSummary> seen = new HashMap<>();
        campaigns.list(actor).forEach(one -> seen.put(one.id().value(), one));
        Map<UUID, String> texts = new HashMap<>();
        return jdbc.sql("""
                        SELECT campaign_id, span_start, span_end, reason, settled_by, settled_at
                        FROM planimport.sentence
                        WHERE state = 'WAIVED' AND settled_at IS NOT NULL AND campaign_id = ANY (:campaigns)
                        ORDER BY settled_at DESC""")
                .param("campaigns", seen.keySet().toArray(UUID[]::new))
                .query((row, _) -> {
                    UUID campaign = row.getObject("campaign_id", UUID.class);
                    String text = texts.computeIfAbsent(campaign, this::text);
                    return new ExceptionEntry(
                            row.getTimestamp("settled_at").toInstant(),
                            DecisionKind.WAIVED.label(),
                            Objects.requireNonNull(seen.get(campaign)).title(),
                            quote(text, row.getInt("span_start"), row.getInt("span_end")),
                            "",
                            Objects.requireNonNullElse(row.getString("settled_by"), ""),
                            row.getString("reason"));
                })
                .list();
    }

    private String text(UUID campaign) {
        return campaigns.planText(new CampaignId(campaign)).map(PlanText::text).orElse("");
    }

    /** Spans count code points. */
    private static String quote(String text, int start, int end) {
        int length = text.codePointCount(0, text.length());
        if (end > length) {
            return "";
        }
        int shown = Math.min(end, start + LONGEST);
        String words = text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, shown));
        return shown < end ? words + "…" : words;
    }
}
