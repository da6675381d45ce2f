package org.anyue.planimport.web;

import java.util.List;
import org.anyue.ui.Column;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;
import org.anyue.ui.Pager;
import org.anyue.ui.Tab;
import org.jspecify.annotations.Nullable;

/**
 * One word list of a place.
 *
 * @param mine how the place is called: 本市
 * @param file name of the list without its ending
 * @param does what it is for
 * @param preview what the typed word would touch, null before it was looked at
 * @param done what was just done, null when nothing was
 */
public record WordListPage(
        String mine,
        String file,
        String title,
        String does,
        String text,
        String from,
        List<Tab> tabs,
        List<WordLine> lines,
        Pager pager,
        List<Cell> form,
        FormErrors errors,
        @Nullable Preview preview,
        @Nullable Done done) {

    /**
     * A field of the form.
     *
     * @param options of a choice, else empty
     */
    public record Cell(String name, String label, String value, String hint, boolean optional, List<Option> options) {}

    /** @param line the row that was looked at; confirmed only while it is still the typed one */
    public record Preview(String line, String words, List<String> examples) {}

    /** @param undo whether the undo retires or restores it */
    public record Done(String said, String action, String undo, int version) {}

    public String self() {
        return "/desk/words?list=" + file;
    }

    public boolean isOwn() {
        return from.equals("own");
    }

    public List<Column> columns() {
        return List.of(Column.text("词"), Column.text("含义"), Column.text("来源"), Column.text(""));
    }
}
