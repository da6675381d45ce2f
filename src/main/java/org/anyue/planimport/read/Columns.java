package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anyue.planimport.structure.Table;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * Columns of a schedule table by their heading; -1 when there is none.
 *
 * @param content what is to be done, column by column
 * @param header row that names the columns
 */
record Columns(int number, int title, int lead, int support, int time, int venue, List<Integer> content, int header) {

    private static final int HIGHEST_HEADER = 3;

    boolean full() {
        return lead >= 0 && time >= 0;
    }

    /** The rows below the heading. */
    List<Table.Row> body(Table table) {
        return table.rows().subList(header + 1, table.rows().size());
    }

    /** Null when the table is no schedule; one that lists papers is none. */
    static @Nullable Columns of(PlanText text, Table table) {
        if (PaperTable.of(text, table) != null) {
            return null;
        }
        for (int i = 0; i < Math.min(HIGHEST_HEADER, table.rows().size() - 1); i++) {
            Columns columns = header(text, table, i);
            if (columns != null) {
                return columns;
            }
        }
        return null;
    }

    private static @Nullable Columns header(PlanText text, Table table, int header) {
        int number = -1;
        int lead = -1;
        int support = -1;
        int time = -1;
        int venue = -1;
        List<Integer> titles = new ArrayList<>();
        List<Integer> content = new ArrayList<>();
        List<Range> heads = table.rows().get(header).cells();
        for (int i = 0; i < heads.size(); i++) {
            String head = text.at(heads.get(i)).replaceAll("\\s", "");
            if (head.length() > 12 || head.isEmpty()) {
                continue;
            }
            boolean people = head.matches(".*(?:人|领导|人员|对象|范围|电话|备注)");
            if (people && !head.matches(".*(?:单位|部门).*")) {
                continue;
            }
            if (head.matches("序号|编号|项次|№|No\\.?")) {
                number = i;
            } else if (head.matches(".*(?:时间|时限|日期|进度|节点|期限).*")) {
                time = time < 0 ? i : time;
            } else if (head.matches(".*(?:地点|场地|会场).*")) {
                venue = i;
            } else if (head.matches(".*(?:配合|协办|参加|参与|协助|协同).*")) {
                support = i;
            } else if (head.matches(
                    ".*(?:责任|牵头|主办|承办|组织|实施|负责|落实|主责|单位|部门|科室).*|(?:职责|责任|工作)?分工|(?:由)?谁(?:来)?(?:负责|牵头|办|干|做|组织|抓)")) {
                lead = lead < 0 ? i : lead;
            } else if (head.matches(".*(?:内容|要求|措施|举措|抓手|方法|形式|标准|说明|事项|安排|做法|目标|数量|指标|成效|成果|怎么|如何|多少).*")) {
                content.add(i);
            } else if (head.matches(".*(?:活动|任务|项目|工作|名称|主题|行动).*") && !head.matches(".*(?:类别|类型|分类|板块|阶段).*")) {
                titles.add(i);
            }
        }
        if (titles.isEmpty() && !content.isEmpty()) {
            titles.add(content.removeFirst());
        }
        if (titles.isEmpty() || lead < 0 && time < 0) {
            return null;
        }
        List<Table.Row> body = table.rows().subList(header + 1, table.rows().size());
        int title = titles.size() > 1 && repeats(text, body, titles.getFirst()) ? titles.get(1) : titles.getFirst();
        titles.stream().filter(other -> other > title).forEach(content::add);
        content.sort(null);
        return new Columns(number, title, lead, support, time, venue, List.copyOf(content), header);
    }

    /** A column whose cells are empty or return names groups of rows. */
    private static boolean repeats(PlanText text, List<Table.Row> body, int column) {
        Set<String> seen = new HashSet<>();
        return body.stream()
                .filter(row -> row.cells().size() > column)
                .map(row -> text.at(row.cells().get(column)))
                .anyMatch(cell -> cell.isEmpty() || !seen.add(cell));
    }
}
