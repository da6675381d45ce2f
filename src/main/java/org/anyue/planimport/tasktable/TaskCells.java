package org.anyue.planimport.tasktable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anyue.campaign.Asks;
import org.anyue.campaign.DutyScope;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.Quota;
import org.anyue.campaign.ReviewRule;
import org.anyue.campaign.Selector;
import org.anyue.campaign.SourceSpan;
import org.jspecify.annotations.Nullable;

/** The cells of a duty. What one cell holds several of stands in lines of it. */
final class TaskCells {

    static final Map<String, String> COMPARISONS = Map.of(">=", "不少于", "=", "等于", "<=", "不超过");
    static final String NAMED = "指定单位：";
    static final String SECTOR = "行业：";
    static final String FIGURE = "数据：";
    static final String TEXT = "文字说明";
    static final String PHOTOS = "照片：";
    static final String PAPER = "纸质件";
    static final String FILE = "电子文件";
    static final String REVIEW = "审核：";
    static final String START = "开始：";
    static final String END = "结束：";
    static final String DUE = "截止：";
    static final String LOCK = "锁定：";
    static final String DUE_TEXT = "说明：";

    private final TaskNames names;

    TaskCells(TaskNames names) {
        this.names = names;
    }

    String of(TaskLine line, TaskColumn column) {
        DutyTerms terms = line.terms();
        return switch (column) {
            case NUMBER -> String.valueOf(line.number());
            case ACTIVITY -> names.item(terms.item());
            case WHAT -> terms.what();
            case KIND -> terms.kind().label();
            case LEAD -> String.join("\n", terms.lead());
            case SUPPORT -> String.join("\n", terms.support());
            case SCOPE -> scope(terms.scope());
            case QUOTA -> quota(terms.quota());
            case DAYS -> days(terms);
            case HANDED -> handed(terms.asks(), terms.reviewRule());
            case EVIDENCE -> terms.evidence();
            case CONSEQUENCE -> terms.consequence();
            case OPEN_POINT -> terms.openPoint();
            case SOURCE -> source(terms.span());
            case VERSION -> String.valueOf(line.version());
        };
    }

    private String scope(DutyScope scope) {
        List<String> lines = new ArrayList<>();
        for (Selector selector : scope.selectors()) {
            switch (selector) {
                case NAMED ->
                    scope.units().stream()
                            .map(unit -> names.units().getOrDefault(unit, ""))
                            .filter(name -> !name.isEmpty())
                            .sorted()
                            .forEach(name -> lines.add(NAMED + name));
                case SECTOR_ENTERPRISES ->
                    scope.sectors()
                            .forEach(code -> lines.add(SECTOR + names.sectors().getOrDefault(code, code)));
                default -> lines.add(selector.label(names.ofDepartment()));
            }
        }
        return String.join("\n", lines);
    }

    private static String quota(@Nullable Quota quota) {
        if (quota == null) {
            return "";
        }
        String amount = COMPARISONS.getOrDefault(quota.op(), quota.op()) + " "
                + quota.n().stripTrailingZeros().toPlainString() + " " + quota.unit();
        return quota.per() == null ? amount : amount + "／" + quota.per();
    }

    private static String days(DutyTerms terms) {
        List<String> lines = new ArrayList<>();
        day(lines, START, terms.windowStart());
        day(lines, END, terms.windowEnd());
        day(lines, DUE, terms.dueOn());
        day(lines, LOCK, terms.lockOn());
        if (!terms.dueText().isEmpty()) {
            lines.add(DUE_TEXT + terms.dueText());
        }
        return String.join("\n", lines);
    }

    private static void day(List<String> lines, String label, @Nullable LocalDate day) {
        if (day != null) {
            lines.add(label + day);
        }
    }

    private static String handed(Asks asks, ReviewRule rule) {
        List<String> lines = new ArrayList<>();
        asks.figures()
                .forEach(figure -> lines.add(
                        FIGURE + figure.label() + (figure.unit().isEmpty() ? "" : "（" + figure.unit() + "）")));
        if (asks.text()) {
            lines.add(TEXT);
        }
        if (asks.photos() > 0) {
            lines.add(PHOTOS + asks.photos() + " 张");
        }
        if (asks.paper()) {
            lines.add(PAPER);
        }
        if (asks.file()) {
            lines.add(FILE);
        }
        if (rule != ReviewRule.DIRECT) {
            lines.add(REVIEW + rule.label());
        }
        return String.join("\n", lines);
    }

    private static String source(@Nullable SourceSpan span) {
        return span == null ? "" : "第 %d 至 %d 字".formatted(span.start() + 1, span.end());
    }
}
