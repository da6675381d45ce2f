package org.anyue.assignment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was handed in once; it is never changed.
 *
 * @param figures key of the asked figure → value
 * @param completeAt null while its paper copy is missing
 * @param paperReceivedAt null where none was asked or has arrived
 * @param withdrawnAt null unless the bearer took it back
 * @param filedBy name of the office that filled it in for the bearer, empty when the bearer did itself
 * @param answeredWith words of the duty that it was handed in with, empty when it was by itself
 */
public record SubmissionVersion(
        int number,
        String text,
        Map<String, BigDecimal> figures,
        List<Attachment> attachments,
        Instant submittedAt,
        String actor,
        @Nullable Instant completeAt,
        @Nullable Instant paperReceivedAt,
        @Nullable Instant withdrawnAt,
        String filedBy,
        String answeredWith) {}
