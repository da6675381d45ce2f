package org.anyue.campaign.web;

import org.anyue.ui.FormErrors;

/**
 * @param action where the form goes
 * @param back where the person came from
 * @param importNext the plan's file is asked for as soon as the draft exists
 * @param upward what the own place owes the level above: asks who wants it
 * @param isNew false when an existing campaign is changed
 */
public record CampaignFormPage(
        String action,
        String back,
        boolean isNew,
        boolean importNext,
        boolean upward,
        CampaignForm form,
        FormErrors errors) {}
