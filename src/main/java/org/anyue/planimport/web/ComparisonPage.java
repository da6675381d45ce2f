package org.anyue.planimport.web;

import java.util.List;
import org.anyue.planimport.comparison.WordDifference.Run;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;
import org.anyue.ui.Tab;
import org.anyue.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * An earlier plan beside this one.
 *
 * @param base address of the campaign
 * @param choices plans to compare with
 * @param shown what is compared, null where there is no earlier plan
 * @param text what was pasted, kept when the form is refused
 */
public record ComparisonPage(
        String base,
        String campaign,
        List<Option> choices,
        @Nullable Shown shown,
        String text,
        FormErrors errors) {

    /**
     * @param id of the earlier plan
     * @param earlier its title
     * @param state what it is
     * @param years the two years as heads of the columns
     * @param removal address that takes it away again, empty where it is a campaign of its own
     * @param empty what to say when nothing stands under the filter
     */
    public record Shown(
            String id,
            String earlier,
            String state,
            Years years,
            String removal,
            List<Tab> filters,
            List<Row> head,
            List<Group> groups,
            String empty) {}

    public record Years(String before, String now) {}

    /** Activities, duties outside of them, or papers. */
    public record Group(String title, List<Item> items) {}

    /**
     * @param href its place in the review, empty where it is gone
     * @param before text of the earlier plan, empty when it is new
     * @param open whether the texts are shown at once
     */
    public record Item(
            String verdict,
            Tone tone,
            String title,
            String href,
            List<Row> rows,
            List<Item> duties,
            List<Run> before,
            List<Run> now,
            boolean open) {}

    /** One aspect that differs; both sides as written. */
    public record Row(String aspect, String before, String now) {}

    public String self() {
        return base + "/review/comparison";
    }
}
