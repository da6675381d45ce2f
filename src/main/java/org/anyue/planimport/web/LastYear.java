package org.anyue.planimport.web;

import org.anyue.planimport.PlanComparisons.Compared;
import org.anyue.planimport.comparison.PlanComparison;
import org.anyue.planimport.comparison.Verdict;

/**
 * One quiet line over the review.
 *
 * @param words what became of last year's plan, or that there is none yet
 */
public record LastYear(String href, String words) {

    static LastYear of(String review, Compared compared) {
        String with =
                compared.isLastYear() ? "与去年相比：" : "与" + compared.earlier().year() + "年相比：";
        return new LastYear(review + "/comparison", with + words(compared.comparison()));
    }

    static LastYear none(String review) {
        return new LastYear(review + "/comparison", "与往年方案对照");
    }

    private static String words(PlanComparison comparison) {
        long added = comparison.count(Verdict.NEW);
        long gone = comparison.count(Verdict.GONE);
        long changed = comparison.count(Verdict.CHANGED);
        return added + gone + changed == 0 ? "没有变化" : "新增 %d 项、取消 %d 项、变动 %d 项".formatted(added, gone, changed);
    }
}
