package org.anyue.assignment.web;

import java.util.List;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Moment;
import org.anyue.ui.Option;
import org.anyue.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * One hand-in before the office that decides on it.
 *
 * @param query filters of the queue, from {@code ?}, empty for none
 * @param position for instance 第3项，共12项
 * @param before address of the item before, empty for none
 * @param after address of the item after, empty for none
 * @param current the version to decide on, null when nothing stands
 * @param accept whether it is this office's turn
 * @param paper whether the arrival of the paper copy can be noted
 * @param undo whether the own last decision can be taken back
 * @param usualReasons what is often said when something goes back
 * @param reason as typed
 */
public record ReviewItemPage(
        String base,
        String query,
        int version,
        String what,
        String bearer,
        String state,
        Tone tone,
        List<AssignmentPage.Fact> facts,
        String sentence,
        String position,
        String before,
        String after,
        AssignmentPage.@Nullable VersionCard current,
        List<Moment> history,
        boolean accept,
        boolean sendBack,
        boolean paper,
        boolean undo,
        String details,
        List<Option> usualReasons,
        String reason,
        FormErrors errors) {}
