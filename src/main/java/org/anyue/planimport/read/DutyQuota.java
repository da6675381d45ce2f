package org.anyue.planimport.read;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.ActivityKind;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.CompiledPlan.Quota;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/** How much one sentence asks for. */
final class DutyQuota {

    private static final Pattern NAMED = Pattern.compile("(?:明确|确定|指定)(\\d{1,2})([名位])");

    /** "总结和2张以上活动照片", not "照片（不少于2张）": they are handed in themselves and not how another paper is. */
    private static final Pattern PICTURES = Pattern.compile("[0-9]{1,2}张以上[\\u4e00-\\u9fff]{0,4}(?:照片|图片)");

    private DutyQuota() {}

    /**
     * Whom each body names for the office is asked for, and how many reports each is to send; beside a paper no other number
     * is a quota.
     *
     * @param requirement whether the sentence stands outside of all activities
     */
    static @Nullable Quota of(PlanText text, Range core, ActivityKind kind, boolean requirement) {
        String words = text.at(core);
        Matcher named = NAMED.matcher(words);
        boolean asked = requirement && named.find();
        boolean reports = kind == ActivityKind.REPORTING && requirement && !words.contains("每人每") && !asked;
        Quota told = QuantityReader.read(text, core).stream()
                .filter(quantity -> QuantityReader.countsAsQuota(quantity, text, core))
                .filter(quantity -> !reports || handedIn(quantity, words))
                .findFirst()
                .map(CompiledPlan.Quantity::quota)
                .orElse(null);
        return told == null && asked ? new Quota("=", new BigDecimal(named.group(1)), named.group(2), null) : told;
    }

    /** "每周不少于1篇", "5张以上现场照片". */
    private static boolean handedIn(CompiledPlan.Quantity quantity, String words) {
        boolean reports = quantity.per() != null && quantity.unit().matches("[篇条期则]");
        return reports
                || PICTURES.matcher(words.substring(Math.max(0, words.indexOf(quantity.text()))))
                        .lookingAt();
    }
}
