package org.anyue.planimport.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyue.campaign.CampaignId;
import org.anyue.organization.Actor;
import org.anyue.planimport.PlanImportQueries;
import org.anyue.planimport.PlanReview;
import org.anyue.planimport.WordOffers;
import org.anyue.planimport.review.Change;
import org.anyue.planimport.review.Decision;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Stale;
import org.anyue.ui.Flash;
import org.anyue.ui.Htmx;
import org.anyue.ui.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The answer to a decision: the parts of the page that show it, or without script the page again. */
@Component
class ReviewAnswers {

    private static final String CURRENT = "HX-Current-URL";

    private static final Set<String> TYPED = Set.of("reason", "answer", "theme", "units");

    private final PlanReviewPages pages;
    private final PlanImportQueries queries;
    private final WordOffers offers;

    ReviewAnswers(PlanReviewPages pages, PlanImportQueries queries, WordOffers offers) {
        this.pages = pages;
        this.queries = queries;
        this.offers = offers;
    }

    /**
     * An answer to a question of the queue.
     *
     * @param prefix of the keys of what it is about
     * @param about numbers behind that prefix
     */
    record Answer(String prefix, Collection<Integer> about, Function<CampaignId, Decision> command) {}

    /**
     * Takes an answer.
     *
     * @param read called once the review is known to exist for the actor: to others it does not, whatever they sent
     */
    ModelAndView take(Actor actor, String id, HttpServletRequest request, Function<Typed, Answer> read) {
        CampaignId campaign = CampaignId.of(id);
        if (!queries.isReviewable(actor, campaign)) {
            throw new NotFound("review " + campaign);
        }
        Answer answer = read.apply(Typed.of(request));
        Asked asked = Asked.about(request, "queue", answer.about(), answer.prefix());
        return decide(actor, campaign, asked, () -> answer.command().apply(campaign));
    }

    /**
     * Takes a decision, or shows what somebody else decided meanwhile beside what this person typed.
     *
     * @throws org.anyue.shared.Refusal what the command refuses
     */
    ModelAndView decide(Actor actor, CampaignId campaign, Asked asked, Supplier<Decision> command) {
        try {
            return decided(actor, campaign, command.get(), asked.anchor(), asked.request());
        } catch (Stale stale) {
            Clash clash = new Clash(
                    others(actor, campaign, asked.subjects().apply(queries.review(actor, campaign))),
                    typed(asked.request()));
            ReviewFilter filter = filter(asked.request());
            return Htmx.swaps(asked.request())
                    ? Page.of(
                            "planimport/_clash",
                            ClashPage.of(clash, pages.of(actor, campaign, filter)),
                            HttpStatus.CONFLICT)
                    : Page.of(
                            "planimport/review",
                            pages.whole(actor, campaign, filter).with(clash),
                            HttpStatus.CONFLICT);
        }
    }

    /**
     * A decision that a form asks for.
     *
     * @param anchor place of the page where the person goes on
     * @param subjects keys of what it is about, as {@link Change#subjects()} names them
     */
    record Asked(HttpServletRequest request, String anchor, Function<PlanReview, Set<String>> subjects) {

        static Asked about(HttpServletRequest request, String anchor, String subject) {
            return new Asked(request, anchor, _ -> Set.of(subject));
        }

        static Asked about(HttpServletRequest request, String anchor, Collection<Integer> numbers, String prefix) {
            Set<String> keys = numbers.stream().map(number -> prefix + number).collect(Collectors.toSet());
            return new Asked(request, anchor, _ -> keys);
        }
    }

    /** Decisions that hold and are about one of the subjects, the newest two. */
    List<DecisionRow> others(Actor actor, CampaignId campaign, Set<String> subjects) {
        return queries.decisions(actor, campaign).reversed().stream()
                .filter(Decision::holds)
                .filter(decision -> decision.change().subjects().stream().anyMatch(subjects::contains))
                .limit(2)
                .map(decision -> DecisionRow.of(campaign, decision))
                .toList();
    }

    /** @param anchor place of the page where the person goes on */
    ModelAndView decided(
            Actor actor, CampaignId campaign, Decision decision, String anchor, HttpServletRequest request) {
        offers.ask(actor, campaign, decision);
        String undo = PlanReviewPages.address(campaign) + "/decisions/" + Ids.toText(decision.id()) + "/undo";
        return answer(actor, campaign, decision, new Said("已" + said(decision), undo, anchor), request);
    }

    ModelAndView undone(Actor actor, CampaignId campaign, Decision decision, HttpServletRequest request) {
        return answer(actor, campaign, decision, new Said("已撤销：" + said(decision), "", ""), request);
    }

    private record Said(String words, String undo, String anchor) {}

    private static String said(Decision decision) {
        return decision.kind().label() + " " + decision.words();
    }

    private ModelAndView answer(
            Actor actor, CampaignId campaign, Decision decision, Said said, HttpServletRequest request) {
        ReviewFilter filter = filter(request);
        if (!Htmx.swaps(request)) {
            filter = isTyped(request, said) ? filter.ofTasks() : filter;
            String anchor = filter.tasks() ? said.anchor() : "queue";
            return Page.redirect(
                    PlanReviewPages.address(campaign) + filter.query() + (anchor.isEmpty() ? "" : "#" + anchor),
                    Flash.success(said.words()));
        }
        ReviewPage page = pages.of(actor, campaign, filter);
        boolean words = !decision.change().corrections().isEmpty();
        return Page.of(
                "planimport/_changed",
                new ChangedPage(page, said.words(), said.undo(), touched(decision.change()), words));
    }

    /** Where the person was, and the question that comes next. */
    private static ReviewFilter filter(HttpServletRequest request) {
        String current = request.getHeader(CURRENT);
        ReviewFilter filter = ReviewFilter.of(current == null ? request.getHeader(HttpHeaders.REFERER) : current);
        return filter.at(request.getParameter("next"));
    }

    /** Whoever filled the form of one duty sees that duty next. */
    private static boolean isTyped(HttpServletRequest request, Said said) {
        String from = request.getHeader(HttpHeaders.REFERER);
        return from != null && from.contains("/review/duties/") && said.anchor().startsWith("d");
    }

    /** What stands in the fields that a person types into. */
    private static List<String> typed(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(entry ->
                        TYPED.contains(entry.getKey()) || entry.getKey().startsWith("with-"))
                .flatMap(entry -> Arrays.stream(entry.getValue()))
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .distinct()
                .toList();
    }

    private static Set<String> touched(Change change) {
        Set<String> items = new HashSet<>();
        change.sentences().forEach(sentence -> items.add(sentence.item().toString()));
        change.proposals().forEach(proposal -> items.add(proposal.item().toString()));
        change.duties().stream()
                .flatMap(duty -> Stream.of(duty.before(), duty.after()))
                .filter(Objects::nonNull)
                .forEach(terms -> items.add(terms.item().toString()));
        return items;
    }
}
