package org.anyue.planimport.web;

import java.util.List;
import org.anyue.ui.FormErrors;

/**
 * The form of the head.
 *
 * @param base address of the campaign
 * @param hints what the health check says about title and theme
 */
public record ReviewHeadPage(
        String base, String campaign, List<FindingRow> hints, ReviewHeadForm form, FormErrors errors) {}
