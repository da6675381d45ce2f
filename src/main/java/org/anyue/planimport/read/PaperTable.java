package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.CompiledPlan.DatePhrase;
import org.anyue.planimport.CompiledPlan.Submission;
import org.anyue.planimport.structure.PlanDocument;
import org.anyue.planimport.structure.SectionRole;
import org.anyue.planimport.structure.Sentence;
import org.anyue.planimport.structure.Table;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * A table that says which papers are wanted: 材料 | 什么时候报 | 怎么报, one row for each. Its head names a thing and a time of handing
 * in, so that a schedule (序号 活动 时间 责任单位) is none.
 *
 * @param thing column of the paper
 * @param time column of the day
 * @param way column of the form, -1 when there is none
 * @param to column of the receiver, -1 when there is none
 */
record PaperTable(int thing, int time, int way, int to) {

    private static final String PAPERS = "(?:报送|上报|提交|所报|需报)?(?:的)?(?:材料|资料|文件|报表)(?:名称|清单|类别)?";
    private static final String ANYTHING = "(?:报送|上报|提交)?(?:内容|事项)";
    private static final String TIME =
            "(?:报送|上报|提交|截止|完成)(?:时间|时限|期限|日期)|(?:什么|啥)时候(?:报|交)|(?:何时|几时)(?:报|交)|截止(?:时间|日期)?";
    private static final String WAY = "(?:报送|上报|提交)?(?:方式|形式|途径|要求|渠道)|(?:怎么|如何|咋)(?:报|交)";
    private static final String TO = "(?:接收|受理|收件|主管)(?:单位|部门|科室|对象|人)|(?:报|交)(?:给谁|到哪里?|哪里)";

    /** "要报给专班办公室的材料就下面四样" */
    private static final Pattern ABOVE = Pattern.compile("(?:报送?|交|发)(?:给|至|到)?([^，,。；;的\\s]{2,20})的(?:材料|资料|报表|文件)");

    /** What one row asks for. */
    record Row(
            Range range,
            String what,
            DatePhrase date,
            String way,
            @Nullable String to) {}

    /** What a table of nothing but papers asks for; who gets them is told in its rows or in the sentence above it. */
    static List<Submission> submissions(PlanDocument document, Table table, DateReader dates, Contacts contacts) {
        PlanText text = document.text();
        PaperTable papers = of(text, table);
        if (papers == null || document.root().at(table.range().from()).role() == SectionRole.ATTACHMENT) {
            return List.of();
        }
        String above = document.sentences().stream()
                .filter(sentence -> sentence.range().to() <= table.range().from())
                .map(Sentence::text)
                .reduce("", (_, last) -> last);
        List<Submission> submissions = new ArrayList<>();
        for (Row row : papers.rows(text, table, dates)) {
            SubmissionForm form = SubmissionForm.of(row.what() + row.way());
            String receiver = row.to() == null ? receiver(above) : row.to();
            submissions.add(new Submission(
                    row.what(),
                    SubmissionReader.day(row.date()),
                    row.date().text(),
                    row.way().isEmpty() ? form.format() : row.way(),
                    form.paper(),
                    form.electronic(),
                    form.photos(),
                    receiver,
                    contacts.of(receiver),
                    text.span(row.range())));
        }
        return submissions;
    }

    /** Null when the table is another one. */
    static @Nullable PaperTable of(PlanText text, Table table) {
        List<String> heads = table.rows().getFirst().cells().stream()
                .map(cell -> text.at(cell).replaceAll("\\s", ""))
                .toList();
        int papers = column(heads, PAPERS);
        int thing = papers >= 0 ? papers : column(heads, ANYTHING);
        int time = column(heads, papers >= 0 ? TIME + "|时间|时限|期限|日期" : TIME);
        return thing < 0 || time < 0 ? null : new PaperTable(thing, time, column(heads, WAY), column(heads, TO));
    }

    private static int column(List<String> heads, String name) {
        return heads.stream()
                .filter(head -> head.matches(name))
                .findFirst()
                .map(heads::indexOf)
                .orElse(-1);
    }

    List<Row> rows(PlanText text, Table table, DateReader dates) {
        List<Row> rows = new ArrayList<>();
        for (Table.Row row : table.rows().subList(1, table.rows().size())) {
            String what = cell(text, row, thing);
            DatePhrase date = time >= row.cells().size()
                    ? null
                    : dates.read(text, row.cells().get(time)).stream()
                            .filter(day -> day.end() != null || day.recurring())
                            .findFirst()
                            .orElse(null);
            if (what.length() >= 2 && date != null) {
                String receiver = cell(text, row, to);
                rows.add(new Row(
                        row.range(),
                        HandedIn.clean(what),
                        date,
                        cell(text, row, way),
                        receiver.isEmpty() ? null : receiver));
            }
        }
        return rows;
    }

    /** Who gets all of them, told in the sentence above. */
    static @Nullable String receiver(String above) {
        Matcher told = ABOVE.matcher(above);
        return told.find() && BearerList.isBearer(told.group(1)) ? told.group(1) : Receiver.read(above);
    }

    private static String cell(PlanText text, Table.Row row, int column) {
        return column < 0 || column >= row.cells().size()
                ? ""
                : text.at(row.cells().get(column)).strip();
    }
}
