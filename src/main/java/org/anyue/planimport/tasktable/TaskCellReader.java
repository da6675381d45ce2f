package org.anyue.planimport.tasktable;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.Asks;
import org.anyue.campaign.DutyScope;
import org.anyue.campaign.FigureAsk;
import org.anyue.campaign.Quota;
import org.anyue.campaign.ReviewRule;
import org.anyue.campaign.Selector;
import org.anyue.organization.UnitId;
import org.jspecify.annotations.Nullable;

/** Reads single cells back. What cannot be read is told to {@code errors}: column and sentence. */
final class TaskCellReader {

    private static final Pattern QUOTA =
            Pattern.compile("(不少于|等于|不超过)?\\s*(\\d{1,9}(?:\\.\\d{1,4})?)\\s*([^／/\\s]+)\\s*(?:[／/]\\s*(.+))?");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-./年](\\d{1,2})[-./月](\\d{1,2})日?");
    private static final Pattern FIGURE = Pattern.compile("(.+?)(?:（([^（）]*)）)?");
    private static final Pattern PHOTOS = Pattern.compile("(\\d{1,3})\\s*张?");

    private final TaskNames names;
    private final BiConsumer<TaskColumn, String> errors;

    TaskCellReader(TaskNames names, BiConsumer<TaskColumn, String> errors) {
        this.names = names;
        this.errors = errors;
    }

    @Nullable
    ActivityKind kind(String cell) {
        for (ActivityKind kind : ActivityKind.values()) {
            if (kind.label().equals(cell)) {
                return kind;
            }
        }
        String known =
                Arrays.stream(ActivityKind.values()).map(ActivityKind::label).collect(Collectors.joining("、"));
        errors.accept(TaskColumn.KIND, "没有“%s”这个类别。请填写其中之一：%s。".formatted(cell, known));
        return null;
    }

    List<String> bearers(String cell) {
        return lines(cell).stream()
                .flatMap(line -> Arrays.stream(line.split("[、,，;；]")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** @param before units whose names stand in the table already */
    DutyScope scope(String cell, Set<UnitId> before) {
        Map<String, Selector> labels = labels();
        Set<Selector> selectors = EnumSet.noneOf(Selector.class);
        Set<String> sectors = new HashSet<>();
        Set<UnitId> units = new HashSet<>();
        for (String line : lines(cell)) {
            String text = line.replace(':', '：');
            if (text.startsWith(TaskCells.SECTOR)) {
                sector(text.substring(TaskCells.SECTOR.length()).strip()).ifPresent(sectors::add);
                selectors.add(Selector.SECTOR_ENTERPRISES);
            } else if (labels.containsKey(text)) {
                selectors.add(labels.get(text));
            } else {
                unit(text.startsWith(TaskCells.NAMED) ? text.substring(TaskCells.NAMED.length()) : text, before)
                        .ifPresent(units::add);
                selectors.add(Selector.NAMED);
            }
        }
        return new DutyScope(selectors, sectors, units);
    }

    /** As plans of a place and of a department call them; a table may come from before the latter had names of their own. */
    private static Map<String, Selector> labels() {
        Map<String, Selector> labels = new HashMap<>();
        for (Selector selector : Selector.values()) {
            labels.put(selector.label(false), selector);
            labels.put(selector.label(true), selector);
        }
        labels.remove("");
        return labels;
    }

    private Optional<String> sector(String name) {
        Optional<String> code = names.sector(name);
        if (code.isEmpty()) {
            errors.accept(TaskColumn.SCOPE, "没有“%s”这个行业领域。请按“单位”页面上的行业名称填写。".formatted(name));
        }
        return code;
    }

    private Optional<UnitId> unit(String written, Set<UnitId> before) {
        String name = written.strip();
        Optional<UnitId> known = before.stream()
                .filter(unit -> name.equals(names.units().get(unit)))
                .findFirst()
                .or(() -> names.directory().apply(name));
        if (known.isEmpty()) {
            errors.accept(TaskColumn.SCOPE, "没有找到单位“%s”。请写单位全称或规范简称，一行一个；单位不在名录里，请先到“单位”中添加。".formatted(name));
        }
        return known;
    }

    @Nullable
    Quota quota(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        Matcher matcher = QUOTA.matcher(cell);
        if (!matcher.matches()) {
            errors.accept(TaskColumn.QUOTA, "数量要求看不懂：“%s”。请照“不少于 2 场／每个县”的样子填写。".formatted(cell));
            return null;
        }
        String op = TaskCells.COMPARISONS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(matcher.group(1)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("=");
        return new Quota(op, new BigDecimal(matcher.group(2)), matcher.group(3), matcher.group(4));
    }

    TaskDays days(String cell) {
        TaskDays days = TaskDays.NONE;
        for (String line : lines(cell)) {
            String text = line.replace(':', '：');
            days = switch (label(text)) {
                case TaskCells.START -> days.start(day(rest(text)));
                case TaskCells.END -> days.end(day(rest(text)));
                case TaskCells.DUE -> days.due(day(rest(text)));
                case TaskCells.LOCK -> days.lock(day(rest(text)));
                case TaskCells.DUE_TEXT ->
                    days.text(line.substring(TaskCells.DUE_TEXT.length()).strip());
                default -> days.due(day(text));
            };
        }
        return days;
    }

    private @Nullable LocalDate day(String text) {
        Matcher matcher = DAY.matcher(text.strip());
        try {
            if (matcher.matches()) {
                return LocalDate.of(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)));
            }
        } catch (DateTimeException impossible) {
            // Said below, together with what is no date at all.
        }
        errors.accept(TaskColumn.DAYS, "日期看不懂：“%s”。请照“截止：2026-06-20”的样子填写，一行一个。".formatted(text.strip()));
        return null;
    }

    Asks asks(String cell, List<FigureAsk> before) {
        List<FigureAsk> figures = new ArrayList<>();
        boolean text = false;
        boolean paper = false;
        boolean file = false;
        int photos = 0;
        for (String line : lines(cell)) {
            String asked = line.replace(':', '：');
            if (asked.startsWith(TaskCells.FIGURE)) {
                figures.add(figure(rest(asked), before, figures.size() + 1));
            } else if (asked.startsWith(TaskCells.PHOTOS)) {
                photos = photos(rest(asked));
            } else if (!asked.startsWith(TaskCells.REVIEW)) {
                text |= asked.equals(TaskCells.TEXT);
                paper |= asked.equals(TaskCells.PAPER);
                file |= asked.equals(TaskCells.FILE);
                known(asked);
            }
        }
        return new Asks(figures, text, photos, paper, file);
    }

    private void known(String asked) {
        if (!Set.of(TaskCells.TEXT, TaskCells.PAPER, TaskCells.FILE).contains(asked)) {
            errors.accept(
                    TaskColumn.HANDED, "报送要求看不懂：“%s”。可以写“数据：参加人数（人）”“文字说明”“照片：2 张”“纸质件”“电子文件”，一行一个。".formatted(asked));
        }
    }

    ReviewRule rule(String cell) {
        return lines(cell).stream()
                .map(line -> line.replace(':', '：'))
                .filter(line -> line.startsWith(TaskCells.REVIEW))
                .flatMap(line -> Arrays.stream(ReviewRule.values())
                        .filter(rule -> rule.label().equals(rest(line))))
                .findFirst()
                .orElse(ReviewRule.DIRECT);
    }

    private int photos(String text) {
        Matcher matcher = PHOTOS.matcher(text);
        if (!matcher.matches()) {
            errors.accept(TaskColumn.HANDED, "照片张数看不懂：“%s”。请照“照片：2 张”的样子填写。".formatted(text));
            return 0;
        }
        return Integer.parseInt(matcher.group(1));
    }

    private static FigureAsk figure(String text, List<FigureAsk> before, int position) {
        Matcher matcher = FIGURE.matcher(text);
        String label = matcher.matches() ? matcher.group(1) : text;
        String unit = matcher.matches() && matcher.group(2) != null ? matcher.group(2) : "";
        String key = before.stream()
                .filter(figure -> figure.label().equals(label))
                .map(FigureAsk::key)
                .findFirst()
                .orElse("n" + position);
        return new FigureAsk(key, label, unit);
    }

    private static String label(String line) {
        int colon = line.indexOf('：');
        return colon < 0 ? "" : line.substring(0, colon + 1);
    }

    private static String rest(String line) {
        return line.substring(line.indexOf('：') + 1).strip();
    }

    private static List<String> lines(String cell) {
        return cell.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
