package org.anyue.identity.web;

import java.util.List;
import org.anyue.ui.FormErrors;

/**
 * From the trial to earnest use.
 *
 * @param trial false once it is formal
 * @param advised what should be so and stops nobody
 * @param keysAdvice how the keys are kept, which only people can confirm
 */
public record FormalPage(boolean trial, List<Line> lines, List<Line> advised, String keysAdvice, FormErrors errors) {

    /** @param advice what to do, empty when nothing is missing */
    public record Line(String label, String advice) {

        public boolean met() {
            return advice.isEmpty();
        }
    }
}
