package org.anyue.planimport.web;

import java.util.Set;

/**
 * What an htmx request gets after a decision.
 *
 * @param page as it is now
 * @param said what was done, one sentence
 * @param undo address that undoes it, empty where it was undone itself
 * @param touched ids of the activities that changed
 * @param words whether words were corrected, so that everything may read differently
 */
public record ChangedPage(ReviewPage page, String said, String undo, Set<String> touched, boolean words) {

    /** Where the next message goes: the questions have a place of their own for it. */
    public String target() {
        return page.filter().tasks() ? "flash" : "said";
    }

    public boolean touches(ActivitySection section) {
        return words || touched.contains(section.id());
    }
}
