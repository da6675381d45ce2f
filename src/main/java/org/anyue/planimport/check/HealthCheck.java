package org.anyue.planimport.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anyue.planimport.CompiledPlan.Finding;

/** All checks, their findings in order of the text. Nothing is ever changed: a finding only proposes. */
public final class HealthCheck {

    private HealthCheck() {}

    public static List<Finding> run(Examined plan) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(WordCheck.run(plan.text()));
        findings.addAll(StalenessCheck.run(plan));
        findings.addAll(DateCheck.run(plan));
        findings.addAll(CompletenessCheck.run(plan));
        findings.sort(Comparator.comparingInt(
                        (Finding f) -> f.span() == null ? -1 : f.span().start())
                .thenComparing(Finding::code));
        return List.copyOf(findings);
    }
}
