package org.anyue.identity.web;

import java.util.List;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Tab;

/**
 * One's own second factor.
 *
 * @param set whether there is a device
 * @param unusedCodes recovery codes that are left
 */
public record SecondFactorPage(boolean set, int unusedCodes, FormErrors errors) {

    public List<Tab> tabs() {
        return OwnTabs.at(SecondFactorController.PATH);
    }
}
