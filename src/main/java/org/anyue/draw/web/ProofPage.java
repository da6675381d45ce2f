package org.anyue.draw.web;

import org.anyue.draw.DrawDetails;
import org.anyue.draw.ProofAnswer;
import org.anyue.ui.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * Looks a receipt or an entry up.
 *
 * @param answer null before anything was asked
 */
public record ProofPage(
        DrawDetails draw, String typed, @Nullable ProofAnswer answer, FormErrors errors) {

    public String href() {
        return "/draw/" + draw.drawId();
    }

    public String hash() {
        DrawDetails.RulesFacts rules = draw.rules();
        return rules == null ? "" : rules.hash();
    }
}
