package org.anyue.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was typed so far, exactly as typed.
 *
 * @param figures key of the asked figure → text of the field
 * @param evidence photos and files put in, in the order shown
 * @param savedAt null when nothing was saved
 * @param savedBy name of the person, empty when nothing was saved
 * @param edition new with every save; null when nothing was saved
 */
public record SubmissionDraft(
        String text,
        Map<String, String> figures,
        List<UUID> evidence,
        @Nullable Instant savedAt,
        String savedBy,
        @Nullable UUID edition) {

    public static final SubmissionDraft EMPTY = new SubmissionDraft("", Map.of(), List.of(), null, "", null);

    public SubmissionDraft {
        figures = Map.copyOf(figures);
        evidence = List.copyOf(evidence);
    }

    public static SubmissionDraft of(String text, Map<String, String> figures, List<UUID> evidence) {
        return new SubmissionDraft(text, figures, evidence, null, "", null);
    }
}
