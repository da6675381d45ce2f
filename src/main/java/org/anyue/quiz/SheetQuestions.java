package org.anyue.quiz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.anyue.sheet.SheetColumn;
import org.anyue.sheet.SheetDraft;
import org.anyue.sheet.SheetRow;

/** Questions as rows of a sheet, in and out. */
final class SheetQuestions {

    private static final Pattern OPTION = Pattern.compile("选项?\\s*([A-HＡ-Ｈ])|([A-H])");
    private static final String NOTE = "一行一道题。单选、多选的答案写字母（如 B、ACD），判断写“正确”或“错误”；" + "填空题题干用 ____ 表示空，几种写法都算对的用 | 隔开。";

    private SheetQuestions() {}

    /** Rows above the heads are passed over; empty when there are no heads. */
    static List<RawQuestion> read(List<SheetRow> rows) {
        List<RawQuestion> found = new ArrayList<>();
        Map<Integer, QuestionColumn> columns = new TreeMap<>();
        Map<Integer, Integer> options = new TreeMap<>();
        for (SheetRow row : rows) {
            if (columns.isEmpty()) {
                heads(row, columns, options);
            } else {
                found.add(question(row, columns, options));
            }
        }
        return found;
    }

    private static void heads(SheetRow row, Map<Integer, QuestionColumn> columns, Map<Integer, Integer> options) {
        for (int i = 0; i < row.cells().size(); i++) {
            int at = i;
            String head = row.cells().get(i).strip();
            QuestionColumn.of(head).ifPresent(column -> columns.put(at, column));
            var option = OPTION.matcher(head);
            if (option.matches()) {
                String letter = option.group(1) == null ? option.group(2) : option.group(1);
                options.put(i, place(letter.charAt(0)));
            }
        }
        if (!columns.containsValue(QuestionColumn.STEM)) {
            columns.clear();
            options.clear();
        }
    }

    private static int place(char letter) {
        return letter >= 'Ａ' ? letter - 'Ａ' : letter - 'A';
    }

    private static RawQuestion question(
            SheetRow row, Map<Integer, QuestionColumn> columns, Map<Integer, Integer> options) {
        RawQuestion question = new RawQuestion("第 " + row.number() + " 行");
        columns.forEach((at, column) -> question.put(column, cell(row, at)));
        String[] given = new String[QuestionPolicy.MOST_OPTIONS];
        Arrays.fill(given, "");
        options.forEach((at, option) -> given[option] = cell(row, at));
        int last = given.length;
        while (last > 0 && given[last - 1].isEmpty()) {
            last--;
        }
        Arrays.stream(given).limit(last).forEach(question::option);
        return question;
    }

    private static String cell(SheetRow row, int at) {
        return at < row.cells().size() ? row.cells().get(at) : "";
    }

    /** @param sectorName of a code */
    static SheetDraft write(List<QuestionContent> questions, Function<String, String> sectorName) {
        List<SheetColumn> columns = new ArrayList<>();
        columns.add(column(QuestionColumn.KIND));
        columns.add(column(QuestionColumn.STEM));
        for (int i = 0; i < QuestionPolicy.MOST_OPTIONS; i++) {
            columns.add(new SheetColumn("选项" + QuestionContent.letter(i), 24));
        }
        List.of(
                        QuestionColumn.ANSWER,
                        QuestionColumn.TOPIC,
                        QuestionColumn.SECTOR,
                        QuestionColumn.LEVEL,
                        QuestionColumn.ARTICLE,
                        QuestionColumn.EXPLANATION)
                .forEach(column -> columns.add(column(column)));
        return new SheetDraft(
                "题库",
                NOTE,
                columns,
                questions.stream().map(question -> row(question, sectorName)).toList());
    }

    private static SheetColumn column(QuestionColumn column) {
        return new SheetColumn(column.title(), column.width());
    }

    private static List<String> row(QuestionContent question, Function<String, String> sectorName) {
        List<String> cells = new ArrayList<>();
        cells.add(question.kind().label());
        cells.add(question.stem());
        List<String> options = question.kind() == QuestionKind.TRUE_FALSE
                ? List.of()
                : question.key().options();
        for (int i = 0; i < QuestionPolicy.MOST_OPTIONS; i++) {
            cells.add(i < options.size() ? options.get(i) : "");
        }
        cells.add(question.answer());
        cells.add(question.filing().topic());
        String sector = question.filing().sector();
        cells.add(sector == null ? "" : sectorName.apply(sector));
        cells.add(question.filing().level().label());
        cells.add(question.article());
        cells.add(question.explanation());
        return cells;
    }
}
