package org.anyue.planimport.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.anyue.planimport.PlanComparisons.Compared;
import org.anyue.planimport.comparison.Aspect;
import org.anyue.planimport.comparison.Difference;
import org.anyue.planimport.comparison.Entry;
import org.anyue.planimport.comparison.PlanComparison;
import org.anyue.planimport.comparison.Verdict;
import org.anyue.sheet.SheetColumn;
import org.anyue.sheet.SheetDraft;
import org.jspecify.annotations.Nullable;

/** A comparison as .xlsx: one row for each activity, duty and paper, what is unchanged included. */
final class ComparisonFile {

    private static final List<SheetColumn> COLUMNS = List.of(
            new SheetColumn("类别", 10),
            new SheetColumn("结果", 8),
            new SheetColumn("名称", 36),
            new SheetColumn("变动内容", 44),
            new SheetColumn("往年原文", 60),
            new SheetColumn("今年原文", 60));

    private final List<List<String>> rows = new ArrayList<>();

    private ComparisonFile() {}

    static SheetDraft of(Compared compared, String title) {
        PlanComparison comparison = compared.comparison();
        ComparisonFile file = new ComparisonFile();
        comparison
                .head()
                .forEach(difference -> file.rows.add(List.of(
                        "概况",
                        Verdict.CHANGED.label(),
                        difference.aspect().label(),
                        words(difference),
                        String.join("、", difference.gone()),
                        String.join("、", difference.added()))));
        comparison.activities().forEach(entry -> {
            file.add("活动", entry);
            entry.duties().forEach(duty -> file.add("任务", duty));
        });
        comparison.duties().forEach(entry -> file.add("工作要求", entry));
        comparison.papers().forEach(entry -> file.add("报送材料", entry));
        String note = title + "，与“" + compared.earlier().title() + "”对照。年份和按年顺延的同一天不算变动。";
        return new SheetDraft("对照表", note, COLUMNS, file.rows);
    }

    private void add(String kind, Entry entry) {
        rows.add(List.of(
                kind,
                entry.verdict().label(),
                entry.shown().number() + entry.shown().title(),
                entry.differences().stream().map(ComparisonFile::words).collect(Collectors.joining("\n")),
                text(entry.before()),
                text(entry.now())));
    }

    private static String words(Difference difference) {
        if (difference.aspect() == Aspect.WORDING) {
            return "文字有改动";
        }
        String gone = String.join("、", difference.gone());
        String added = String.join("、", difference.added());
        return difference.aspect().label() + "："
                + (gone.isEmpty() ? "增加 " + added : added.isEmpty() ? "去掉 " + gone : gone + " → " + added);
    }

    private static String text(Entry.@Nullable Part part) {
        return part == null ? "" : part.text();
    }
}
