package org.anyue.assignment.web;

import java.util.List;

/**
 * What one unit owes.
 *
 * @param groups only those with something in them; the open ones first
 * @param line sums in words
 * @param account whose forms the browser may have kept
 * @param calendar whether the due days can be subscribed to
 */
public record WorklistPage(
        String unit, String line, String account, List<Warning> warnings, List<Group> groups, boolean calendar) {

    /** Words to all units of which this one has not taken note. @param taken address to do so, empty for none */
    public record Warning(String words, String meta, String taken) {}

    /** @param folded done work is folded away */
    public record Group(String id, String title, List<WorkCard> cards, boolean folded) {}

    public boolean empty() {
        return groups.isEmpty();
    }
}
