package org.anyue.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as administrators see it.
 *
 * @param person masked name
 * @param maskedAddress where the stand-in took it, empty elsewhere
 * @param body words that went or would have gone out, only where the stand-in took it
 * @param settledAt when it was sent or given up, null before
 */
public record DeliverySummary(
        UUID id,
        String person,
        Channel channel,
        Urgency urgency,
        String subject,
        String maskedAddress,
        String body,
        DeliveryState state,
        int attempts,
        Instant nextAt,
        @Nullable Instant settledAt,
        String problem) {}
