package org.anyue.planimport.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.CompiledPlan.Activity;
import org.anyue.planimport.CompiledPlan.Duty;
import org.anyue.planimport.CompiledPlan.Span;
import org.anyue.planimport.CompiledPlan.Submission;
import org.anyue.planimport.comparison.Entry.Part;
import org.anyue.planimport.comparison.Pairing.Face;
import org.anyue.shared.Likeness;

/** One of the two plans, taken apart: what hangs where and what each thing looks like. */
final class PlanParts {

    private final CompiledPlan plan;
    private final int[] text;
    private final Wording wording;
    private final List<List<Integer>> dutiesOf = new ArrayList<>();
    private final List<Integer> requirements = new ArrayList<>();

    PlanParts(CompiledPlan plan) {
        this.plan = plan;
        this.text = plan.text().codePoints().toArray();
        this.wording = Wording.of(plan);
        plan.activities().forEach(_ -> dutiesOf.add(new ArrayList<>()));
        for (int i = 0; i < plan.duties().size(); i++) {
            Duty duty = plan.duties().get(i);
            // A sentence that asks for a paper is shown as that paper.
            if (plan.submissions().stream().noneMatch(paper -> paper.span().overlaps(duty.span()))) {
                int activity = activityOf(duty);
                (activity < 0 ? requirements : dutiesOf.get(activity)).add(i);
            }
        }
    }

    CompiledPlan plan() {
        return plan;
    }

    Wording wording() {
        return wording;
    }

    /** Duties of an activity, by their index in the plan. */
    List<Integer> dutiesOf(int activity) {
        return dutiesOf.get(activity);
    }

    /** Duties outside of any activity. */
    List<Integer> requirements() {
        return List.copyOf(requirements);
    }

    Part activity(int index) {
        Activity activity = plan.activities().get(index);
        String number = Objects.requireNonNullElse(activity.number(), "");
        String words = words(activity.span()).strip();
        String bare =
                words.startsWith(number) ? words.substring(number.length()).strip() : words;
        return new Part(index, number, activity.title(), bare);
    }

    Part duty(int index) {
        Duty duty = plan.duties().get(index);
        return new Part(index, "", duty.what(), words(duty.span()).strip());
    }

    Part submission(int index) {
        Submission paper = plan.submissions().get(index);
        return new Part(index, "", paper.what(), words(paper.span()).strip());
    }

    Face face(Part part, Enum<?> kind) {
        return new Face(Likeness.of(wording.bare(part.title())), Likeness.of(wording.bare(part.text())), kind.name());
    }

    private int activityOf(Duty duty) {
        for (int i = 0; i < plan.activities().size(); i++) {
            if (plan.activities().get(i).span().overlaps(duty.span())) {
                return i;
            }
        }
        for (int i = 0; duty.activity() != null && i < plan.activities().size(); i++) {
            if (duty.activity().equals(plan.activities().get(i).number())) {
                return i;
            }
        }
        return -1;
    }

    private String words(Span span) {
        return new String(text, span.start(), span.end() - span.start());
    }
}
