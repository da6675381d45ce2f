package org.anyue.planimport.web;

import java.util.List;
import org.anyue.ui.Column;
import org.anyue.ui.Pager;

/**
 * All word lists of a place, or what a search finds in them.
 *
 * @param mine how the place is called: 本市
 * @param place its name
 * @param groups lists that belong together; empty while something is searched
 */
public record WordsPage(
        String mine, String place, String text, Counts counts, List<Group> groups, List<WordLine> found, Pager pager) {

    /** Words in use: the place's own, those of the places above, those that come with the program. */
    public record Counts(long own, long above, long builtIn) {}

    public record Group(String title, List<ListRow> lists) {}

    /** @param does what the list is for, in one line */
    public record ListRow(String title, String href, String does, Counts counts) {}

    public List<Column> columns() {
        return List.of(
                Column.text("词表"), Column.text("作用"), Column.number(mine), Column.number("上级"), Column.number("内置"));
    }

    public List<Column> foundColumns() {
        return List.of(Column.text("词"), Column.text("词表"), Column.text("含义"), Column.text("来源"));
    }
}
