package org.anyue.audit;

import java.time.Instant;

/** A finished verification. */
public record Verification(Instant startedAt, Instant finishedAt, Verdict verdict) {}
