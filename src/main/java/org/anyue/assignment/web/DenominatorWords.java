package org.anyue.assignment.web;

import java.util.List;
import java.util.stream.Collectors;
import org.anyue.assignment.DenominatorCause;
import org.anyue.assignment.DenominatorStep;
import org.anyue.campaign.AmendmentSummary;

/** Why a denominator changed, in a sentence each. */
final class DenominatorWords {

    private static final int STEPS = 20;
    private static final int PARTS = 4;

    private DenominatorWords() {}

    static List<FigurePage.Step> of(List<DenominatorStep> steps) {
        return steps.stream()
                .limit(STEPS)
                .map(step -> new FigurePage.Step(
                        Words.at(step.at()), "分母由 " + step.before() + " 变为 " + step.after() + "：" + why(step)))
                .toList();
    }

    private static String why(DenominatorStep step) {
        String parts = step.parts().stream()
                .limit(PARTS)
                .map(part -> part(step.cause(), part))
                .collect(Collectors.joining("、"));
        String more = step.parts().size() > PARTS ? "等" + step.parts().size() + "项任务" : "";
        String source = step.amendment() > 0
                ? AmendmentSummary.name(step.amendment())
                : step.cause().label();
        return parts + more + "（" + source + "）";
    }

    private static String part(DenominatorCause cause, DenominatorStep.Part part) {
        String who = part.units() == 1 ? part.unit() : part.units() + "家单位";
        String verb = switch (cause) {
            case AMENDED -> part.delta() < 0 ? "取消" : "新增";
            case ISSUED -> "新增";
            default -> part.delta() < 0 ? "不再计入" : "重新计入";
        };
        return who + "的“" + part.what() + "”" + verb;
    }
}
