package org.anyue.assignment.web;

import java.util.List;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;

/**
 * The form by which a place asks its units.
 *
 * @param due the place's own day, in words
 * @param content what the place itself has to hand in
 * @param groups whom it can ask, by kind; empty kinds are left out
 */
public record BreakdownPage(
        String base,
        String what,
        String sentence,
        String due,
        String content,
        List<Group> groups,
        BreakdownForm form,
        FormErrors errors) {

    /** @param open unfolded from the start */
    public record Group(String title, List<Option> units, boolean open) {}

    public List<Option> asks() {
        return List.of(
                new Option(
                        BreakdownForm.SAME,
                        "与本级相同",
                        content.replace("、纸质件", "") + (content.contains("数据") ? "；数据由系统相加" : "")),
                new Option(BreakdownForm.TEXT, "只报情况说明", "下级写一段文字即可"));
    }
}
