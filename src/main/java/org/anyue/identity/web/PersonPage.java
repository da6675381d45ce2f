package org.anyue.identity.web;

import java.util.List;
import org.anyue.ui.Crumb;
import org.anyue.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * One account.
 *
 * @param own the person's own account, which others must look after
 * @param manages whether the one who looks may change the account
 * @param unified the unified identity of the account, null when there is none or it is not for this reader
 * @param device whether the account has a second factor
 */
public record PersonPage(
        String href,
        String name,
        String login,
        String state,
        Tone tone,
        boolean active,
        boolean own,
        boolean manages,
        boolean device,
        @Nullable Unified unified,
        List<Held> posts) {

    public List<Crumb> crumbs() {
        return List.of(new Crumb("人员", "/desk/people"), new Crumb(name));
    }

    /** Whether the one who looks changes somebody else. */
    public boolean changeable() {
        return manages && !own;
    }

    /** @param linked to whom, mostly hidden; empty when there is no link */
    public record Unified(String name, String linked) {}

    /** @param endAction address that takes the post away, empty when it is the only one */
    public record Held(String unit, String role, String endAction) {}
}
