package org.anyue.planimport.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitKind;
import org.anyue.planimport.PlaceWordQueries;
import org.anyue.planimport.PlaceWordQueries.Shelf;
import org.anyue.planimport.lexicon.Column;
import org.anyue.planimport.lexicon.Lexicon;
import org.anyue.planimport.lexicon.WordList;
import org.anyue.planimport.words.PlaceWord;
import org.anyue.planimport.words.WordReach;
import org.anyue.shared.Slice;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;
import org.anyue.ui.Pager;
import org.anyue.ui.Tab;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of the word lists together. */
@Component
class WordPages {

    private static final int SIZE = 30;
    private static final String SELF = "/desk/words";

    private final PlaceWordQueries queries;

    WordPages(PlaceWordQueries queries) {
        this.queries = queries;
    }

    /** 本市, 本县: who keeps the words. */
    static String mine(Actor.Place place) {
        return place.kind() == UnitKind.PROVINCE
                ? "本省"
                : place.kind() == UnitKind.CITY ? "本市" : place.kind() == UnitKind.COUNTY ? "本县" : "本地";
    }

    WordsPage all(Actor actor, String text, int page) {
        Shelf shelf = queries.shelf(actor);
        List<WordLine> found = text.isBlank() ? List.of() : searched(shelf, text.strip());
        Slice<WordLine> slice = slice(found, page);
        return new WordsPage(
                mine(actor.place()),
                actor.place().name(),
                text,
                new WordsPage.Counts(
                        shelf.active().size(),
                        shelf.above().size(),
                        Arrays.stream(WordList.values())
                                .mapToLong(WordPages::builtIn)
                                .sum()),
                text.isBlank() ? groups(shelf) : List.of(),
                slice.rows(),
                Pager.of(slice, SELF + "?q=" + encoded(text)));
    }

    /** What of a list is shown. */
    record Shown(WordList list, String from, String text, int page) {

        static Shown of(WordList list) {
            return new Shown(list, "own", "", 1);
        }
    }

    /** What was typed into the form and what became of it. */
    record Form(List<String> cells, FormErrors errors, WordListPage.@Nullable Preview preview) {

        static final Form BLANK = new Form(List.of(), FormErrors.NONE, null);
    }

    WordListPage list(Actor actor, Shown shown, Form form, @Nullable UUID done) {
        Shelf shelf = queries.shelf(actor);
        WordList list = shown.list();
        Map<String, List<WordLine>> shelves = Map.of(
                "own", own(shelf, list, PlaceWord::isActive),
                "retired", own(shelf, list, word -> !word.isActive()),
                "above", above(shelf, list),
                "builtin", builtInLines(list));
        String from = shelves.containsKey(shown.from()) ? shown.from() : "own";
        List<WordLine> lines = shelves.getOrDefault(from, List.of()).stream()
                .filter(line -> line.holds(shown.text().strip()))
                .toList();
        Slice<WordLine> slice = slice(lines, shown.page());
        String base = WordLine.href(list) + "&from=" + from;
        return new WordListPage(
                mine(actor.place()),
                list.fileName(),
                list.chinese(),
                WordGuide.of(list),
                shown.text(),
                from,
                tabs(mine(actor.place()), list, from, shelves),
                slice.rows(),
                Pager.of(slice, shown.text().isBlank() ? base : base + "&q=" + encoded(shown.text())),
                fields(list, form.cells()),
                form.errors(),
                form.preview(),
                done == null ? null : done(shelf.word(done)));
    }

    static WordListPage.Preview preview(String line, WordReach reach) {
        String words = reach.plans() == 0
                ? "还没有导入过方案，不知道会影响多少句。"
                : "最近 %d 份方案共 %d 句，其中 %d 句写有这个词。".formatted(reach.plans(), reach.sentences(), reach.touched());
        return new WordListPage.Preview(line, words, reach.examples());
    }

    /** Where the words of a refusal stand in the form. */
    static FormErrors errors(WordList list, String problem) {
        for (int i = 0; i < list.columns().size(); i++) {
            if (problem.startsWith("“" + list.columns().get(i).name() + "”")) {
                return FormErrors.of("cell-" + i, problem + "。");
            }
        }
        return FormErrors.of("cell-" + main(list), problem + "。");
    }

    private static int main(WordList list) {
        for (int i = 0; i < list.columns().size(); i++) {
            Column column = list.columns().get(i);
            if (column.kind() == Column.Kind.PATTERN && column.required()) {
                return i;
            }
        }
        return list == WordList.QUOTAOPS ? 2 : 0;
    }

    private static WordListPage.Done done(PlaceWord word) {
        String said = (word.isActive() ? "正在使用：" : "已停用：") + WordLine.said(word.row());
        return new WordListPage.Done(
                said, WordLine.action(word.id()), word.isActive() ? "RETIRE" : "RESTORE", word.version());
    }

    private static List<WordListPage.Cell> fields(WordList list, List<String> cells) {
        List<WordListPage.Cell> fields = new ArrayList<>();
        for (int i = 0; i < list.columns().size(); i++) {
            Column column = list.columns().get(i);
            List<Option> options = column.choices().stream()
                    .map(choice -> new Option(choice, WordGuide.choice(list, choice)))
                    .sorted(Comparator.comparing(Option::label))
                    .toList();
            String value = i < cells.size() ? cells.get(i) : "";
            fields.add(new WordListPage.Cell(
                    "cell-" + i, column.name(), value, hint(column), !column.required(), options));
        }
        return fields;
    }

    private static String hint(Column column) {
        return switch (column.kind()) {
            case PATTERN -> "直接写要找的字就行；竖线 | 表示“或”，点 . 代表任意一个字";
            case YEAR -> "四位年份，例如 2019";
            case DAY -> "例如 2026-06-16";
            case NUMBER -> "正整数";
            default -> "";
        };
    }

    private static List<Tab> tabs(String mine, WordList list, String from, Map<String, List<WordLine>> shelves) {
        Map<String, String> labels = Map.of("own", mine, "above", "上级", "builtin", "内置", "retired", "已停用");
        return Stream.of("own", "above", "builtin", "retired")
                .map(key -> new Tab(
                        labels.getOrDefault(key, ""),
                        WordLine.href(list) + "&from=" + key,
                        key.equals(from),
                        shelves.getOrDefault(key, List.of()).size()))
                .toList();
    }

    private static List<WordsPage.Group> groups(Shelf shelf) {
        Map<String, Long> own = counted(shelf.own().stream().filter(PlaceWord::isActive));
        Map<String, Long> above = counted(shelf.above().stream());
        return Arrays.stream(WordGuide.values())
                .map(group -> new WordsPage.Group(
                        group.title(),
                        group.lists().stream()
                                .map(list -> new WordsPage.ListRow(
                                        list.chinese(),
                                        WordLine.href(list),
                                        WordGuide.of(list),
                                        new WordsPage.Counts(
                                                own.getOrDefault(list.fileName(), 0L),
                                                above.getOrDefault(list.fileName(), 0L),
                                                builtIn(list))))
                                .toList()))
                .toList();
    }

    private static Map<String, Long> counted(Stream<PlaceWord> words) {
        return words.collect(Collectors.groupingBy(word -> word.row().list(), Collectors.counting()));
    }

    private static List<WordLine> searched(Shelf shelf, String text) {
        return Arrays.stream(WordList.values())
                .flatMap(
                        list -> Stream.of(own(shelf, list, PlaceWord::isActive), above(shelf, list), builtInLines(list))
                                .flatMap(List::stream))
                .filter(line -> line.words().contains(text) || line.meaning().contains(text))
                .sorted(Comparator.comparing(line -> line.action().isEmpty()))
                .toList();
    }

    private static List<WordLine> own(Shelf shelf, WordList list, Predicate<PlaceWord> which) {
        return shelf.own().stream()
                .filter(word -> word.row().list().equals(list.fileName()))
                .filter(which)
                .map(WordLine::own)
                .toList();
    }

    private static List<WordLine> above(Shelf shelf, WordList list) {
        return shelf.above().stream()
                .filter(word -> word.row().list().equals(list.fileName()))
                .map(word -> WordLine.above(word, shelf))
                .toList();
    }

    private static List<WordLine> builtInLines(WordList list) {
        return Lexicon.rows(list.fileName()).stream()
                .map(row -> WordLine.builtIn(list, row))
                .toList();
    }

    private static long builtIn(WordList list) {
        return Lexicon.rows(list.fileName()).size();
    }

    private static Slice<WordLine> slice(List<WordLine> lines, int page) {
        int pages = Math.max(1, (lines.size() + SIZE - 1) / SIZE);
        int shown = Math.clamp(page, 1, pages);
        return new Slice<>(
                lines.stream().skip((long) (shown - 1) * SIZE).limit(SIZE).toList(), shown, SIZE, lines.size());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
