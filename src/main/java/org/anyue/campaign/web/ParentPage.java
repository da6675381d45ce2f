package org.anyue.campaign.web;

import java.util.List;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;
import org.anyue.ui.Tab;
import org.jspecify.annotations.Nullable;

/**
 * How a campaign carries out the one above.
 *
 * @param parent title of the one above, empty while it stands on its own
 * @param chosen id of the one above
 * @param open the links may be changed
 * @param draft it has not been issued, so that issuing can still do a duty of the parent
 * @param proposals own duties that say much the same as an uncovered duty of the parent
 */
public record ParentPage(
        String base,
        String title,
        String parent,
        String parentHref,
        String chosen,
        boolean open,
        boolean draft,
        int covered,
        int expected,
        int proposals,
        List<Tab> tabs,
        List<Option> parents,
        List<Option> own,
        List<Row> rows,
        int version,
        FormErrors errors) {

    /**
     * A duty of the parent.
     *
     * @param sentence the words of the plan, empty when there are none
     * @param planHref their place in the plan, empty when there is none
     * @param proposal own duty that is proposed, null for none
     * @param mayBeDone issuing the own campaign could do it
     */
    public record Row(
            String id,
            String name,
            String due,
            String sentence,
            String planHref,
            List<Duty> links,
            @Nullable Duty proposal,
            boolean byIssuing,
            boolean mayBeDone,
            boolean asksForPlan) {

        public boolean covered() {
            return byIssuing || !links.isEmpty();
        }
    }

    public record Duty(String id, String href, String name) {}
}
