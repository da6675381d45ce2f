package org.anyue.draw;

import java.time.Instant;
import java.util.UUID;

/** Somebody wants to end a draw; takes effect when a person of another body approves. */
public record VoidRequest(String reason, UUID account, UUID unit, String name, Instant askedAt, String approvedName) {}
