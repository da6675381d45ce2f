package org.anyue.planimport.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.IssueGate.OpenSentences;
import org.anyue.campaign.PlanItemId;
import org.anyue.organization.UnitId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads reviews and answers about them. */
@Component
public class ReviewReads {

    static final String HEAD = """
            SELECT campaign_id, owner_unit_id, compiled, imported_by, imported_at
            FROM planimport.review
            WHERE campaign_id = :campaign
            """;

    private final JdbcClient jdbc;

    ReviewReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Review> byCampaign(CampaignId campaign) {
        return head(campaign).map(this::complete);
    }

    public Optional<ReviewHead> head(CampaignId campaign) {
        return jdbc.sql(HEAD)
                .param("campaign", campaign.value())
                .query(ReviewRows::head)
                .optional();
    }

    /** Campaigns that this office made from a plan. */
    public Set<CampaignId> campaignsOf(UnitId owner) {
        return Set.copyOf(jdbc.sql("SELECT campaign_id FROM planimport.review WHERE owner_unit_id = :owner")
                .param("owner", owner.value())
                .query((row, _) -> new CampaignId(row.getObject("campaign_id", UUID.class)))
                .list());
    }

    Review complete(ReviewHead head) {
        return new Review(
                head,
                headings(head.campaign()),
                sentences(head.campaign()),
                proposals(head.campaign()),
                corrections(head.campaign()),
                remarks(head.campaign()));
    }

    /** Oldest first, undone ones included. */
    public List<Decision> decisions(CampaignId campaign) {
        return rows(campaign, ReviewRows::decision, """
                        SELECT id, number, kind, words, change, made_by, made_at, undone_by, undone_at
                        FROM planimport.decision
                        WHERE campaign_id = :campaign
                        ORDER BY number""");
    }

    /** Whether the campaign was made from a plan by this office. */
    public boolean isOwnReview(CampaignId campaign, UnitId owner) {
        return jdbc.sql("""
                        SELECT COUNT(*)
                        FROM planimport.review
                        WHERE campaign_id = :campaign AND owner_unit_id = :owner""")
                        .param("campaign", campaign.value())
                        .param("owner", owner.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Activities with open sentences. */
    public List<OpenSentences> open(CampaignId campaign) {
        return jdbc.sql("""
                        SELECT item_id, COUNT(*) AS open
                        FROM planimport.sentence
                        WHERE campaign_id = :campaign AND state = 'OPEN'
                        GROUP BY item_id
                        ORDER BY item_id""")
                .param("campaign", campaign.value())
                .query((row, number) ->
                        new OpenSentences(new PlanItemId(row.getObject("item_id", UUID.class)), row.getInt("open")))
                .list();
    }

    /** Number of the proposal that stands for a duty. */
    public Optional<Integer> proposalOf(DutyId duty) {
        return jdbc.sql("SELECT number FROM planimport.proposal WHERE duty_id = :duty")
                .param("duty", duty.value())
                .query(Integer.class)
                .optional();
    }

    private List<Heading> headings(CampaignId campaign) {
        return rows(campaign, ReviewRows::heading, """
                        SELECT position, level, span_start, span_end, title_end
                        FROM planimport.heading
                        WHERE campaign_id = :campaign
                        ORDER BY position""");
    }

    private List<LedgerSentence> sentences(CampaignId campaign) {
        return rows(campaign, ReviewRows::sentence, """
                        SELECT position, span_start, span_end, item_id, state, proposal, reason, settled_by, settled_at,
                               version
                        FROM planimport.sentence
                        WHERE campaign_id = :campaign
                        ORDER BY position""");
    }

    private List<Proposal> proposals(CampaignId campaign) {
        return rows(campaign, ReviewRows::proposal, """
                        SELECT number, duty_id, item_id, origin, source, notes, questions, settled_by, settled_at, version
                        FROM planimport.proposal
                        WHERE campaign_id = :campaign
                        ORDER BY number""");
    }

    private List<WordCorrection> corrections(CampaignId campaign) {
        return rows(campaign, ReviewRows::correction, """
                        SELECT position, span_start, span_end, word, suggestion, kind, state, settled_by, settled_at, version
                        FROM planimport.correction
                        WHERE campaign_id = :campaign
                        ORDER BY position""");
    }

    private List<Remark> remarks(CampaignId campaign) {
        return rows(campaign, ReviewRows::remark, """
                        SELECT finding, answer, settled_by, settled_at, version
                        FROM planimport.remark
                        WHERE campaign_id = :campaign
                        ORDER BY finding""");
    }

    private <T> List<T> rows(CampaignId campaign, RowMapper<T> row, String sql) {
        return jdbc.sql(sql).param("campaign", campaign.value()).query(row).list();
    }
}
