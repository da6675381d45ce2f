package org.anyue.privacy.web;

import java.util.List;
import java.util.stream.Collectors;
import org.anyue.privacy.RetentionLine;
import org.anyue.privacy.RetentionRun;
import org.anyue.ui.Column;
import org.anyue.ui.Tab;

/**
 * Retention rules with what a run would do now, and the latest runs.
 *
 * @param due rows and files that are over their term
 */
public record RetentionPage(List<Rule> rules, List<Run> runs, long due, List<Tab> tabs) {

    /** @param oldest empty when there is nothing */
    public record Rule(String title, String action, String term, String basis, long count, String oldest) {}

    /** @param failed whether a rule could not be carried out */
    public record Run(String at, String by, String result, boolean finished, boolean failed) {}

    static RetentionPage of(List<RetentionLine> lines, List<RetentionRun> runs) {
        return new RetentionPage(
                lines.stream().map(RetentionPage::rule).toList(),
                runs.stream().map(RetentionPage::run).toList(),
                lines.stream().mapToLong(line -> line.due().count()).sum(),
                PrivacyTabs.at(RetentionController.PATH));
    }

    public List<Column> columns() {
        return List.of(
                Column.text("数据"), Column.text("到期后"), Column.text("期限"), Column.text("现在到期"), Column.text("最早"));
    }

    public List<Column> runColumns() {
        return List.of(Column.text("时间"), Column.text("发起"), Column.text("结果"));
    }

    private static Rule rule(RetentionLine line) {
        return new Rule(
                line.term().title(),
                line.term().action(),
                term(line.term().days()),
                line.term().basis(),
                line.due().count(),
                When.at(line.due().oldest()));
    }

    private static String term(int days) {
        return days % 365 == 0 ? days / 365 + " 年" : days + " 天";
    }

    private static Run run(RetentionRun run) {
        String results = run.results().stream()
                .map(one -> one.title() + (one.failed() ? " 未完成" : " " + one.erased()))
                .collect(Collectors.joining("；"));
        return new Run(
                When.at(run.startedAt()),
                run.daily() ? "每日自动" : "安全管理员",
                results.isEmpty() ? "没有到期的数据" : results,
                run.finishedAt() != null,
                run.results().stream().anyMatch(RetentionRun.Result::failed));
    }
}
