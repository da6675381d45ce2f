package org.anyue.planimport.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.PlanItemId;
import org.anyue.campaign.SourceSpan;
import org.anyue.organization.UnitId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the review into its records. */
final class ReviewRows {

    /** Changes are written and read by this class only; their shape follows the records. */
    static final JsonMapper CHANGES = JsonMapper.builder().build();

    private ReviewRows() {}

    static ReviewHead head(ResultSet row, int number) throws SQLException {
        return new ReviewHead(
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                new UnitId(row.getObject("owner_unit_id", UUID.class)),
                row.getString("compiled"),
                row.getString("imported_by"),
                row.getObject("imported_at", OffsetDateTime.class).toInstant());
    }

    static Heading heading(ResultSet row, int number) throws SQLException {
        int start = row.getInt("span_start");
        return new Heading(
                row.getInt("position"),
                row.getInt("level"),
                new SourceSpan(start, row.getInt("title_end")),
                new SourceSpan(start, row.getInt("span_end")));
    }

    static LedgerSentence sentence(ResultSet row, int number) throws SQLException {
        return new LedgerSentence(
                row.getInt("position"),
                span(row),
                new PlanItemId(row.getObject("item_id", UUID.class)),
                SentenceState.valueOf(row.getString("state")),
                row.getObject("proposal", Integer.class),
                row.getString("reason"),
                signature(row, "settled"),
                row.getInt("version"));
    }

    static Proposal proposal(ResultSet row, int number) throws SQLException {
        UUID duty = row.getObject("duty_id", UUID.class);
        return new Proposal(
                row.getInt("number"),
                duty == null ? null : new DutyId(duty),
                new PlanItemId(row.getObject("item_id", UUID.class)),
                Proposal.Origin.valueOf(row.getString("origin")),
                row.getObject("source", Integer.class),
                words(row, "notes"),
                words(row, "questions"),
                signature(row, "settled"),
                row.getInt("version"));
    }

    static WordCorrection correction(ResultSet row, int number) throws SQLException {
        return new WordCorrection(
                row.getInt("position"),
                span(row),
                row.getString("word"),
                row.getString("suggestion"),
                WordCorrection.Kind.valueOf(row.getString("kind")),
                WordCorrection.State.valueOf(row.getString("state")),
                signature(row, "settled"),
                row.getInt("version"));
    }

    static Remark remark(ResultSet row, int number) throws SQLException {
        return new Remark(
                row.getInt("finding"), row.getString("answer"), signature(row, "settled"), row.getInt("version"));
    }

    static Decision decision(ResultSet row, int number) throws SQLException {
        Signature made = signature(row, "made");
        if (made == null) {
            throw new IllegalStateException("decision without a name");
        }
        return new Decision(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                DecisionKind.valueOf(row.getString("kind")),
                row.getString("words"),
                CHANGES.readValue(row.getString("change"), Change.class),
                made,
                signature(row, "undone"));
    }

    private static SourceSpan span(ResultSet row) throws SQLException {
        return new SourceSpan(row.getInt("span_start"), row.getInt("span_end"));
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Signature signature(ResultSet row, String prefix) throws SQLException {
        String name = row.getString(prefix + "_by");
        OffsetDateTime at = row.getObject(prefix + "_at", OffsetDateTime.class);
        return name == null || at == null ? null : new Signature(name, at.toInstant());
    }
}
