package org.anyue.planimport.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anyue.campaign.PlanItemId;
import org.anyue.campaign.SourceSpan;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.junit.jupiter.api.Test;

class ReviewTransitionsTests {

    private static final Signature BY = new Signature("李谷雨", Instant.EPOCH);

    @Test
    void exactlyTheListedMovesAreAllowed() {
        List<String> allowed = new ArrayList<>();
        for (SentenceState from : SentenceState.values()) {
            for (SentenceVerb verb : SentenceVerb.values()) {
                ReviewTransitions.target(from, verb).ifPresent(to -> allowed.add(from + " " + verb + " " + to));
            }
        }
        assertThat(allowed)
                .containsExactlyInAnyOrder(
                        "OPEN DRAW COMPILED",
                        "OPEN MERGE MERGED",
                        "OPEN WAIVE WAIVED",
                        "COMPILED RELEASE OPEN",
                        "MERGED REOPEN OPEN",
                        "MERGED RELEASE OPEN",
                        "WAIVED REOPEN OPEN");
    }

    @Test
    void theVerbsOfASentenceKeepToTheTable() {
        for (SentenceState from : SentenceState.values()) {
            for (SentenceVerb verb : SentenceVerb.values()) {
                LedgerSentence sentence = new LedgerSentence(
                        7, new SourceSpan(0, 5), new PlanItemId(Ids.random()), from, null, "", null, 3);
                ReviewTransitions.target(from, verb)
                        .ifPresentOrElse(
                                to -> {
                                    LedgerSentence moved = apply(sentence, verb);
                                    assertThat(moved.state()).isEqualTo(to);
                                    assertThat(moved.version()).isEqualTo(4);
                                },
                                () -> assertThatThrownBy(() -> apply(sentence, verb))
                                        .isInstanceOf(Refusal.class)
                                        .hasMessageContaining("第 7 句"));
            }
        }
    }

    private static LedgerSentence apply(LedgerSentence sentence, SentenceVerb verb) {
        return switch (verb) {
            case DRAW -> sentence.draw(1, BY);
            case MERGE -> sentence.merge(1, BY);
            case WAIVE -> sentence.waive("总体要求", BY);
            case REOPEN -> sentence.reopen(BY);
            case RELEASE -> sentence.release(BY);
        };
    }
}
