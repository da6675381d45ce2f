package org.anyue.draw.web;

import org.anyue.draw.DrawDetails;
import org.anyue.ui.FormErrors;

/**
 * A winner claims the prize.
 *
 * @param code to bring to the counter, empty before
 */
public record ClaimPage(DrawDetails draw, String receipt, String contact, String code, FormErrors errors) {

    public String href() {
        return "/draw/" + draw.drawId();
    }

    public String until() {
        DrawDetails.RulesFacts rules = draw.rules();
        return rules == null ? "" : DrawWords.at(rules.claimBy());
    }
}
