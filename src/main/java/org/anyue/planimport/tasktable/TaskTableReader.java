package org.anyue.planimport.tasktable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.DutyScope;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.PlanItemId;
import org.anyue.campaign.Quota;
import org.anyue.campaign.ReviewRule;
import org.anyue.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * Reads an edited table against the duties it was made from. A cell that still reads as it was written is not parsed at
 * all, so nothing gets lost on the way through Word or a spreadsheet program.
 */
public final class TaskTableReader {

    private final TaskNames names;
    private final TaskCells cells;
    private final Map<Integer, TaskLine> known;
    private final List<TaskTableError> errors = new ArrayList<>();
    private final List<TaskTableChange> changes = new ArrayList<>();
    private final Set<Integer> seen = new HashSet<>();

    private TaskTableReader(List<TaskLine> lines, TaskNames names) {
        this.names = names;
        this.cells = new TaskCells(names);
        this.known = lines.stream().collect(Collectors.toMap(TaskLine::number, Function.identity()));
    }

    /** @param lines the duties as they are now */
    public static TaskTableReading read(List<SheetRow> rows, List<TaskLine> lines, TaskNames names) {
        return new TaskTableReader(lines, names).run(rows);
    }

    private TaskTableReading run(List<SheetRow> rows) {
        int head = head(rows);
        if (head < 0) {
            errors.add(new TaskTableError(1, "", "没有找到表头。请保留“编号”“活动”“任务内容”等列名，在导出的任务分解表上修改后再上传。"));
            return new TaskTableReading(List.of(), errors, 0);
        }
        Map<TaskColumn, Integer> columns = columns(rows.get(head).cells());
        List<SheetRow> body = rows.subList(head + 1, rows.size());
        body.forEach(row -> row(row.number(), cells(row, columns)));
        if (!body.isEmpty()) {
            gone();
        }
        return new TaskTableReading(changes, errors, body.size());
    }

    private static int head(List<SheetRow> rows) {
        for (int i = 0; i < Math.min(rows.size(), 10); i++) {
            Set<TaskColumn> found = columns(rows.get(i).cells()).keySet();
            if (found.containsAll(Set.of(TaskColumn.NUMBER, TaskColumn.ACTIVITY, TaskColumn.WHAT))) {
                return i;
            }
        }
        return -1;
    }

    private static Map<TaskColumn, Integer> columns(List<String> heads) {
        Map<TaskColumn, Integer> columns = new EnumMap<>(TaskColumn.class);
        for (TaskColumn column : TaskColumn.values()) {
            for (int i = 0; i < heads.size(); i++) {
                if (tidy(heads.get(i)).equals(column.title())) {
                    columns.putIfAbsent(column, i);
                }
            }
        }
        return columns;
    }

    /** A column that somebody took out of the table is not there at all: its cells stay as they are. */
    private static Map<TaskColumn, String> cells(SheetRow row, Map<TaskColumn, Integer> columns) {
        Map<TaskColumn, String> cells = new EnumMap<>(TaskColumn.class);
        columns.forEach((column, at) ->
                cells.put(column, at < row.cells().size() ? tidy(row.cells().get(at)) : ""));
        return cells;
    }

    private void row(int row, Map<TaskColumn, String> written) {
        String number = written.getOrDefault(TaskColumn.NUMBER, "");
        if (number.isEmpty()) {
            added(row, written);
            return;
        }
        TaskLine line = number.matches("\\d{1,6}") ? known.get(Integer.valueOf(number)) : null;
        if (line == null) {
            error(row, TaskColumn.NUMBER, "没有编号为“%s”的任务。新增的任务请把编号留空。".formatted(number));
        } else if (!seen.add(line.number())) {
            error(row, TaskColumn.NUMBER, "编号 %s 出现了两次。新增的任务请把编号留空。".formatted(number));
        } else {
            edited(row, written, line);
        }
    }

    private void edited(int row, Map<TaskColumn, String> written, TaskLine line) {
        String version = written.getOrDefault(TaskColumn.VERSION, String.valueOf(line.version()));
        List<TaskTableChange.Cell> differing = new ArrayList<>();
        for (TaskColumn column : TaskColumn.values()) {
            String now = cells.of(line, column);
            String then = written.getOrDefault(column, now);
            if (column.isTyped() && !tidy(now).equals(then)) {
                differing.add(new TaskTableChange.Cell(column.title(), now, then));
            } else {
                written.remove(column);
            }
        }
        if (differing.isEmpty()) {
            return;
        }
        if (stale(row, version, line)) {
            return;
        }
        DutyTerms terms = terms(row, written, line.terms());
        if (terms != null) {
            changes.add(new TaskTableChange(row, line.number(), line.terms(), terms, differing));
        }
    }

    private boolean stale(int row, String version, TaskLine line) {
        if (version.equals(String.valueOf(line.version()))) {
            return false;
        }
        error(row, TaskColumn.VERSION, "编号 %d 在表格导出以后被人改过。请重新导出，把您的修改填进新表后再上传。".formatted(line.number()));
        return true;
    }

    private void added(int row, Map<TaskColumn, String> written) {
        DutyTerms terms = terms(row, written, null);
        if (terms == null) {
            return;
        }
        List<TaskTableChange.Cell> filled = written.entrySet().stream()
                .filter(cell -> cell.getKey().isTyped() && !cell.getValue().isEmpty())
                .map(cell -> new TaskTableChange.Cell(cell.getKey().title(), "", cell.getValue()))
                .toList();
        changes.add(new TaskTableChange(row, null, null, terms, filled));
    }

    private void gone() {
        known.values().stream()
                .filter(line -> !seen.contains(line.number()))
                .sorted(java.util.Comparator.comparingInt(TaskLine::number))
                .forEach(line -> changes.add(new TaskTableChange(0, line.number(), line.terms(), null, List.of())));
    }

    /** @param written cells to be read; what is missing stays as it was. Null when something cannot be read. */
    private @Nullable DutyTerms terms(int row, Map<TaskColumn, String> written, @Nullable DutyTerms before) {
        int errorsBefore = errors.size();
        TaskCellReader reader = new TaskCellReader(names, (column, message) -> error(row, column, message));
        PlanItemId item = item(row, written, before);
        String what = text(written, TaskColumn.WHAT, before, DutyTerms::what);
        if (what.isEmpty()) {
            error(row, TaskColumn.WHAT, "请填写任务内容。");
        }
        String kindCell = written.getOrDefault(TaskColumn.KIND, "");
        ActivityKind kind = before != null && kindCell.isEmpty()
                ? before.kind()
                : kindCell.isEmpty() ? ActivityKind.OTHER : reader.kind(kindCell);
        DutyTerms terms =
                item == null || kind == null ? null : terms(reader, written, before, new Start(item, what, kind));
        return errors.size() > errorsBefore ? null : terms;
    }

    private record Start(PlanItemId item, String what, ActivityKind kind) {}

    private DutyTerms terms(
            TaskCellReader reader, Map<TaskColumn, String> written, @Nullable DutyTerms before, Start start) {
        String scope = written.get(TaskColumn.SCOPE);
        String quota = written.get(TaskColumn.QUOTA);
        String days = written.get(TaskColumn.DAYS);
        String handed = written.get(TaskColumn.HANDED);
        DutyTerms old = before != null
                ? before
                : DutyTerms.of(start.item(), start.what(), start.kind()).build();
        TaskDays read = days == null
                ? new TaskDays(old.windowStart(), old.windowEnd(), old.dueOn(), old.lockOn(), old.dueText())
                : reader.days(days);
        DutyScope bearers =
                scope == null ? old.scope() : reader.scope(scope, old.scope().units());
        Quota amount = quota == null ? old.quota() : reader.quota(quota);
        ReviewRule rule = handed == null ? old.reviewRule() : reader.rule(handed);
        return DutyTerms.of(start.item(), start.what(), start.kind())
                .lead(list(reader, written.get(TaskColumn.LEAD), old.lead()))
                .support(list(reader, written.get(TaskColumn.SUPPORT), old.support()))
                .scope(bearers)
                .quota(amount)
                .window(read.start(), read.end())
                .due(read.due())
                .lock(read.lock())
                .dueText(read.text())
                .asks(
                        handed == null
                                ? old.asks()
                                : reader.asks(handed, old.asks().figures()))
                .review(rule)
                .evidence(text(written, TaskColumn.EVIDENCE, before, DutyTerms::evidence))
                .consequence(text(written, TaskColumn.CONSEQUENCE, before, DutyTerms::consequence))
                .openPoint(text(written, TaskColumn.OPEN_POINT, before, DutyTerms::openPoint))
                .span(old.span())
                .build();
    }

    private @Nullable PlanItemId item(int row, Map<TaskColumn, String> written, @Nullable DutyTerms before) {
        String activity = written.get(TaskColumn.ACTIVITY);
        if (activity == null && before != null) {
            return before.item();
        }
        PlanItemId item = names.item(Objects.requireNonNullElse(activity, "")).orElse(null);
        if (item == null) {
            error(row, TaskColumn.ACTIVITY, "没有“%s”这项活动。请照表中其他行的写法填写活动序号和名称。".formatted(activity));
        }
        return item;
    }

    private static List<String> list(TaskCellReader reader, @Nullable String cell, List<String> before) {
        return cell == null ? before : reader.bearers(cell);
    }

    private static String text(
            Map<TaskColumn, String> written,
            TaskColumn column,
            @Nullable DutyTerms before,
            Function<DutyTerms, String> old) {
        return written.getOrDefault(column, before == null ? "" : old.apply(before));
    }

    private void error(int row, TaskColumn column, String message) {
        errors.add(new TaskTableError(row, column.title(), message));
    }

    /** Blanks at the ends of lines and empty lines mean nothing: Word and spreadsheet programs add and drop them. */
    private static String tidy(String cell) {
        return cell.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
