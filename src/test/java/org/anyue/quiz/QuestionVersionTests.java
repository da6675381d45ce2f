package org.anyue.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.anyue.shared.Refusal;
import org.junit.jupiter.api.Test;

class QuestionVersionTests {

    private static final Instant NOW = Instant.parse("2026-05-10T02:00:00Z");
    private static final QuestionVersion.Hand WRITER = new QuestionVersion.Hand(new UUID(1, 1), "钱某");
    private static final QuestionVersion.Hand SECOND = new QuestionVersion.Hand(new UUID(1, 2), "孙某");

    private static final Map<QuestionVerb, Consumer<QuestionVersion>> VERBS = Map.of(
            QuestionVerb.EDIT, version -> version.edit(Questions.single("改过的题干"), WRITER, NOW),
            QuestionVerb.SUBMIT, QuestionVersion::submit,
            QuestionVerb.WITHDRAW, QuestionVersion::withdraw,
            QuestionVerb.APPROVE, version -> version.approve(SECOND, NOW),
            QuestionVerb.SEND_BACK, version -> version.sendBack(SECOND, "依据不对", NOW),
            QuestionVerb.SUPERSEDE, QuestionVersion::supersede,
            QuestionVerb.RETIRE, QuestionVersion::retire,
            QuestionVerb.RESTORE, QuestionVersion::restore,
            QuestionVerb.DISCARD, QuestionVersion::discard);

    @Test
    void eachVerbWorksExactlyWhereTheTableAllowsIt() {
        assertThat(VERBS).containsOnlyKeys(QuestionVerb.values());
        for (QuestionState state : QuestionState.values()) {
            VERBS.forEach((verb, step) -> {
                QuestionVersion version = in(state);
                boolean allowed = QuestionVersionTransitions.allows(state, verb);
                assertThat(works(() -> step.accept(version)))
                        .as(state + " " + verb)
                        .isEqualTo(allowed);
                assertThat(version.state()).isEqualTo(allowed ? QuestionVersionTransitions.next(state, verb) : state);
            });
        }
    }

    @Test
    void noWayLeadsFromWhatWasPublishedBackToWriting() {
        for (QuestionState state : List.of(QuestionState.PUBLISHED, QuestionState.SUPERSEDED, QuestionState.RETIRED)) {
            for (QuestionVerb verb : QuestionVerb.values()) {
                if (QuestionVersionTransitions.allows(state, verb)) {
                    assertThat(QuestionVersionTransitions.next(state, verb).isOpen())
                            .as(state + " " + verb)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void nobodyJudgesWhatTheyWroteAt() {
        QuestionVersion version = in(QuestionState.DRAFT);
        version.edit(Questions.single("另一个人改过的题干"), SECOND, NOW);
        version.submit();
        for (QuestionVersion.Hand hand : List.of(WRITER, SECOND)) {
            assertThatThrownBy(() -> version.approve(hand, NOW))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(QuestionRefusal.OWN_QUESTION));
            assertThatThrownBy(() -> version.sendBack(hand, "不对", NOW)).isInstanceOf(Refusal.class);
        }
        version.approve(new QuestionVersion.Hand(new UUID(1, 3), "李某"), NOW);
        assertThat(version.state()).isEqualTo(QuestionState.PUBLISHED);
        assertThat(version.review().name()).isEqualTo("李某");
    }

    @Test
    void withoutAnArticleItStaysADraft() {
        QuestionContent content = Questions.withArticle(Questions.single("没有依据的题"), "");
        QuestionVersion version =
                QuestionVersion.draft(new QuestionId(new UUID(2, 2)), 1, content, QuestionOrigin.WRITTEN, WRITER, NOW);
        assertThatThrownBy(version::submit).isInstanceOf(Refusal.class).hasMessageContaining("依据");
        assertThat(version.state()).isEqualTo(QuestionState.DRAFT);
    }

    @Test
    void aReturnNeedsAReason() {
        QuestionVersion version = in(QuestionState.IN_REVIEW);
        assertThatThrownBy(() -> version.sendBack(SECOND, "  ", NOW)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> version.sendBack(SECOND, "长".repeat(301), NOW)).isInstanceOf(Refusal.class);
        version.sendBack(SECOND, " 依据不对 ", NOW);
        assertThat(version.review().reason()).isEqualTo("依据不对");
    }

    @Test
    void aChangedBuiltInQuestionIsNoBuiltInOneAnyMore() {
        QuestionContent content = Questions.single("自带的题");
        QuestionVersion version =
                QuestionVersion.draft(new QuestionId(new UUID(2, 2)), 1, content, QuestionOrigin.BUILT_IN, WRITER, NOW);
        version.edit(content, SECOND, NOW);
        assertThat(version.writing().origin()).isEqualTo(QuestionOrigin.BUILT_IN);
        version.edit(Questions.single("改过的题"), SECOND, NOW);
        assertThat(version.writing().origin()).isEqualTo(QuestionOrigin.WRITTEN);
    }

    private static QuestionVersion in(QuestionState state) {
        return new QuestionVersion(
                new QuestionSeen(new QuestionId(new UUID(2, 2)), 1, 0),
                state,
                Questions.single("题干"),
                new QuestionVersion.Writing(QuestionOrigin.WRITTEN, Set.of(WRITER.account()), "钱某", NOW),
                QuestionVersion.Review.NONE);
    }

    private static boolean works(Runnable verb) {
        try {
            verb.run();
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }
}
