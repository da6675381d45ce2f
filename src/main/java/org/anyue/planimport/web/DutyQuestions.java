package org.anyue.planimport.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.PlanItem;
import org.anyue.planimport.PlanReview;
import org.anyue.planimport.review.Heading;
import org.anyue.planimport.review.LedgerSentence;
import org.anyue.planimport.review.Proposal;
import org.anyue.planimport.review.Respelling;
import org.anyue.planimport.review.Review;
import org.anyue.planimport.review.SentenceState;
import org.anyue.planimport.web.Question.Acceptance;
import org.anyue.planimport.web.Question.ActivityLine;
import org.anyue.planimport.web.Question.DutyLine;
import org.anyue.planimport.web.Question.Lead;
import org.anyue.planimport.web.Question.Sentence;
import org.jspecify.annotations.Nullable;

/** Sentences that nobody is named in, and the duties that ask nothing. */
final class DutyQuestions {

    private static final int SECONDS = 25;
    private static final int SECONDS_TO_READ = 3;
    private static final int OPENING = 20;

    private final PlanReview review;
    private final BearerLines bearers;
    private final Excerpts excerpts;
    private final Respelling spelling;

    DutyQuestions(PlanReview review, BearerLines bearers, Excerpts excerpts) {
        this.review = review;
        this.bearers = bearers;
        this.excerpts = excerpts;
        this.spelling = new Respelling(review.plan().text(), review.ledger().corrections());
    }

    List<Question> sentences() {
        ReviewSections sections = new ReviewSections(review, bearers);
        List<Question> questions = new ArrayList<>();
        for (LedgerSentence sentence : review.ledger().sentences()) {
            if (sentence.state() == SentenceState.OPEN) {
                questions.add(question(sentence, sections));
            }
        }
        return questions;
    }

    private Sentence question(LedgerSentence sentence, ReviewSections sections) {
        PlanItem item = review.items().stream()
                .filter(candidate -> candidate.id().equals(sentence.item()))
                .findFirst()
                .orElseThrow();
        Lead lead = new Lead(
                "sentence-" + sentence.position(),
                "由谁承担：" + opening(sentence),
                "这一句没有写承担单位，属于“" + item.number() + item.title() + "”。处理之前，这项活动不能下发。",
                SECONDS,
                sentence.version(),
                List.of(excerpts.of(sentence)));
        Heading heading = heading(sentence);
        List<LedgerSentence> below =
                heading == null ? List.of() : review.ledger().below(heading);
        int under = (int)
                below.stream().filter(one -> one.state() == SentenceState.OPEN).count();
        return new Sentence(
                lead,
                sections.row(sentence, false),
                sections.targets(item),
                heading == null || under < 2 ? 0 : heading.position(),
                heading == null ? "" : heading.title().quote(review.plan().text()),
                under,
                Review.versionOfSentences(below));
    }

    /** The first words, as the applied corrections give them. */
    private String opening(LedgerSentence sentence) {
        String words = spelling.of(sentence.span()).strip();
        int length = words.codePointCount(0, words.length());
        return length <= OPENING ? words : words.substring(0, words.offsetByCodePoints(0, OPENING)) + "…";
    }

    private @Nullable Heading heading(LedgerSentence sentence) {
        return review.ledger().headings().stream()
                .filter(heading -> heading.holds(sentence.span()))
                .reduce((_, deeper) -> deeper)
                .orElse(null);
    }

    /** The duties that were read without a doubt, under their activities. */
    List<Question> acceptance() {
        Map<DutyId, DutyDetails> duties = new LinkedHashMap<>();
        review.duties().forEach(duty -> duties.put(duty.id(), duty));
        List<ActivityLine> activities = new ArrayList<>();
        List<Proposal> all = new ArrayList<>();
        for (PlanItem item : review.items()) {
            List<Proposal> ready = review.ledger().proposalsOf(item.id()).stream()
                    .filter(proposal ->
                            !proposal.isAccepted() && proposal.questions().isEmpty())
                    .filter(proposal -> duties.containsKey(proposal.duty()))
                    .toList();
            if (!ready.isEmpty()) {
                all.addAll(ready);
                List<DutyLine> lines = ready.stream()
                        .map(proposal -> line(proposal, duties.get(proposal.duty())))
                        .toList();
                activities.add(new ActivityLine(
                        item.id().toString(), item.number() + item.title(), lines, Review.versionOfProposals(ready)));
            }
        }
        if (all.isEmpty()) {
            return List.of();
        }
        Lead lead = new Lead(
                "accept",
                "其余 " + all.size() + " 项任务没有疑问，请通读后确认",
                "每项都来自方案原文。可以一次全部确认，也可以按活动确认；有不对的先点进去修改。",
                SECONDS + SECONDS_TO_READ * all.size(),
                Review.versionOfProposals(all),
                List.of());
        return List.of(new Acceptance(lead, activities));
    }

    private DutyLine line(Proposal proposal, @Nullable DutyDetails duty) {
        if (duty == null) {
            return new DutyLine(proposal.number(), "", "");
        }
        List<String> parts = new ArrayList<>(bearers.lines(duty.terms().scope()));
        String when = ReviewWords.when(duty.terms(), review.campaign().year());
        if (!when.isEmpty()) {
            parts.add(when);
        }
        if (duty.terms().quota() != null) {
            parts.add(duty.terms().quota().text());
        }
        return new DutyLine(proposal.number(), duty.terms().what(), String.join(" · ", parts));
    }
}
