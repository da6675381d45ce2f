package org.anyue.campaign;

import java.time.Instant;

/** The plan that a campaign came from; components as in {@link PlanDocument}. */
public record PlanText(
        CampaignId campaign,
        String text,
        String fileName,
        String format,
        String sha256,
        String fileAddress,
        Instant attachedAt) {}
