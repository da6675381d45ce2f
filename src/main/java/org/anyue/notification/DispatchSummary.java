package org.anyue.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * What one command said to one or many.
 *
 * @param told how many recipients
 * @param read how many of them somebody has opened
 */
public record DispatchSummary(UUID id, String title, Instant sentAt, int told, int read) {}
