package org.anyue.planimport.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.anyue.campaign.CampaignId;
import org.anyue.organization.Actor;
import org.anyue.planimport.PlanComparisons;
import org.anyue.planimport.PlanComparisons.Choice;
import org.anyue.planimport.PlanComparisons.Compared;
import org.anyue.planimport.PlanImportQueries;
import org.anyue.planimport.PlanReview;
import org.anyue.planimport.comparison.PlanComparison;
import org.anyue.planimport.comparison.Verdict;
import org.anyue.planimport.web.ComparisonPage.Shown;
import org.anyue.planimport.web.ComparisonPage.Years;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;
import org.anyue.ui.Tab;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a comparison together. */
@Component
class ComparisonPages {

    private final PlanComparisons comparisons;
    private final PlanImportQueries queries;

    ComparisonPages(PlanComparisons comparisons, PlanImportQueries queries) {
        this.comparisons = comparisons;
        this.queries = queries;
    }

    /**
     * @param with id of the earlier plan, empty for the newest of an earlier year
     * @param show verdict in lower case, empty for everything that differs
     */
    ComparisonPage of(Actor actor, CampaignId campaign, String with, String show) {
        return page(actor, campaign, compared(actor, campaign, with), show, "", FormErrors.NONE);
    }

    /** After a refused upload. */
    ComparisonPage refused(Actor actor, CampaignId campaign, String text, FormErrors errors) {
        return page(actor, campaign, compared(actor, campaign, ""), "", text, errors);
    }

    @Nullable
    Compared compared(Actor actor, CampaignId campaign, String with) {
        return with.isEmpty()
                ? comparisons.withLastYear(actor, campaign).orElse(null)
                : comparisons.with(actor, campaign, with);
    }

    private ComparisonPage page(
            Actor actor,
            CampaignId campaign,
            @Nullable Compared compared,
            String show,
            String text,
            FormErrors errors) {
        PlanReview review = queries.review(actor, campaign);
        return new ComparisonPage(
                PlanReviewPages.base(campaign),
                review.campaign().title(),
                comparisons.choices(actor, campaign).stream()
                        .map(choice -> new Option(choice.id(), named(choice)))
                        .toList(),
                compared == null ? null : shown(review, compared, show),
                text,
                errors);
    }

    private static String named(Choice choice) {
        return (choice.year() == null ? "年份不详" : choice.year() + "年") + "　" + choice.title() + "（" + choice.state()
                + "）";
    }

    private static Shown shown(PlanReview review, Compared compared, String show) {
        Choice earlier = compared.earlier();
        String self = PlanReviewPages.address(review.campaign().id()) + "/comparison";
        ComparisonItems items = new ComparisonItems(compared, review);
        Predicate<Verdict> filter = filter(show);
        return new Shown(
                earlier.id(),
                earlier.title(),
                earlier.state(),
                years(review, compared),
                earlier.removable() ? self + "/plans/" + earlier.id() + "/removal" : "",
                filters(compared.comparison(), self + "?with=" + earlier.id(), show),
                show.isEmpty() ? items.head() : List.of(),
                items.groups(filter),
                show.equals("same") ? "没有一项完全相同" : "没有这样的内容");
    }

    private static Years years(PlanReview review, Compared compared) {
        Integer year = compared.earlier().year();
        String before = year == null ? "对照方案" : year + "年";
        return new Years(before, review.campaign().year() + "年");
    }

    private static Predicate<Verdict> filter(String show) {
        return verdict ->
                show.isEmpty() ? verdict != Verdict.SAME : verdict.name().equalsIgnoreCase(show);
    }

    private static List<Tab> filters(PlanComparison comparison, String self, String show) {
        List<Tab> filters = new ArrayList<>();
        long same = comparison.count(Verdict.SAME);
        long all = comparison.activities().size()
                + comparison.duties().size()
                + comparison.papers().size();
        filters.add(new Tab("有变化", self, show.isEmpty(), all - same));
        for (Verdict verdict : Verdict.values()) {
            String word = verdict.name().toLowerCase(java.util.Locale.ROOT);
            filters.add(new Tab(verdict.label(), self + "&show=" + word, show.equals(word), comparison.count(verdict)));
        }
        return filters;
    }
}
