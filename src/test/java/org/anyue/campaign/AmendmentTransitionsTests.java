package org.anyue.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.anyue.campaign.AmendmentTransitions.Verb;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AmendmentTransitionsTests {

    private static final AmendmentDraft CONTENT =
            new AmendmentDraft("天气原因推迟", false, List.of(AmendmentChange.warning("注意防汛")));

    static Stream<Arguments> everyStateAndVerb() {
        return Stream.of(AmendmentState.values())
                .flatMap(state -> Stream.of(Verb.values()).map(verb -> Arguments.of(state, verb)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndVerb")
    void theTableSaysWhatIsAllowed(AmendmentState state, Verb verb) {
        Amendment amendment = in(state);
        AmendmentTransitions.target(state, verb)
                .ifPresentOrElse(
                        to -> {
                            call(amendment, verb);
                            assertThat(amendment.state()).isEqualTo(to);
                        },
                        () -> {
                            assertThatThrownBy(() -> call(amendment, verb))
                                    .isInstanceOfSatisfying(
                                            Refusal.class,
                                            refusal -> assertThat(refusal.code())
                                                    .isEqualTo(CampaignRefusal.AMENDMENT_MOVE))
                                    .hasMessageContaining(state.label());
                            assertThat(amendment.state()).isEqualTo(state);
                        });
    }

    @Test
    void aReasonIsAskedFor() {
        assertThatThrownBy(() -> Amendment.draft(
                        new AmendmentId(Ids.random()),
                        new CampaignId(Ids.random()),
                        new AmendmentDraft(" 改期 ", false, CONTENT.changes()),
                        1,
                        null))
                .hasMessageContaining("变更原因");
    }

    private static Amendment in(AmendmentState state) {
        return new Amendment(new Amendment.Kept(
                new AmendmentId(Ids.random()),
                new CampaignId(Ids.random()),
                state,
                state == AmendmentState.ISSUED ? 1 : 0,
                CONTENT,
                null,
                1,
                0));
    }

    private static void call(Amendment amendment, Verb verb) {
        switch (verb) {
            case WRITE -> amendment.write(CONTENT, 2);
            case ISSUE -> amendment.issue(1, CONTENT.changes());
            case DISCARD -> amendment.discard();
        }
    }
}
