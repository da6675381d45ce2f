package org.anyue.campaign.web;

import java.util.List;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;

/**
 * The form of one change.
 *
 * @param action where it goes
 * @param back where the person came from
 * @param target query that names what is changed, such as {@code duty=…}
 * @param subject words of the duty or the activity, empty for a warning
 * @param activity activity whose venue is changed with it, empty for none
 * @param openPoint what the plan left open, empty when settled
 */
public record AmendmentFormPage(
        String base,
        String campaign,
        String action,
        String back,
        String target,
        String subject,
        String activity,
        String openPoint,
        AmendmentForm form,
        List<Option> quotaOps,
        List<String> countUnits,
        FormErrors errors) {}
