package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import org.anyue.planimport.structure.PlanDocument;
import org.anyue.planimport.structure.Table;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/** Reads schedule tables: which column is the title, who is named, and which rows repeat an activity of the text. */
public final class ScheduleReader {

    /** Columns of a schedule table by their heading; -1 when there is none. */
    record Columns(int number, int title, int lead, int support, int time, int venue) {

        boolean full() {
            return lead >= 0 && time >= 0;
        }
    }

    private ScheduleReader() {}

    /**
     * One activity per row of each schedule table that repeats no known one. Beside activities in the text a table counts
     * only when it names both who and when; a list of stands or a form to fill in is no schedule.
     */
    static List<ActivityDraft> activities(PlanDocument document, List<ActivityDraft> known) {
        List<ActivityDraft> drafts = new ArrayList<>();
        PlanText text = document.text();
        for (Table table : document.tables()) {
            Columns columns = columns(text, table);
            if (columns == null || !known.isEmpty() && !columns.full()) {
                continue;
            }
            for (Table.Row row : table.rows().subList(1, table.rows().size())) {
                Range title = cell(row, columns.title());
                if (title == null || title.empty() || repeated(text, title, known) != null) {
                    continue;
                }
                Range number = cell(row, columns.number());
                drafts.add(new ActivityDraft(
                        number == null || number.empty() ? null : text.at(number),
                        title,
                        KindReader.activity(text.at(title), text.at(row.range())),
                        null,
                        row.range(),
                        bearers(text, row, columns),
                        venue(text, row, columns)));
            }
        }
        return drafts;
    }

    /** Null when the table is no schedule. */
    static @Nullable Columns columns(PlanText text, Table table) {
        int number = -1;
        int title = -1;
        int lead = -1;
        int support = -1;
        int time = -1;
        int venue = -1;
        List<Range> heads = table.rows().getFirst().cells();
        for (int i = 0; i < heads.size(); i++) {
            String head = text.at(heads.get(i));
            if (head.matches("序号|编号|№|No\\.?")) {
                number = i;
            } else if (title < 0
                    && head.matches(".*(?:活动|任务|项目|工作|事项|名称).*")
                    && !head.matches(".*(?:时间|单位|内容|要求|形式).*")) {
                title = i;
            } else if (head.matches(".*(?:时间|时限|日期|进度).*")) {
                time = i;
            } else if (head.matches(".*(?:地点|场地).*")) {
                venue = i;
            } else if (head.matches(".*(?:配合|协办|参加|参与|协助).*")) {
                support = i;
            } else if (head.matches(".*(?:责任|牵头|主办|承办|组织|实施|负责|落实).*")) {
                lead = i;
            }
        }
        if (title < 0) {
            for (int i = 0; i < heads.size() && title < 0; i++) {
                title = text.at(heads.get(i)).matches(".*内容.*") ? i : -1;
            }
        }
        boolean schedule = title >= 0 && (lead >= 0 || time >= 0);
        return schedule ? new Columns(number, title, lead, support, time, venue) : null;
    }

    private static @Nullable String venue(PlanText text, Table.Row row, Columns columns) {
        Range cell = cell(row, columns.venue());
        return cell == null || cell.empty() ? null : text.at(cell);
    }

    private static Bearers bearers(PlanText text, Table.Row row, Columns columns) {
        return new Bearers(units(text, cell(row, columns.lead())), units(text, cell(row, columns.support())));
    }

    private static List<String> units(PlanText text, @Nullable Range cell) {
        if (cell == null || cell.empty()) {
            return List.of();
        }
        List<String> parsed = BearerList.parse(text.at(cell));
        return parsed.isEmpty() ? BearerList.split(text.at(cell)) : parsed;
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
                            && (known.contains(wanted) || wanted.contains(known));
            if (same) {
                return draft;
            }
        }
        return null;
    }

    private static String bare(String title) {
        return title.replaceAll("[\\p{P}\\p{S}\\s]", "").replaceAll("^(?:开展|组织|举办|举行|组织开展|参加)|活动$", "");
    }
}
