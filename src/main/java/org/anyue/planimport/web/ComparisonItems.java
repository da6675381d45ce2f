package org.anyue.planimport.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.anyue.campaign.SourceSpan;
import org.anyue.planimport.CompiledPlan.Duty;
import org.anyue.planimport.PlanComparisons.Compared;
import org.anyue.planimport.PlanReview;
import org.anyue.planimport.comparison.Aspect;
import org.anyue.planimport.comparison.Difference;
import org.anyue.planimport.comparison.Entry;
import org.anyue.planimport.comparison.Verdict;
import org.anyue.planimport.comparison.WordDifference;
import org.anyue.planimport.comparison.WordDifference.Run;
import org.anyue.planimport.review.Proposal;
import org.anyue.planimport.review.Spans;
import org.anyue.planimport.web.ComparisonPage.Group;
import org.anyue.planimport.web.ComparisonPage.Item;
import org.anyue.planimport.web.ComparisonPage.Row;
import org.anyue.ui.Tone;

/** Entries of a comparison as the page shows them, each with the way to its place in the review. */
final class ComparisonItems {

    private final Compared compared;
    private final PlanReview review;

    ComparisonItems(Compared compared, PlanReview review) {
        this.compared = compared;
        this.review = review;
    }

    List<Row> head() {
        return rows(compared.comparison().head());
    }

    /** Without groups that have nothing to show. */
    List<Group> groups(Predicate<Verdict> shown) {
        return List.of(
                        new Group("活动", items(compared.comparison().activities(), shown, Kind.ACTIVITY)),
                        new Group("工作要求", items(compared.comparison().duties(), shown, Kind.DUTY)),
                        new Group("报送材料", items(compared.comparison().papers(), shown, Kind.PAPER)))
                .stream()
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    private enum Kind {
        ACTIVITY,
        DUTY,
        PAPER
    }

    private List<Item> items(List<Entry> entries, Predicate<Verdict> shown, Kind kind) {
        return entries.stream()
                .filter(entry -> shown.test(entry.verdict()))
                .map(entry -> item(entry, kind))
                .toList();
    }

    private Item item(Entry entry, Kind kind) {
        WordDifference words = words(entry);
        return new Item(
                entry.verdict().label(),
                tone(entry.verdict()),
                title(entry, kind),
                entry.now() == null ? "" : href(entry.now(), kind),
                rows(entry.differences()),
                items(entry.duties(), verdict -> verdict != Verdict.SAME, Kind.DUTY),
                words.before(),
                words.now(),
                entry.verdict() != Verdict.SAME);
    }

    /** A pair word by word; what stands alone as a whole. */
    private WordDifference words(Entry entry) {
        if (entry.before() != null && entry.now() != null) {
            return WordDifference.of(
                    compared.before(),
                    entry.before().text(),
                    compared.now(),
                    entry.now().text());
        }
        return new WordDifference(whole(entry.before()), whole(entry.now()));
    }

    private static List<Run> whole(Entry.@org.jspecify.annotations.Nullable Part part) {
        return part == null ? List.of() : List.of(new Run(part.text(), false));
    }

    private static String title(Entry entry, Kind kind) {
        Entry.Part part = entry.shown();
        return kind == Kind.PAPER ? "报送" + part.title() : part.number() + part.title();
    }

    private static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case NEW -> Tone.OK;
            case GONE -> Tone.WARN;
            case CHANGED -> Tone.ACCENT;
            case SAME -> Tone.NEUTRAL;
        };
    }

    /** What only the text tells has no row, for the text stands below; and the same words are not said twice. */
    private static List<Row> rows(List<Difference> differences) {
        Map<String, Row> rows = new LinkedHashMap<>();
        differences.stream()
                .filter(difference -> difference.aspect() != Aspect.WORDING)
                .map(difference -> new Row(
                        difference.aspect().label(),
                        String.join("、", difference.gone()),
                        String.join("、", difference.added())))
                .forEach(row -> rows.putIfAbsent(row.before() + "→" + row.now(), row));
        return List.copyOf(rows.values());
    }

    private String href(Entry.Part part, Kind kind) {
        String tasks = PlanReviewPages.address(review.campaign().id()) + "?view=tasks";
        return tasks
                + switch (kind) {
                    case ACTIVITY -> "#a" + (part.index() + 1);
                    case DUTY -> anchor(Spans.of(duty(part).span()));
                    case PAPER ->
                        anchor(Spans.of(
                                compared.now().submissions().get(part.index()).span()));
                };
    }

    private Duty duty(Entry.Part part) {
        return compared.now().duties().get(part.index());
    }

    /** The proposed duty that was drawn from there; it may have been removed since. */
    private String anchor(SourceSpan span) {
        return review.ledger().proposals().stream()
                .filter(proposal -> review.duties().stream()
                        .filter(duty -> duty.id().equals(proposal.duty()))
                        .map(duty -> duty.terms().span())
                        .anyMatch(place -> place != null && Spans.overlap(place, span)))
                .map(Proposal::number)
                .findFirst()
                .map(number -> "#d" + number)
                .orElse("");
    }
}
