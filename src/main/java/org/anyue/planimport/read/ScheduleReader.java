package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.structure.PlanDocument;
import org.anyue.planimport.structure.SectionRole;
import org.anyue.planimport.structure.Table;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/** Reads schedule tables: which rows are activities, who is named in them, and which rows repeat an activity of the text. */
public final class ScheduleReader {

    private static final int LONGEST_ANNOUNCEMENT = 1_000;
    private static final Pattern MARK =
            Pattern.compile("^(?:[（(][一二三四五六七八九十\\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\\d{1,2}[.．、](?!\\d))");
    /** "/": the cell is left out. */
    private static final Pattern NOWHERE =
            Pattern.compile("[/／\\\\—–―-]+|无|待定|(?:各单位)?(?:自行|自主)[安排组织确定选择]{2,4}|自[定选]|线[上下]|网[上络]|另行通知");

    private static final Pattern SCHEDULE_NAME = Pattern.compile("活动|任务|安排|清单|分工|计划|日程");
    private static final Pattern OTHER_TABLE = Pattern.compile("展[台位板]|统计|报名|联系|联络|汇总|反馈|名单|名册|评分|考核|登记");
    /** "单位（盖章）：", "填报日期：": the line above a form. */
    private static final Pattern TO_FILL_IN = Pattern.compile("填[报表]|盖章|公章");

    private static final int FEWEST_ROWS = 3;
    private static final int SHORTEST_BODY = 25;
    private static final double ALIKE = 0.62;

    private ScheduleReader() {}

    /**
     * One activity per row of each schedule table that repeats no known one; rows without a title belong to the one above.
     * Beside activities in the text a table counts only when it stands among them, is called a schedule, or names both who
     * and when; a list of stands or a form to fill in is no schedule.
     */
    static List<ActivityDraft> activities(PlanDocument document, List<ActivityDraft> known) {
        List<ActivityDraft> drafts = new ArrayList<>();
        for (Table table : document.tables()) {
            Columns columns = Columns.of(document.text(), table);
            if (columns == null
                    || form(document.text(), table)
                    || !known.isEmpty() && !counts(document, table, columns)) {
                continue;
            }
            if (calendar(document, table, columns, known)) {
                continue;
            }
            List<Table.Row> open = new ArrayList<>();
            for (Table.Row row : columns.body(table)) {
                Range title = cell(row, columns.title());
                boolean starts = title != null && !title.empty() && filled(row) > (columns.number() >= 0 ? 2 : 1);
                if (starts) {
                    close(document.text(), open, columns, known, drafts);
                }
                if (starts || !open.isEmpty() && filled(row) > 1) {
                    open.add(row);
                }
            }
            close(document.text(), open, columns, known, drafts);
        }
        return drafts;
    }

    /** A list that repeats activities of the text and says who leads and who helps assigns those whose text assigns nobody. */
    static List<ActivityDraft> assigned(PlanDocument document, List<ActivityDraft> drafts) {
        List<ActivityDraft> told = new ArrayList<>(drafts);
        for (Table table : document.tables()) {
            Columns columns = Columns.of(document.text(), table);
            if (columns == null || columns.lead() < 0 || form(document.text(), table)) {
                continue;
            }
            for (Table.Row row : columns.body(table)) {
                Range title = cell(row, columns.title());
                ActivityDraft draft = title == null || title.empty() ? null : repeated(document.text(), title, told);
                if (draft != null && draft.assigned.isEmpty()) {
                    told.set(told.indexOf(draft), draft.assignedTo(bearers(document.text(), row, columns)));
                }
            }
        }
        return told;
    }

    private static boolean counts(PlanDocument document, Table table, Columns columns) {
        boolean called = columns.lead() >= 0
                && columns.body(table).size() >= FEWEST_ROWS
                && SCHEDULE_NAME.matcher(before(document.text(), table)).find();
        boolean dividesLabour = columns.lead() >= 0 && columns.lead() < columns.title() && columns.time() < 0;
        return !dividesLabour && (columns.full() || called || among(document, table));
    }

    /** A list of stands, names or figures to fill in is no schedule, wherever it stands. */
    private static boolean form(PlanText text, Table table) {
        String before = before(text, table);
        return OTHER_TABLE.matcher(before).find() || TO_FILL_IN.matcher(before).find() || empty(table);
    }

    /** Whether no row fills more than half of the columns. */
    private static boolean empty(Table table) {
        int columns = table.rows().getFirst().cells().size();
        return columns > 2 && table.rows().stream().skip(1).allMatch(row -> filled(row) * 2 <= columns);
    }

    private static String before(PlanText text, Table table) {
        String before = text.at(
                        Math.max(0, table.range().from() - 60), table.range().from())
                .strip();
        String line = before.substring(before.lastIndexOf('\n') + 1);
        return line.length() < 40 && !line.endsWith("。") ? line : before;
    }

    /** Rows of which many repeat activities of the text are their calendar, also where they are worded differently. */
    private static boolean calendar(PlanDocument document, Table table, Columns columns, List<ActivityDraft> known) {
        PlanText text = document.text();
        List<Range> titles = columns.body(table).stream()
                .map(row -> cell(row, columns.title()))
                .filter(Objects::nonNull)
                .filter(title -> !title.empty())
                .toList();
        long again = titles.stream()
                .filter(title -> repeated(text, title, known) != null)
                .count();
        boolean annex =
                document.root().at(table.range().from()).within(SectionRole.ATTACHMENT) && known.size() >= FEWEST_ROWS;
        return again > 0 && (again * 5 >= titles.size() * 2 || annex && again > 1 && again * 4 >= titles.size());
    }

    private static boolean among(PlanDocument document, Table table) {
        return document.root().at(table.range().from()).within(SectionRole.ACTIVITIES);
    }

    /** Whether the activities of this section stand in a table of it: what comes before the table only announces it. */
    static boolean holdsSchedule(PlanDocument document, Range section, int bodyStart) {
        return document.tables().stream()
                .filter(table -> section.contains(table.range().from()))
                .filter(table ->
                        announced(document.text(), bodyStart, table.range().from()))
                .map(table -> Columns.of(document.text(), table))
                .anyMatch(columns -> columns != null && columns.lead() >= 0);
    }

    /** Little stands in front of it, or one sentence that says that a table follows. */
    private static boolean announced(PlanText text, int bodyStart, int table) {
        if (table - bodyStart > LONGEST_ANNOUNCEMENT) {
            return false;
        }
        String words = text.at(Math.min(bodyStart, table), table).strip();
        return words.length() < SHORTEST_BODY
                || words.matches("[\\s\\S]*(?:[：:]|(?:如下|下表|附表|见表)[^。]{0,10}。?|表)(?:\\n.{0,40})?$")
                        && words.indexOf('。') == words.lastIndexOf('。');
    }

    private static void close(
            PlanText text,
            List<Table.Row> rows,
            Columns columns,
            List<ActivityDraft> known,
            List<ActivityDraft> drafts) {
        if (rows.isEmpty()) {
            return;
        }
        Range cell = Objects.requireNonNull(cell(rows.getFirst(), columns.title()));
        Matcher mark = MARK.matcher(text.at(cell));
        Range title = mark.find() ? text.trim(cell.from() + mark.end(), cell.to()) : cell;
        if (repeated(text, title, known) == null) {
            Range number = cell(rows.getFirst(), columns.number());
            String marked = title == cell ? null : mark.group();
            Range range = new Range(
                    rows.getFirst().range().from(), rows.getLast().range().to());
            Bearers bearers = Bearers.NONE;
            for (Table.Row row : rows) {
                bearers = bearers.plus(bearers(text, row, columns));
            }
            drafts.add(new ActivityDraft(
                    number == null || number.empty() ? marked : text.at(number),
                    title,
                    KindReader.activity(text.at(title), text.at(range)),
                    null,
                    range,
                    bearers,
                    venue(text, rows.getFirst(), columns)));
        }
        rows.clear();
    }

    private static long filled(Table.Row row) {
        return row.cells().stream().filter(cell -> !cell.empty()).count();
    }

    private static @Nullable String venue(PlanText text, Table.Row row, Columns columns) {
        Range cell = cell(row, columns.venue());
        if (cell == null || cell.empty()) {
            return ActivityReader.venue(text.at(row.range()));
        }
        return NOWHERE.matcher(text.at(cell)).matches() ? null : text.at(cell);
    }

    private static Bearers bearers(PlanText text, Table.Row row, Columns columns) {
        Bearers lead = units(text, cell(row, columns.lead()));
        Bearers support = units(text, cell(row, columns.support()));
        return lead.plus(new Bearers(List.of(), support.all()));
    }

    /** A cell is a list of units, or says itself who leads and who supports. */
    private static Bearers units(PlanText text, @Nullable Range cell) {
        if (cell == null || cell.empty() || text.at(cell).matches("[-—/－无]+")) {
            return Bearers.NONE;
        }
        String words = text.at(cell);
        Bearers signed = AssignedReader.signed(words);
        if (!signed.isEmpty()) {
            return signed;
        }
        Bearers marked = AssignedReader.marked(words);
        if (!marked.isEmpty()) {
            return marked;
        }
        Bearers assigned = AssignedReader.read("（" + words.replaceAll("[。；;]$", "") + "）");
        if (!assigned.isEmpty()) {
            return assigned;
        }
        List<String> units = new ArrayList<>();
        for (String part : BearerList.split(words.replaceAll("[ 　/]+", "、"))) {
            List<String> parsed = BearerList.parse(part);
            units.addAll(parsed.isEmpty() ? List.of(part.replaceAll("[。等]$", "")) : parsed);
        }
        return new Bearers(units, List.of());
    }

    static @Nullable Range cell(Table.Row row, int column) {
        return column < 0 || column >= row.cells().size() ? null : row.cells().get(column);
    }

    /** The activity of the text that a row repeats: same title up to punctuation, or one contained in the other. */
    static @Nullable ActivityDraft repeated(PlanText text, Range title, List<ActivityDraft> drafts) {
        String wanted = bare(text.at(title));
        for (ActivityDraft draft : drafts) {
            String known = bare(text.at(draft.title));
            boolean same = known.equals(wanted)
                    || Math.min(known.length(), wanted.length()) >= 4
                            && (known.contains(wanted) || wanted.contains(known) || alike(known, wanted));
            if (same) {
                return draft;
            }
        }
        return null;
    }

    /** Share of neighbouring pairs of characters that both have. */
    private static boolean alike(String one, String other) {
        Set<String> pairs = pairs(one);
        Set<String> others = pairs(other);
        Set<String> both = new HashSet<>(pairs);
        both.retainAll(others);
        return 2.0 * both.size() / (pairs.size() + others.size()) >= ALIKE;
    }

    private static Set<String> pairs(String words) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < words.length(); i++) {
            pairs.add(words.substring(i, i + 2));
        }
        return pairs;
    }

    private static String bare(String title) {
        return title.replaceAll("[\\p{P}\\p{S}\\s]", "").replaceAll("^(?:开展|组织|举办|举行|组织开展|参加)|活动$", "");
    }
}
