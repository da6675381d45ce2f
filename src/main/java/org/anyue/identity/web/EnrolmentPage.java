package org.anyue.identity.web;

import org.anyue.identity.FactorDraft;
import org.anyue.ui.FormErrors;
import org.anyue.ui.QrPicture;

/**
 * A device is set up.
 *
 * @param must whether nothing else is open before
 * @param secret base32 in groups of four
 */
public record EnrolmentPage(
        String action, String back, boolean must, String secret, QrPicture code, FormErrors errors) {

    static final String TEMPLATE = "identity/enrolment";

    static EnrolmentPage of(String action, String back, boolean must, FactorDraft draft, FormErrors errors) {
        return new EnrolmentPage(
                action, back, must, draft.secret().replaceAll("(.{4})(?=.)", "$1 "), QrPicture.of(draft.uri()), errors);
    }

    /** Hides the values from logs. */
    @Override
    public String toString() {
        return "EnrolmentPage";
    }
}
