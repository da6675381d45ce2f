package org.anyue.campaign.web;

import org.anyue.ui.FormErrors;

/**
 * Where an activity is held.
 *
 * @param base address of the campaign
 * @param version of the campaign
 */
public record VenuePage(
        String base,
        String campaign,
        String item,
        String title,
        String name,
        String address,
        int version,
        FormErrors errors) {}
