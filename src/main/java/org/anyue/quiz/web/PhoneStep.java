package org.anyue.quiz.web;

import org.anyue.shared.Refusal;
import org.anyue.ui.FormErrors;

/**
 * The way to a proved number: it is typed, a code is sent, the code is typed.
 *
 * @param sent whether a code is under way
 */
public record PhoneStep(boolean sent, String phone, FormErrors errors) {

    static final PhoneStep FIRST = new PhoneStep(false, "", FormErrors.NONE);

    static PhoneStep sentTo(String phone) {
        return new PhoneStep(true, phone, FormErrors.NONE);
    }

    static PhoneStep refused(boolean sent, String phone, Refusal refusal) {
        return new PhoneStep(sent, phone, FormErrors.of(sent ? "code" : "phone", String.valueOf(refusal.getMessage())));
    }

    /** No other code now; the last one may still be typed. */
    static PhoneStep waiting(String phone, Refusal refusal) {
        return new PhoneStep(true, phone, FormErrors.of(refusal));
    }

    /** Before the number, because something else on the page was refused. */
    static PhoneStep beside(String field, Refusal refusal) {
        return new PhoneStep(false, "", FormErrors.of(field, String.valueOf(refusal.getMessage())));
    }
}
