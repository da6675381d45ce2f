package org.anyue.planimport.review;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.SourceSpan;
import org.anyue.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes reviews. Commands hold the row of the review, so that two of them never mix. */
@Component
public class ReviewStore {

    /** In the order in which they let go of each other. */
    private static final List<String> HANGING = List.of(
            "word_use",
            "word_offer",
            "task_table",
            "decision",
            "remark",
            "correction",
            "sentence",
            "proposal",
            "heading",
            "review");

    private final JdbcClient jdbc;
    private final ReviewReads reads;

    ReviewStore(JdbcClient jdbc, ReviewReads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    /** The review, held until the transaction ends. */
    public Optional<Review> lock(CampaignId campaign) {
        return jdbc.sql(ReviewReads.HEAD + "FOR UPDATE")
                .param("campaign", campaign.value())
                .query(ReviewRows::head)
                .optional()
                .map(reads::complete);
    }

    public void insert(Review review) {
        ReviewHead head = review.head();
        jdbc.sql("""
                        INSERT INTO planimport.review (campaign_id, owner_unit_id, compiled, imported_by, imported_at)
                        VALUES (:campaign, :owner, :compiled, :by, :at)""")
                .param("campaign", head.campaign().value())
                .param("owner", head.owner().value())
                .param("compiled", head.compiled())
                .param("by", head.importedBy())
                .param("at", head.importedAt().atOffset(ZoneOffset.UTC))
                .update();
        UUID campaign = head.campaign().value();
        review.headings().forEach(heading -> insert(campaign, heading));
        review.allProposals().forEach(proposal -> put(campaign, proposal));
        review.sentences().forEach(sentence -> insert(campaign, sentence));
        review.corrections().forEach(correction -> insert(campaign, correction));
    }

    /** Takes the review away with everything that hangs on it; the plan is read once more. */
    public void delete(CampaignId campaign) {
        for (String table : HANGING) {
            jdbc.sql("DELETE FROM planimport." + table + " WHERE campaign_id = :campaign")
                    .param("campaign", campaign.value())
                    .update();
        }
    }

    /** Writes what the verbs called since loading changed, and the decision that they were. */
    public void save(Review review, Decision decision) {
        saveRows(review);
        jdbc.sql("""
                        INSERT INTO planimport.decision (id, campaign_id, number, kind, words, change, made_by, made_at)
                        SELECT :id, :campaign, COALESCE(MAX(number), 0) + 1, :kind, :words, CAST(:change AS jsonb), :by, :at
                        FROM planimport.decision
                        WHERE campaign_id = :campaign""")
                .param("id", decision.id())
                .param("campaign", review.head().campaign().value())
                .param("kind", decision.kind().name())
                .param("words", decision.words())
                .param("change", ReviewRows.CHANGES.writeValueAsString(decision.change()))
                .params(signature(decision.made()))
                .update();
    }

    public void saveUndone(Review review, Decision decision, Signature by) {
        saveRows(review);
        int rows =
                jdbc.sql("""
                        UPDATE planimport.decision
                        SET undone_by = :by, undone_at = :at
                        WHERE id = :id AND undone_by IS NULL""").param("id", decision.id()).params(signature(by)).update();
        requireOne(rows, "decision " + decision.id());
    }

    private void saveRows(Review review) {
        UUID campaign = review.head().campaign().value();
        review.changedProposals().forEach(proposal -> put(campaign, proposal));
        review.changedSentences().values().forEach(sentence -> save(campaign, sentence));
        review.changedCorrections().forEach(correction -> save(campaign, correction));
        review.changedRemarks().forEach(remark -> put(campaign, remark));
    }

    private void insert(UUID campaign, Heading heading) {
        jdbc.sql("""
                        INSERT INTO planimport.heading (campaign_id, position, level, span_start, span_end, title_end)
                        VALUES (:campaign, :position, :level, :start, :end, :titleEnd)""")
                .param("campaign", campaign)
                .param("position", heading.position())
                .param("level", heading.level())
                .params(span(heading.whole()))
                .param("titleEnd", heading.title().end())
                .update();
    }

    private void insert(UUID campaign, LedgerSentence sentence) {
        jdbc.sql("""
                        INSERT INTO planimport.sentence (campaign_id, position, span_start, span_end, item_id, state, proposal,
                                                         reason, version)
                        VALUES (:campaign, :position, :start, :end, :item, :state, :proposal, '', 0)""")
                .param("campaign", campaign)
                .param("position", sentence.position())
                .params(span(sentence.span()))
                .param("item", sentence.item().value())
                .param("state", sentence.state().name())
                .param("proposal", sentence.proposal())
                .update();
    }

    private void save(UUID campaign, LedgerSentence sentence) {
        int rows = jdbc.sql("""
                        UPDATE planimport.sentence
                        SET state = :state, proposal = :proposal, reason = :reason, settled_by = :by, settled_at = :at,
                            version = :version
                        WHERE campaign_id = :campaign AND position = :position""")
                .param("campaign", campaign)
                .param("position", sentence.position())
                .param("state", sentence.state().name())
                .param("proposal", sentence.proposal())
                .param("reason", sentence.reason())
                .params(signature(sentence.settled()))
                .param("version", sentence.version())
                .update();
        requireOne(rows, "sentence " + sentence.position());
    }

    private void put(UUID campaign, Proposal proposal) {
        jdbc.sql("""
                        INSERT INTO planimport.proposal (campaign_id, number, duty_id, item_id, origin, source, notes,
                                                         questions, settled_by, settled_at, version)
                        VALUES (:campaign, :number, :duty, :item, :origin, :source, :notes, :questions, :by, :at, :version)
                        ON CONFLICT (campaign_id, number) DO UPDATE
                        SET duty_id = EXCLUDED.duty_id, item_id = EXCLUDED.item_id, notes = EXCLUDED.notes,
                            questions = EXCLUDED.questions, settled_by = EXCLUDED.settled_by,
                            settled_at = EXCLUDED.settled_at, version = EXCLUDED.version""")
                .param("campaign", campaign)
                .param("number", proposal.number())
                .param("duty", proposal.duty() == null ? null : proposal.duty().value())
                .param("item", proposal.item().value())
                .param("origin", proposal.origin().name())
                .param("source", proposal.source())
                .param("notes", proposal.notes().toArray(String[]::new))
                .param("questions", proposal.questions().toArray(String[]::new))
                .params(signature(proposal.settled()))
                .param("version", proposal.version())
                .update();
    }

    private void insert(UUID campaign, WordCorrection correction) {
        jdbc.sql("""
                        INSERT INTO planimport.correction (campaign_id, position, span_start, span_end, word, suggestion,
                                                           kind, state, version)
                        VALUES (:campaign, :position, :start, :end, :word, :suggestion, :kind, :state, 0)""")
                .param("campaign", campaign)
                .param("position", correction.position())
                .params(span(correction.span()))
                .param("word", correction.word())
                .param("suggestion", correction.suggestion())
                .param("kind", correction.kind().name())
                .param("state", correction.state().name())
                .update();
    }

    private void save(UUID campaign, WordCorrection correction) {
        int rows = jdbc.sql("""
                        UPDATE planimport.correction
                        SET suggestion = :suggestion, state = :state, settled_by = :by, settled_at = :at, version = :version
                        WHERE campaign_id = :campaign AND position = :position""")
                .param("campaign", campaign)
                .param("position", correction.position())
                .param("suggestion", correction.suggestion())
                .param("state", correction.state().name())
                .params(signature(correction.settled()))
                .param("version", correction.version())
                .update();
        requireOne(rows, "correction " + correction.position());
    }

    private void put(UUID campaign, Remark remark) {
        jdbc.sql("""
                        INSERT INTO planimport.remark (campaign_id, finding, answer, settled_by, settled_at, version)
                        VALUES (:campaign, :finding, :answer, :by, :at, :version)
                        ON CONFLICT (campaign_id, finding) DO UPDATE
                        SET answer = EXCLUDED.answer, settled_by = EXCLUDED.settled_by,
                            settled_at = EXCLUDED.settled_at, version = EXCLUDED.version""")
                .param("campaign", campaign)
                .param("finding", remark.finding())
                .param("answer", remark.answer())
                .params(signature(remark.settled()))
                .param("version", remark.version())
                .update();
    }

    private static Map<String, Object> span(SourceSpan span) {
        return Map.of("start", span.start(), "end", span.end());
    }

    private static Map<String, @Nullable Object> signature(@Nullable Signature signature) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("by", signature == null ? null : signature.name());
        values.put("at", signature == null ? null : signature.at().atOffset(ZoneOffset.UTC));
        return values;
    }

    private static void requireOne(int rows, String what) {
        if (rows != 1) {
            throw new Stale(what);
        }
    }
}
