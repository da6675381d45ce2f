package org.anyue.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page. Modules above implement the parts they know as beans; navigation and counts of several
 * are put together in bean order, of the other parts the first one given wins. Called once per full page.
 */
public interface Chrome {

    /** Null when nobody is signed in. */
    default @Nullable Person person(HttpServletRequest request) {
        return null;
    }

    default List<NavItem> navigation(HttpServletRequest request) {
        return List.of();
    }

    /** Unread notices of the person. */
    default int unread(HttpServletRequest request) {
        return 0;
    }

    default @Nullable Banner banner(HttpServletRequest request) {
        return null;
    }

    default @Nullable Sponsor sponsor(HttpServletRequest request) {
        return null;
    }

    /** What else stands at the foot of public pages. */
    default List<FootNote> footNotes(HttpServletRequest request) {
        return List.of();
    }
}
