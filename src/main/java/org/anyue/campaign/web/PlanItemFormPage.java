package org.anyue.campaign.web;

import java.util.List;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;

/** @param base address of the campaign */
public record PlanItemFormPage(
        String base, String campaign, PlanItemForm form, List<Option> kinds, FormErrors errors) {}
