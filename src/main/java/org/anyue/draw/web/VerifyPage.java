package org.anyue.draw.web;

import java.util.Arrays;
import java.util.List;
import org.anyue.draw.FlawCode;

/**
 * The page on which a visitor's own browser computes the result anew.
 *
 * @param drawId empty when only files are checked
 * @param checks whether it is a spot check, which has inspectors
 * @param small whether the list is short enough to stand in an editable box
 */
public record VerifyPage(String drawId, String title, boolean drawn, boolean checks, boolean small) {

    public String href() {
        return drawId.isEmpty() ? "/draw" : "/draw/" + drawId;
    }

    /** Files that somebody brings may be those of a spot check. */
    public boolean takesInspectors() {
        return checks || drawId.isEmpty();
    }

    public List<FlawCode> flaws() {
        return Arrays.asList(FlawCode.values());
    }
}
