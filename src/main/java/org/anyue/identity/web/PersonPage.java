package org.anyue.identity.web;

import java.util.List;
import org.anyue.ui.Crumb;
import org.anyue.ui.Tone;

/**
 * One account.
 *
 * @param own the person's own account, which others must look after
 */
public record PersonPage(
        String href,
        String name,
        String login,
        String state,
        Tone tone,
        boolean active,
        boolean own,
        List<Held> posts) {

    public List<Crumb> crumbs() {
        return List.of(new Crumb("人员", "/desk/people"), new Crumb(name));
    }

    /** @param endAction address that takes the post away, empty when it is the only one */
    public record Held(String unit, String role, String endAction) {}
}
