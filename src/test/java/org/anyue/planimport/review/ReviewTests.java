package org.anyue.planimport.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.PlanItemId;
import org.anyue.campaign.SourceSpan;
import org.anyue.organization.UnitId;
import org.anyue.planimport.review.Proposal.Origin;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewTests {

    private static final Signature BY = new Signature("李谷雨", Instant.EPOCH);
    private static final PlanItemId LECTURE = new PlanItemId(Ids.random());
    private static final PlanItemId REST = new PlanItemId(Ids.random());
    private static final DutyTerms TERMS =
            DutyTerms.of(LECTURE, "组织宣讲", ActivityKind.LECTURE).build();

    /** Heading 1 holds the sentences 1 to 3 (open), heading 2 the sentences 4 (drawn) and 5 (merged into it). */
    private final Review review = new Review(
            new ReviewHead(new CampaignId(Ids.random()), new UnitId(Ids.random()), "{}", "李谷雨", Instant.EPOCH),
            List.of(heading(1, 0, 40), heading(2, 40, 100)),
            List.of(
                    sentence(1, REST, SentenceState.OPEN, null),
                    sentence(2, REST, SentenceState.OPEN, null),
                    sentence(3, REST, SentenceState.OPEN, null),
                    sentence(4, LECTURE, SentenceState.COMPILED, 1),
                    sentence(5, LECTURE, SentenceState.MERGED, 1)),
            List.of(proposal(1, 4), proposal(2, 4)),
            List.of(),
            List.of());

    @Test
    void waivingAHeadingClosesItsOpenSentencesWithOneReasonAndUndoReopensExactlyThose() {
        review.waive(List.of(2), "口号", BY);
        Review afterFirst = reloaded();
        afterFirst.waive(
                afterFirst.below(afterFirst.heading(1)).stream()
                        .map(LedgerSentence::position)
                        .toList(),
                "总体要求",
                BY);
        assertThat(afterFirst.sentences())
                .extracting(LedgerSentence::reason)
                .containsExactly("总体要求", "口号", "总体要求", "", "");

        Decision decision = decision(2, afterFirst.change());
        Review again = reloaded(afterFirst);
        again.restore(decision, List.of(decision));
        assertThat(again.sentences())
                .extracting(LedgerSentence::state)
                .containsExactly(
                        SentenceState.OPEN,
                        SentenceState.WAIVED,
                        SentenceState.OPEN,
                        SentenceState.COMPILED,
                        SentenceState.MERGED);
    }

    @Test
    void aReasonIsCompulsoryAndShort() {
        assertThatThrownBy(() -> review.waive(List.of(1), "  ", BY)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> review.waive(List.of(1), "长".repeat(201), BY)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> review.waive(List.of(4), "不需要", BY)).isInstanceOf(Refusal.class);
        assertThat(review.change().isEmpty()).isTrue();
    }

    @Test
    void aSentenceStaysCoveredWhileAnotherDutyWasDrawnFromIt() {
        review.remove(1, TERMS, BY);
        assertThat(review.sentence(4).state()).isEqualTo(SentenceState.COMPILED);
        assertThat(review.sentence(4).proposal()).isEqualTo(2);
        assertThat(review.sentence(5).state()).isEqualTo(SentenceState.OPEN);
        assertThatThrownBy(() -> review.proposal(1)).isInstanceOf(NotFound.class);

        review.remove(2, TERMS, BY);
        assertThat(review.sentence(4).state()).isEqualTo(SentenceState.OPEN);
        assertThat(review.sentence(4).proposal()).isNull();
    }

    @Test
    void mergingAndReopeningGoesBackAndForth() {
        review.merge(1, 2, BY);
        assertThat(review.sentence(1).state()).isEqualTo(SentenceState.MERGED);
        review.reopen(1, BY);
        assertThat(review.sentence(1).state()).isEqualTo(SentenceState.OPEN);
        assertThatThrownBy(() -> review.merge(1, 99, BY)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> review.reopen(4, BY)).isInstanceOf(Refusal.class);
    }

    @Test
    void aQuestionIsAnsweredBeforeItsDutyIsAccepted() {
        Review asking = new Review(
                review.head(),
                List.of(),
                List.of(),
                List.of(new Proposal(
                        1,
                        new DutyId(Ids.random()),
                        LECTURE,
                        Origin.COMPILED,
                        null,
                        List.of(),
                        List.of("请选择"),
                        null,
                        0)),
                List.of(),
                List.of());
        assertThatThrownBy(() -> asking.accept(List.of(1), BY)).hasMessageContaining("没回答的问题");
        asking.edit(1, TERMS, TERMS, BY);
        assertThat(asking.proposal(1).isAccepted()).isTrue();
        assertThat(asking.proposal(1).questions()).isEmpty();
    }

    @Test
    void aLaterDecisionOnTheSameIsUndoneFirst() {
        review.waive(List.of(1, 2), "口号", BY);
        Decision first = decision(1, review.change());
        Review second = reloaded();
        second.reopen(2, BY);
        Decision later = decision(2, second.change());
        Review third = reloaded(second);

        assertThatThrownBy(() -> third.restore(first, List.of(first, later)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("请先撤销那一步");
        third.restore(later, List.of(first, later));
        Review fourth = reloaded(third);
        fourth.restore(first, List.of(first, undone(later)));
        assertThat(fourth.sentence(1).state()).isEqualTo(SentenceState.OPEN);
        assertThatThrownBy(() -> fourth.restore(undone(later), List.of(first, undone(later))))
                .hasMessageContaining("已经撤销");
    }

    @Test
    void aVersionThatWasSeenBeforeIsStale() {
        review.waive(List.of(1), "口号", BY);
        assertThatThrownBy(() -> review.expectSentence(1, 0)).isInstanceOf(Stale.class);
        review.expectSentence(1, 1);
        review.expectSame(Review.versionOfSentences(review.below(review.heading(1))), 1);
    }

    @Test
    void anAddedDutySettlesItsSentence() {
        Proposal added = review.add(new DutyId(Ids.random()), TERMS, 2, BY);
        assertThat(added.number()).isEqualTo(3);
        assertThat(review.sentence(2).state()).isEqualTo(SentenceState.COMPILED);
        assertThat(review.sentence(2).proposal()).isEqualTo(3);
        Proposal further = review.add(new DutyId(Ids.random()), TERMS, 2, BY);
        assertThat(review.drawnFrom(2)).containsExactly(added, further);
        assertThat(review.sentence(2).proposal()).isEqualTo(3);
    }

    private Review reloaded() {
        return reloaded(review);
    }

    private static Review reloaded(Review from) {
        return new Review(
                from.head(),
                from.headings(),
                List.copyOf(from.sentences()),
                List.copyOf(from.allProposals()),
                new ArrayList<>(from.corrections()),
                List.of());
    }

    private static Decision decision(int number, Change change) {
        return new Decision(new UUID(0, number), number, DecisionKind.WAIVED, "", change, BY, null);
    }

    private static Decision undone(Decision decision) {
        return new Decision(
                decision.id(), decision.number(), decision.kind(), decision.words(), decision.change(), BY, BY);
    }

    private static Heading heading(int position, int start, int end) {
        return new Heading(position, 1, new SourceSpan(start, start + 5), new SourceSpan(start, end));
    }

    private static LedgerSentence sentence(int position, PlanItemId item, SentenceState state, @Nullable Integer to) {
        int start = state == SentenceState.OPEN ? position * 10 : position * 15;
        return new LedgerSentence(position, new SourceSpan(start, start + 5), item, state, to, "", null, 0);
    }

    private static Proposal proposal(int number, int source) {
        return new Proposal(
                number, new DutyId(Ids.random()), LECTURE, Origin.COMPILED, source, List.of(), List.of(), null, 0);
    }
}
