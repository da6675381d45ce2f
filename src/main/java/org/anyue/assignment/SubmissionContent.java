package org.anyue.assignment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a bearer hands in, or has typed so far.
 *
 * @param token made with the form; the same token twice is the same submission
 * @param figures key of the asked figure → value
 * @param evidence ids of photos and files that were put in for this assignment, in the order shown
 * @param also further assignments of the same bearer that the same papers answer
 */
public record SubmissionContent(
        UUID token, Map<String, BigDecimal> figures, String text, List<UUID> evidence, List<AssignmentId> also) {

    public SubmissionContent {
        figures = Map.copyOf(figures);
        text = text.strip();
        evidence = List.copyOf(evidence);
        also = also.stream().distinct().toList();
    }

    public SubmissionContent(UUID token, Map<String, BigDecimal> figures, String text, List<UUID> evidence) {
        this(token, figures, text, evidence, List.of());
    }
}
