package org.anyue.planimport;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyScope;
import org.anyue.organization.Actor;
import org.anyue.planimport.CompiledPlan.Finding;
import org.anyue.planimport.review.Deadlines;
import org.anyue.planimport.review.Decision;
import org.anyue.planimport.review.DecisionKind;
import org.anyue.planimport.review.Proposal;
import org.anyue.planimport.review.Review;
import org.anyue.planimport.review.ReviewDesk;
import org.anyue.planimport.review.ReviewedDuties;
import org.anyue.planimport.review.Spans;
import org.anyue.planimport.review.WordCorrection;
import org.anyue.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers to the questions of a review, each about everything that belongs together: one answer is one decision and is
 * undone as one. Versions are sums over what is answered; scope as in {@link PlanReviews}.
 */
@Service
@Transactional
public class PlanAnswers {

    public static final int LONGEST_WORDS = 100;
    private static final int SHOWN = 3;

    private final ReviewDesk desk;
    private final ReviewedDuties duties;

    PlanAnswers(ReviewDesk desk, ReviewedDuties duties) {
        this.desk = desk;
        this.duties = duties;
    }

    /**
     * Writes words over doubted ones; duties, titles and theme follow.
     *
     * @param words by number of the correction; empty words keep what is written
     */
    public Decision write(Actor actor, CampaignId campaign, Map<Integer, String> words, int version) {
        Review review = desk.take(actor, campaign);
        List<WordCorrection> chosen =
                words.keySet().stream().sorted().map(review::correction).toList();
        review.expectSame(Review.versionOfCorrections(chosen), version);
        if (chosen.isEmpty()) {
            throw new Refusal(PlanImportRefusal.CORRECTION_DECIDED);
        }
        if (words.values().stream().anyMatch(typed -> typed.codePointCount(0, typed.length()) > LONGEST_WORDS)) {
            throw new Refusal(PlanImportRefusal.WORDS_TOO_LONG, LONGEST_WORDS);
        }
        duties.respell(
                actor, review, () -> words.forEach((number, typed) -> review.write(number, typed, desk.sign(actor))));
        boolean kept = words.values().stream().allMatch(String::isEmpty);
        return desk.decide(review, actor, kept ? DecisionKind.KEPT : DecisionKind.CORRECTED, written(review, chosen));
    }

    /** Says something about findings that no word puts right. */
    public Decision answer(Actor actor, CampaignId campaign, Collection<Integer> findings, String words, int version) {
        Review review = desk.take(actor, campaign);
        expectFindings(review, findings, version);
        String said = words.strip();
        if (said.isEmpty()) {
            throw new Refusal(PlanImportRefusal.ANSWER_MISSING);
        }
        if (said.codePointCount(0, said.length()) > Review.LONGEST_REASON) {
            throw new Refusal(PlanImportRefusal.REASON_TOO_LONG, Review.LONGEST_REASON);
        }
        review.answer(findings, said, desk.sign(actor));
        return desk.decide(review, actor, DecisionKind.ANSWERED, said);
    }

    /**
     * The theme of the year, or the one of the plan for good.
     *
     * @param was the theme that the person saw
     * @param findings what is answered with it
     */
    public Decision theme(Actor actor, CampaignId campaign, Theme theme, Collection<Integer> findings, int version) {
        Review review = desk.take(actor, campaign);
        expectFindings(review, findings, version);
        duties.retheme(actor, review, theme.was(), theme.now().strip());
        String words = theme.was().equals(theme.now()) ? "保留主题“" + theme.was() + "”" : "主题改为“" + theme.now() + "”";
        review.answer(findings, words, desk.sign(actor));
        return desk.decide(review, actor, DecisionKind.ANSWERED, words);
    }

    /** A theme as it stood and as it stands from now on. */
    public record Theme(String was, String now) {}

    /** Keeps or moves days; duties with such a day follow. */
    public Decision days(Actor actor, CampaignId campaign, Map<Integer, LocalDate> days, int version) {
        Review review = desk.take(actor, campaign);
        expectFindings(review, days.keySet(), version);
        CompiledPlan plan = PlanJson.read(review.head().compiled());
        Map<LocalDate, String> said = new LinkedHashMap<>();
        for (Map.Entry<Integer, LocalDate> answered : days.entrySet()) {
            Finding finding = plan.findings().get(answered.getKey());
            LocalDate to = answered.getValue();
            LocalDate from = Deadlines.day(plan, finding).orElse(to);
            CompiledPlan.Span place = finding.span();
            if (place != null && !from.equals(to)) {
                duties.move(actor, review, Spans.of(place), from, to);
            }
            String words = from.equals(to) ? "保留 " + from : from + " 改为 " + to;
            said.put(from, words);
            review.answer(List.of(answered.getKey()), words, desk.sign(actor));
        }
        return desk.decide(review, actor, DecisionKind.DATED, String.join("；", said.values()));
    }

    /** The duties fall on these. */
    public Decision bind(
            Actor actor, CampaignId campaign, Collection<Integer> proposals, DutyScope scope, int version) {
        Review review = desk.take(actor, campaign);
        expectProposals(review, proposals, version);
        if (scope.selectors().isEmpty()) {
            throw new Refusal(PlanImportRefusal.NOBODY_CHOSEN);
        }
        proposals.forEach(number -> duties.bind(actor, review, number, scope, desk.sign(actor)));
        return desk.decide(review, actor, DecisionKind.BOUND, numbers(proposals));
    }

    /** Accepts the proposals that the person saw; those that were made since then stay proposed. */
    public Decision accept(Actor actor, CampaignId campaign, Collection<Integer> proposals, int version) {
        Review review = desk.take(actor, campaign);
        expectProposals(review, proposals, version);
        review.accept(proposals, desk.sign(actor));
        return desk.decide(
                review,
                actor,
                DecisionKind.ACCEPTED,
                "没有疑问的 " + review.change().proposals().size() + " 项");
    }

    private static void expectFindings(Review review, Collection<Integer> findings, int version) {
        review.expectSame(
                Review.versionOfRemarks(findings.stream().map(review::remark).toList()), version);
    }

    private static void expectProposals(Review review, Collection<Integer> proposals, int version) {
        List<Proposal> seen = proposals.stream().map(review::proposal).toList();
        review.expectSame(Review.versionOfProposals(seen), version);
    }

    private static String numbers(Collection<Integer> proposals) {
        return "第 " + proposals.stream().map(String::valueOf).collect(Collectors.joining("、")) + " 项";
    }

    /** 平安→安全 97 处；气氛→氛围 4 处 … */
    private static String written(Review review, List<WordCorrection> before) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (WordCorrection old : before) {
            WordCorrection now = review.correction(old.position());
            String words = now.isApplied() ? now.word() + "→" + now.suggestion() : "保留“" + now.word() + "”";
            places.merge(words, 1, Integer::sum);
        }
        String shown = places.entrySet().stream()
                .limit(SHOWN)
                .map(entry -> entry.getKey() + " " + entry.getValue() + " 处")
                .collect(Collectors.joining("；"));
        return places.size() > SHOWN ? shown + " 等 " + places.size() + " 种" : shown;
    }
}
