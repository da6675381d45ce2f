package org.anyue.planimport.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anyue.campaign.CampaignId;
import org.anyue.organization.UnitId;
import org.anyue.planimport.lexicon.WordRow;
import org.anyue.planimport.review.Signature;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.junit.jupiter.api.Test;

class WordTransitionsTests {

    private static final Signature BY = new Signature("李谷雨", Instant.EPOCH);
    private static final WordRow ROW = new WordRow("bearers", 1, List.of("网格哨"));

    @Test
    void exactlyTheListedMovesAreAllowed() {
        List<String> allowed = new ArrayList<>();
        for (WordState from : WordState.values()) {
            for (WordVerb verb : WordVerb.values()) {
                WordTransitions.target(from, verb).ifPresent(to -> allowed.add(from + " " + verb + " " + to));
            }
        }
        for (OfferState from : OfferState.values()) {
            for (OfferVerb verb : OfferVerb.values()) {
                WordTransitions.target(from, verb).ifPresent(to -> allowed.add(from + " " + verb + " " + to));
            }
        }
        assertThat(allowed)
                .containsExactlyInAnyOrder(
                        "ACTIVE RETIRE RETIRED",
                        "RETIRED RESTORE ACTIVE",
                        "OFFERED ACCEPT ACCEPTED",
                        "OFFERED DISMISS DISMISSED",
                        "ACCEPTED REOPEN OFFERED",
                        "DISMISSED REOPEN OFFERED");
    }

    @Test
    void aWordIsRetiredOnceAndRestoredOnce() {
        PlaceWord word = PlaceWord.add(Ids.random(), new UnitId(Ids.random()), ROW, WordOrigin.TYPED, BY);
        PlaceWord retired = word.retire(BY);
        assertThat(retired.isActive()).isFalse();
        assertThat(retired.retired()).isEqualTo(BY);
        assertThatThrownBy(() -> retired.retire(BY)).isInstanceOf(Refusal.class).hasMessageContaining("已停用");
        PlaceWord again = retired.restore();
        assertThat(again.isActive()).isTrue();
        assertThat(again.retired()).isNull();
        assertThat(again.version()).isEqualTo(2);
        assertThatThrownBy(again::restore).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> again.expect(1)).isInstanceOf(Stale.class);
    }

    @Test
    void anAnsweredOfferIsNotAnsweredAgainButTakenBack() {
        WordOffer offer = new WordOffer(
                Ids.random(),
                new CampaignId(Ids.random()),
                Ids.random(),
                List.of(ROW),
                "以“网格哨”结尾的读作承担单位",
                "各网格哨要巡查。",
                OfferState.OFFERED,
                List.of(),
                null,
                0);
        WordOffer accepted = offer.accept(List.of(Ids.random()), BY);
        assertThat(accepted.words()).hasSize(1);
        assertThatThrownBy(() -> accepted.dismiss(BY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已加入");
        assertThat(accepted.reopen().words()).isEmpty();
        assertThat(accepted.reopen().answered()).isNull();
        assertThatThrownBy(offer::reopen).isInstanceOf(Refusal.class);
    }

    @Test
    void emptyCellsAtTheEndAndBlanksAroundMakeNoOtherRow() {
        WordRow typed = new WordRow("swaps", 7, List.of(" 根底 ", "基础", "always", " "));
        assertThat(PlaceWord.bare(typed)).isEqualTo(new WordRow("swaps", 1, List.of("根底", "基础", "always")));
    }
}
