package org.anyue.planimport.web;

import java.util.Set;

/** What an htmx request gets when somebody was faster: why, and the page as it is now. */
public record ClashPage(Clash clash, ChangedPage changed) {

    static ClashPage of(Clash clash, ReviewPage page) {
        return new ClashPage(clash, new ChangedPage(page, "", "", Set.of(), true));
    }
}
