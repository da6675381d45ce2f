package org.anyue.assignment;

import java.time.Instant;

/** A version that was handed in and holds what was searched. */
public record SubmissionHit(AssignmentId assignment, String bearer, String duty, String text, Instant at) {}
