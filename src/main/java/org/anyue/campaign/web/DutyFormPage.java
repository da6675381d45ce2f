package org.anyue.campaign.web;

import java.util.List;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;

/**
 * @param base address of the campaign
 * @param action where the form goes
 * @param back where the person came from
 * @param number running number of the duty, 0 for a new one
 * @param sentence the paragraph of the plan that it came from, empty when typed by hand
 * @param units ticked units and found ones
 * @param found how many units the search found, -1 before any search
 */
public record DutyFormPage(
        String base,
        String campaign,
        String action,
        String back,
        int number,
        DutyForm form,
        Choices choices,
        List<PlanParagraph> sentence,
        List<Option> units,
        long found,
        FormErrors errors) {

    /** What can be chosen. */
    public record Choices(
            List<Option> items,
            List<Option> kinds,
            List<Option> selectors,
            List<Option> sectors,
            List<Option> quotaOps,
            List<Option> reviewRules,
            List<String> countUnits) {}
}
