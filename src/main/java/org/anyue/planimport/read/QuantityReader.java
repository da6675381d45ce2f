package org.anyue.planimport.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.CompiledPlan.Quantity;
import org.anyue.planimport.lexicon.WordPattern;
import org.anyue.planimport.text.ChineseNumber;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * Reads what must be reached: 不少于2场, 至少选择两个, 95%以上, 前5名, 120人左右, 每名职工讲一堂. Ranges of money and lengths of
 * time are no quota and are left alone.
 */
public final class QuantityReader {

    private static final String NUMBER = "(?<n>\\d+(?:\\.\\d+)?[万千百]?|[" + ChineseNumber.CLASS + "]{1,6})";
    private static final String UNIT = "(?<unit>{units})";
    private static final String VERB = "[\\u4e00-\\u9fff]{0,4}?";
    private static final String EXACT_VERB = "{quotaverbs}";

    private record Rule(String op, WordPattern pattern) {}

    private static final List<Rule> RULES = List.of(
            rule(">=", "(?:不少于|不低于|不得少于|不得低于|不小于|不下于|至少|最少)" + VERB + NUMBER + UNIT),
            rule("<=", "(?:不超过|不多于|不高于|不得超过|不大于|最多|控制在)" + VERB + NUMBER + UNIT + "(?:以内|以下)?"),
            rule(">=", NUMBER + UNIT + "(?:及)?以上"),
            rule("<=", NUMBER + UNIT + "(?:以内|之内|以下)"),
            rule("about", "(?:大约|约)" + NUMBER + UNIT),
            rule("about", NUMBER + UNIT + "(?:左右|上下)"),
            rule("top", "前" + NUMBER + "(?<unit>名|位|个|家|强)"),
            rule(">", "(?<!不)(?<!不得)(?:超过|多于|高于|大于)" + NUMBER + UNIT),
            rule("<", "(?<!不)(?<!不得)(?:低于|少于|小于)" + NUMBER + UNIT),
            rule(">=", "(?:达到|达|达至)" + NUMBER + "(?<unit>[%％])"),
            rule(">=", "(?:不低于|不少于|不得低于|不得少于)[^，,。；;\\d]{5,16}(?<n>\\d+(?:\\.\\d+)?)(?<unit>[%％])"),
            rule("=", "(?<n>\\d+(?:\\.\\d+)?)(?<unit>[%％])"),
            rule("=", EXACT_VERB + "(?<n>\\d+|[两三四五六七八九]?十[一二三四五六七八九]?|[两三四五六七八九]百?)" + UNIT),
            rule("=", EXACT_VERB + "[\\u4e00-\\u9fff“”]{1,8}?(?<n>\\d+)" + UNIT),
            rule("=", "每(?:[天日月周旬人]|季度|半月|半年|两周)[\\u4e00-\\u9fff]{0,6}?(?<n>\\d+|[一两三])(?<unit>次|场|期|条|篇|课|题|个|堂)"),
            rule("=", "每(?:个|家|名|支|所|户|块|处)[\\u4e00-\\u9fff（、）()]{1,8}(?<n>\\d+)(?<unit>次|场|期|条|篇|个|名|处|份|块|幅|件|项|人)"),
            rule("=", "奖(?<n>\\d+)(?<unit>名|个|件|篇|幅|部)"),
            rule("=", "(?:上|讲|讲授)(?<n>一)(?<unit>堂|课)"),
            rule("=", "(?<n>\\d+|[两三四五六七八九]?十[一二三四五六七八九]?|[两三四五六七八九])(?<unit>个)(?=督导组|检查组|督查组|巡查组|宣讲团|宣讲队)"));

    private static final Pattern NOT_A_QUOTA = Pattern.compile("工作日|阶段|月内|小时内|分钟|\\d次会议|分会场|分公司|集团|号召");
    private static final WordPattern PER = WordPattern.of("每(?:人每[周月天日]|[天日月周年旬人]|季度|半年|半月|两周|学期|"
            + "(?:个|家|名|位|所|支|类|条|座|户|处)?{pernouns}(?:[（(][^（）()]{1,8}[）)]区?)?)");

    private static final Pattern ANY_NUMBER = Pattern.compile("[0-9" + ChineseNumber.CLASS + "]");

    private QuantityReader() {}

    private static Rule rule(String op, String regex) {
        return new Rule(op, WordPattern.of(regex));
    }

    /** In order of appearance, none overlapping another. */
    public static List<Quantity> read(PlanText text, Range range) {
        String value = text.at(range);
        if (!ANY_NUMBER.matcher(value).find()) {
            return List.of();
        }
        List<Quantity> found = new ArrayList<>();
        List<Range> taken = new ArrayList<>();
        for (Rule rule : RULES) {
            Matcher m = rule.pattern().matcher(value);
            while (m.find()) {
                Range at = new Range(m.start(), m.end());
                BigDecimal n = number(m.group("n"));
                boolean cut = m.start("n") > 0 && m.start() == m.start("n") && partOfNumber(value, m.start());
                if (n == null || cut || taken.stream().anyMatch(at::overlaps) || notQuota(value, m)) {
                    continue;
                }
                String unit = m.group("unit").replace('％', '%');
                String per = per(value, m.start());
                if (per == null && "一".equals(m.group("n")) && rule.op().equals("=")) {
                    continue;
                }
                taken.add(at);
                found.add(new Quantity(
                        m.group(),
                        rule.op(),
                        n,
                        unit,
                        per,
                        text.span(range.from() + at.from(), range.from() + at.to())));
            }
        }
        found.sort(Comparator.comparingInt(q -> q.span().start()));
        return found;
    }

    /** Whether it can be the quota of a duty; the number of supervision teams is a fact, not a quota. */
    static boolean countsAsQuota(Quantity quantity, PlanText text, Range sentence) {
        String rest = text.at(sentence);
        int at = rest.indexOf(quantity.text());
        String after = at < 0 ? "" : rest.substring(at + quantity.text().length());
        return !(quantity.op().equals("=")
                && (after.startsWith("督") || after.startsWith("检查组") || after.startsWith("巡查组")));
    }

    private static boolean partOfNumber(String value, int start) {
        char before = value.charAt(start - 1);
        return Character.isDigit(before) || ".．至-—~第".indexOf(before) >= 0 || ChineseNumber.CLASS.indexOf(before) >= 0;
    }

    private static boolean notQuota(String value, Matcher m) {
        String after = value.substring(m.end(), Math.min(value.length(), m.end() + 3));
        return NOT_A_QUOTA.matcher(m.group() + after).find();
    }

    private static @Nullable BigDecimal number(String text) {
        char last = text.charAt(text.length() - 1);
        if (Character.isDigit(text.charAt(0))) {
            int factor = last == '万' ? 10_000 : last == '千' ? 1000 : last == '百' ? 100 : 1;
            String digits = factor == 1 ? text : text.substring(0, text.length() - 1);
            return digits.length() > 12 ? null : new BigDecimal(digits).multiply(BigDecimal.valueOf(factor));
        }
        OptionalInt parsed = ChineseNumber.parse(text);
        return parsed.isPresent() ? BigDecimal.valueOf(parsed.getAsInt()) : null;
    }

    /** "每个乡镇" of the same clause, "每个班组每周" as one. */
    private static @Nullable String per(String value, int quantityStart) {
        int clause = quantityStart;
        while (clause > 0 && "，,；;。：\n".indexOf(value.charAt(clause - 1)) < 0) {
            clause--;
        }
        Matcher matcher = PER.matcher(value.substring(clause, quantityStart));
        String found = null;
        int end = -1;
        while (matcher.find()) {
            found = matcher.start() == end ? found + matcher.group() : matcher.group();
            end = matcher.end();
        }
        return found;
    }
}
