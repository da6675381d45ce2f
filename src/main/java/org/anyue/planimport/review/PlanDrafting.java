package org.anyue.planimport.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.PlanItemDraft;
import org.anyue.campaign.PlanItemId;
import org.anyue.campaign.SourceSpan;
import org.anyue.campaign.Venue;
import org.anyue.organization.Actor;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.CompiledPlan.Duty;
import org.anyue.planimport.CompiledPlan.Submission;
import org.jspecify.annotations.Nullable;

/** Proposes the activities and duties of a campaign from a compiled plan. Open sentences give no duty. */
public final class PlanDrafting {

    private static final int LONGEST_TITLE = 200;

    private final CompiledPlan plan;
    private final Actor actor;
    private final BearerResolver bearers;
    private final Set<String> open;

    /** @param actor for whose place or line the bearers are found */
    public PlanDrafting(CompiledPlan plan, Actor actor, BearerResolver bearers) {
        this.plan = plan;
        this.actor = actor;
        this.bearers = bearers;
        this.open = plan.ledger().sentences().stream()
                .filter(sentence -> sentence.state().equals("open") && sentence.target() != null)
                .map(sentence -> String.valueOf(sentence.target()))
                .collect(Collectors.toSet());
    }

    /** The activities in the order of the plan; the last one takes what the plan asks for outside of them. */
    public List<PlanItemDraft> items() {
        List<PlanItemDraft> items = new ArrayList<>();
        plan.activities()
                .forEach(activity -> items.add(new PlanItemDraft(
                        activity.number() == null ? "" : activity.number(),
                        title(activity),
                        ActivityKind.valueOf(activity.kind().name()),
                        Spans.of(activity.span()),
                        new Venue(activity.venue() == null ? "" : activity.venue(), ""))));
        items.add(PlanItemDraft.requirements());
        return items;
    }

    /** Duties in the order of the plan: one per compiled duty, or one per document where the sentence asks for several. */
    public List<DutyDraft> duties() {
        List<DutyDraft> drafts = new ArrayList<>();
        List<Submission> placed = new ArrayList<>();
        for (Duty duty : plan.duties()) {
            if (open.contains(duty.id())) {
                continue;
            }
            List<Submission> asked = plan.submissions().stream()
                    .filter(submission -> !placed.contains(submission))
                    .filter(submission -> submission.span().overlaps(duty.span()))
                    .toList();
            placed.addAll(asked);
            if (asked.isEmpty()) {
                drafts.add(draft(duty));
            }
            asked.forEach(submission -> drafts.add(draft(duty, submission)));
        }
        plan.submissions().stream()
                .filter(submission -> !placed.contains(submission))
                .filter(submission -> !isOpenOver(submission))
                .forEach(submission -> drafts.add(draft(submission)));
        return drafts;
    }

    /** Terms to start from when a duty is added for a sentence: what the compiler read in it, else its own words. */
    public DutyTerms startingTerms(SourceSpan sentence, PlanItemId item) {
        return plan.duties().stream()
                .filter(duty -> Spans.overlap(Spans.of(duty.span()), sentence))
                .findFirst()
                .map(duty -> terms(duty).asWritten(item))
                .orElseGet(() -> DutyTerms.of(item, sentence.quote(plan.text()), ActivityKind.OTHER)
                        .span(sentence)
                        .build());
    }

    /** Index of the activity that holds the span, -1 for none. */
    public int activityOf(SourceSpan span, @Nullable String number) {
        for (int i = 0; i < plan.activities().size(); i++) {
            if (Spans.overlap(Spans.of(plan.activities().get(i).span()), span)) {
                return i;
            }
        }
        for (int i = 0; number != null && i < plan.activities().size(); i++) {
            if (number.equals(plan.activities().get(i).number())) {
                return i;
            }
        }
        return -1;
    }

    private DutyDraft draft(Duty duty) {
        CompiledTerms terms = terms(duty);
        List<String> notes = new ArrayList<>(terms.notes());
        notes.addAll(inferred(duty));
        return draft(duty, notes, terms::asWritten);
    }

    private DutyDraft draft(Duty duty, Submission submission) {
        CompiledTerms terms = terms(duty);
        return draft(duty, inferred(duty), item -> terms.of(submission, item));
    }

    private DutyDraft draft(Duty duty, List<String> notes, Function<PlanItemId, DutyTerms> terms) {
        int activity = activityOf(Spans.of(duty.span()), duty.activity());
        return new DutyDraft(duty.id(), activity, terms, notes, resolved(duty).questions());
    }

    private DutyDraft draft(Submission submission) {
        return new DutyDraft(
                "",
                activityOf(Spans.of(submission.span()), null),
                item -> CompiledTerms.alone(submission, item),
                List.of(),
                List.of("原文没有写明由谁报送，请选择。"));
    }

    private CompiledTerms terms(Duty duty) {
        return new CompiledTerms(duty, quote(duty), resolved(duty));
    }

    private BearerResolver.Resolved resolved(Duty duty) {
        return bearers.resolve(actor, duty.scope(), duty.lead(), bearersOf(duty));
    }

    private boolean isOpenOver(Submission submission) {
        return plan.duties().stream()
                .filter(duty -> open.contains(duty.id()))
                .anyMatch(duty -> duty.span().overlaps(submission.span()));
    }

    /** The bearer does not stand in the sentence itself: the compiler took it from the one before or the heading. */
    private List<String> inferred(Duty duty) {
        String sentence = quote(duty);
        boolean elsewhere = !duty.lead().isEmpty() && duty.lead().stream().noneMatch(sentence::contains);
        return elsewhere ? List.of("本句没有写承担单位，按上文推定为“%s”，请核对。".formatted(String.join("、", duty.lead()))) : List.of();
    }

    private String quote(Duty duty) {
        return Spans.of(duty.span()).quote(plan.text());
    }

    /** Everybody who is named, and the words in front of the duty itself: 学校、医院等人员密集场所. */
    private List<String> bearersOf(Duty duty) {
        List<String> all = new ArrayList<>(duty.lead());
        all.addAll(duty.support());
        int what = quote(duty).indexOf(duty.what());
        if (what > 0) {
            all.add(quote(duty).substring(0, what));
        }
        return all;
    }

    private static String title(CompiledPlan.Activity activity) {
        String title = activity.title().strip();
        String given = title.isEmpty() ? "未命名活动" : title;
        return given.codePointCount(0, given.length()) <= LONGEST_TITLE
                ? given
                : given.substring(0, given.offsetByCodePoints(0, LONGEST_TITLE));
    }
}
