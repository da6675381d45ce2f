package org.anyue.planimport.web;

import java.util.List;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;

/**
 * The form of a duty inside the review.
 *
 * @param base address of the campaign
 * @param number of the proposal, 0 for a new one
 * @param sentence its sentence in the plan, empty for none
 * @param questions what is to be answered here
 */
public record ReviewDutyPage(
        String base,
        String campaign,
        String action,
        String back,
        int number,
        String sentence,
        List<String> questions,
        ReviewDutyForm form,
        Choices choices,
        FormErrors errors) {

    /** What can be chosen. @param names bearers to pick from where they are typed */
    public record Choices(
            List<Option> items,
            List<Option> kinds,
            List<Option> selectors,
            List<Option> sectors,
            List<Option> ops,
            List<Option> rules,
            List<String> names) {}
}
