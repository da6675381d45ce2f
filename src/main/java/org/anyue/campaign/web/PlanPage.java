package org.anyue.campaign.web;

import java.util.List;

/**
 * The text of a plan.
 *
 * @param base address of the campaign
 * @param attachedOn day on which it was handed in
 * @param sha256 of the original, so that it can be compared with the paper's file
 */
public record PlanPage(
        String base, String title, String fileName, String attachedOn, String sha256, List<PlanParagraph> paragraphs) {}
