package org.anyue.planimport.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anyue.planimport.PlaceWordQueries.Shelf;
import org.anyue.planimport.lexicon.Column;
import org.anyue.planimport.lexicon.Lexicon;
import org.anyue.planimport.lexicon.WordList;
import org.anyue.planimport.lexicon.WordRow;
import org.anyue.planimport.words.PlaceWord;
import org.anyue.shared.Ids;

/**
 * A row of a word list as it is shown.
 *
 * @param list title of the list, {@code href} its page
 * @param words the telling cell
 * @param meaning the other cells in words, empty for none
 * @param from who added it and when, or that it is built in
 * @param sentence where it comes from, empty for none
 * @param action address that retires or restores it, empty where it cannot be changed here
 */
public record WordLine(
        String list,
        String href,
        String words,
        String meaning,
        String from,
        String sentence,
        String action,
        boolean active,
        int version) {

    static WordLine own(PlaceWord word) {
        String from = word.origin().kind().label() + " · " + ReviewWords.by(word.added());
        String gone = word.isActive() ? "" : " · " + ReviewWords.by(word.retired()) + "停用";
        return of(
                word.row(), from + gone, word.origin().sentence(), action(word.id()), word.isActive(), word.version());
    }

    static WordLine above(PlaceWord word, Shelf shelf) {
        return of(word.row(), shelf.places().getOrDefault(word.place(), ""), "", "", true, 0);
    }

    static WordLine builtIn(WordList list, Lexicon.Row row) {
        return of(new WordRow(list.fileName(), 1, row.cells()), "内置", "", "", true, 0);
    }

    static WordLine fresh(WordRow row) {
        return of(row, "", "", "", true, 0);
    }

    static String href(WordList list) {
        return "/desk/words?list=" + list.fileName();
    }

    static String action(UUID id) {
        return "/desk/words/" + Ids.toText(id);
    }

    /** The row in one line: what it looks for and what it means. */
    static String said(WordRow row) {
        WordLine line = of(row, "", "", "", true, 0);
        return line.meaning().isEmpty() ? line.words() : line.words() + "（" + line.meaning() + "）";
    }

    boolean holds(String text) {
        return words.contains(text) || meaning.contains(text) || list.contains(text) || sentence.contains(text);
    }

    private static WordLine of(WordRow row, String from, String sentence, String action, boolean active, int version) {
        WordList list = WordList.named(row.list()).orElseThrow();
        List<String> cells = row.cells();
        int telling = telling(list, cells);
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < Math.min(cells.size(), list.columns().size()); i++) {
            if (i != telling && !cells.get(i).isEmpty()) {
                rest.add(cell(list, list.columns().get(i), cells.get(i)));
            }
        }
        return new WordLine(
                list.chinese(),
                href(list),
                cells.get(telling),
                String.join(" · ", rest),
                from,
                sentence,
                action,
                active,
                version);
    }

    private static String cell(WordList list, Column column, String cell) {
        return column.kind() == Column.Kind.CHOICE ? WordGuide.choice(list, cell) : column.name() + " " + cell;
    }

    /** The first cell that is neither a fixed word nor a year. */
    private static int telling(WordList list, List<String> cells) {
        for (int i = 0; i < Math.min(cells.size(), list.columns().size()); i++) {
            Column.Kind kind = list.columns().get(i).kind();
            boolean telling = kind == Column.Kind.WORD || kind == Column.Kind.PATTERN || kind == Column.Kind.DAY;
            if (telling
                    && !(list == WordList.QUOTAOPS && i == 0)
                    && !cells.get(i).isEmpty()) {
                return i;
            }
        }
        return 0;
    }
}
