package org.anyue.campaign.web;

import java.util.List;

/**
 * One duty.
 *
 * @param base address of the campaign
 * @param self address of the duty
 * @param bearers one entry per selector
 * @param mayChange no unit has it yet and the person works in the owner's office
 * @param cancelled the units have it and need not do it any more
 * @param amend address of an amendment of it, empty when that is not for this person or this duty
 * @param source paragraphs of the plan with the sentence marked, empty when typed by hand
 * @param planHref the place in the plan, empty when typed by hand
 */
public record DutyPage(
        String base,
        String self,
        String campaign,
        int number,
        String activity,
        String kind,
        String what,
        Bearing bearing,
        Times times,
        Delivery delivery,
        String issuedOn,
        boolean mayChange,
        boolean cancelled,
        String amend,
        List<PlanParagraph> source,
        String planHref,
        int version) {

    /** Whom it falls on; lead and support as written in the plan. */
    public record Bearing(List<String> bearers, String lead, String support, String quota) {}

    /** Days as they are read, each empty for none. */
    public record Times(String window, String due, String lock) {}

    /** What is handed in and what follows. */
    public record Delivery(
            List<String> figures,
            boolean text,
            int photos,
            boolean paper,
            boolean file,
            String review,
            String evidence,
            String consequence,
            String openPoint) {

        public boolean isEmpty() {
            return figures.isEmpty() && !text && photos == 0 && !paper && !file;
        }
    }
}
