package org.anyue.planimport.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.planimport.PlanReview;
import org.anyue.planimport.review.WordCorrection;

/** Departments whose name has something in common with what the plan writes. Offered, never taken unasked. */
final class Candidates {

    /** Two characters that nearly every name has. */
    private static final Set<String> GENERAL = Set.of(
            "管理", "部门", "单位", "公司", "企业", "政府", "系统", "人员", "工作", "安全", "平安", "监管", "监督", "行业", "运营", "委员", "员会", "办公",
            "公室", "主管", "有关", "相关", "中心", "服务", "经营", "营单", "生产", "场所", "责任", "负责");

    private static final int MOST = 6;

    private final PlanReview review;
    private final UnitQueries units;

    Candidates(PlanReview review, UnitQueries units) {
        this.review = review;
        this.units = units;
    }

    List<UnitSummary> of(String written) {
        Set<String> pairs = pairs(corrected(written));
        return UnitNames.departments(units, review.campaign()).stream()
                .filter(unit -> pairs.stream().anyMatch(unit.name()::contains))
                .limit(MOST)
                .toList();
    }

    private String corrected(String written) {
        String words = written;
        for (WordCorrection correction : review.ledger().corrections()) {
            if (correction.isApplied()) {
                words = words.replace(correction.word(), correction.suggestion());
            }
        }
        return words;
    }

    private Set<String> pairs(String words) {
        Set<String> pairs = new LinkedHashSet<>();
        String place = review.campaign().ownerName();
        for (int at = 0; at + 2 <= words.length(); at++) {
            String pair = words.substring(at, at + 2);
            boolean letters = pair.chars().allMatch(Character::isLetter);
            if (letters && !GENERAL.contains(pair) && !place.contains(pair) && "市县区省各等".indexOf(pair.charAt(0)) < 0) {
                pairs.add(pair);
            }
        }
        return pairs;
    }
}
