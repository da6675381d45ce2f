package org.anyue.planimport.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anyue.planimport.ActivityKind;
import org.anyue.planimport.Selector;
import org.junit.jupiter.api.Test;

class AdditionsTests {

    private static final Vocabulary WORDS = Vocabulary.builtIn();

    @Test
    void anUnknownBearerIsOfferedAsAnEndingAndAScope() {
        var correction = new Correction.OfBearer("各网格哨", Selector.EVERY_TOWNSHIP, "各网格哨要逐户上门宣传。");
        List<WordSuggestion> offered = Additions.propose(correction, WORDS);
        assertThat(offered).extracting(WordSuggestion::list).contains("selectors");
        assertThat(offered).allSatisfy(suggestion -> {
            assertThat(suggestion.example()).isEqualTo("各网格哨要逐户上门宣传。");
            assertThat(suggestion.reason()).contains("网格哨");
        });
        assertThat(Reading.agrees(correction, WORDS)).isFalse();
        assertThat(Reading.agrees(correction, with(offered))).isTrue();
    }

    @Test
    void theKindOfAnActivityIsOfferedByTheTellingWordsOfItsTitle() {
        List<WordSuggestion> offered =
                Additions.propose(new Correction.OfKind("开展安全灯会活动", ActivityKind.PUBLICITY), WORDS);
        assertThat(offered).extracting(suggestion -> suggestion.row().line()).containsExactly("title\tPUBLICITY\t安全灯会");
    }

    @Test
    void aSwappedWordIsOfferedWithWhatFollowsIt() {
        var correction = new Correction.OfWord("顺遂", "有序", "确保活动顺遂推进，不出差错。");
        List<WordSuggestion> offered = Additions.propose(correction, WORDS);
        assertThat(offered)
                .extracting(suggestion -> suggestion.row().line())
                .containsExactly("顺遂\t有序\talways\t顺遂(?=推进)");
        assertThat(Reading.agrees(correction, with(offered))).isTrue();
    }

    @Test
    void aWordDoubtedWronglyIsOfferedAsOneToLeaveAlone() {
        var correction = new Correction.OfWord("平安", "平安", "起点设在平安生产大街路口。");
        List<WordSuggestion> offered = Additions.propose(correction, WORDS);
        assertThat(offered.getFirst().row().cells()).startsWith("平安", "平安", "always");
        assertThat(offered.getFirst().reason()).contains("不再提示");
        assertThat(Reading.agrees(correction, with(offered))).isTrue();
    }

    @Test
    void aHiddenNameThatWasCutIsOfferedByItsEnding() {
        var correction = new Correction.OfHiddenName("xx安全知识茶社", "由xx安全知识茶社负责场地。");
        List<WordSuggestion> offered = Additions.propose(correction, WORDS);
        assertThat(offered).extracting(suggestion -> suggestion.row().line()).containsExactly("茶社");
        assertThat(offered.getFirst().list()).isEqualTo("maskednames");
    }

    @Test
    void anAbolishedBodyIsOfferedWithTheOneOfToday() {
        var correction = new Correction.OfBody("市墙改办", 2020, "住房和城乡建设局", "由市墙改办负责检查。");
        List<WordSuggestion> offered = Additions.propose(correction, WORDS);
        assertThat(offered).extracting(suggestion -> suggestion.row().line()).containsExactly("墙改办\t2020\t住房和城乡建设局");
        assertThat(Reading.agrees(correction, with(offered))).isTrue();
    }

    @Test
    void nothingIsOfferedForWhatTheListsKnow() {
        assertThat(Additions.propose(new Correction.OfWord("平安", "安全", "开展平安生产月活动。"), WORDS))
                .isEmpty();
        assertThat(Additions.propose(new Correction.OfKind("开展应急演练", ActivityKind.DRILL), WORDS))
                .isEmpty();
        assertThat(Additions.propose(new Correction.OfBearer("各乡镇", Selector.EVERY_TOWNSHIP, "各乡镇要组织宣传。"), WORDS))
                .isEmpty();
        assertThat(Additions.propose(new Correction.OfBody("市安监局", 2019, "应急管理局", "由市安监局负责。"), WORDS))
                .isEmpty();
    }

    @Test
    void nothingIsOfferedWhenTheWordIsNotInTheSentence() {
        assertThat(Additions.propose(new Correction.OfWord("顺遂", "有序", "确保活动有序推进。"), WORDS))
                .isEmpty();
    }

    private static Vocabulary with(List<WordSuggestion> offered) {
        return WORDS.with(offered.stream().map(WordSuggestion::row).toList());
    }
}
