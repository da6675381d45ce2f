package org.anyue.assignment;

import java.time.Instant;

/**
 * The answer to a submission, the same however often it is asked for.
 *
 * @param number version, from 1
 * @param complete false while the paper copy has not arrived
 */
public record SubmissionReceipt(int number, Instant submittedAt, boolean complete) {}
