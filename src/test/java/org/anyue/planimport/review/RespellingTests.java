package org.anyue.planimport.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.anyue.campaign.SourceSpan;
import org.anyue.planimport.review.WordCorrection.Kind;
import org.anyue.planimport.review.WordCorrection.State;
import org.junit.jupiter.api.Test;

class RespellingTests {

    private static final String PLAN = "平安生产月方案\n𠮷祥街道要抓好平安生产,打牢平安生产根底。平安校园要继续创建。";

    @Test
    void onlyThePlacesThatWereAppliedChange() {
        Respelling second = new Respelling(PLAN, applied(2));
        assertThat(second.of(PLAN)).isEqualTo("平安生产月方案\n𠮷祥街道要抓好安全生产,打牢平安生产根底。平安校园要继续创建。");
        assertThat(new Respelling(PLAN, applied()).of(PLAN)).isEqualTo(PLAN);
    }

    @Test
    void wordsOfASentenceAreFoundBehindRareCharacters() {
        SourceSpan sentence = span("𠮷祥街道要抓好平安生产,打牢平安生产根底。");
        Respelling all = new Respelling(PLAN, applied(1, 2, 3, 4));
        assertThat(all.of("抓好平安生产,打牢平安生产根底", sentence)).isEqualTo("抓好安全生产,打牢安全生产基础");
    }

    @Test
    void wordsFollowAndComeBack() {
        SourceSpan sentence = span("𠮷祥街道要抓好平安生产,打牢平安生产根底。");
        Respelling none = new Respelling(PLAN, applied());
        Respelling some = new Respelling(PLAN, applied(2));
        Respelling all = new Respelling(PLAN, applied(2, 3, 4));
        String first = none.follow("打牢平安生产根底", sentence, some);
        assertThat(first).isEqualTo("打牢平安生产根底");
        String second = some.follow(first, sentence, all);
        assertThat(second).isEqualTo("打牢安全生产基础");
        assertThat(all.follow(second, sentence, none)).isEqualTo("打牢平安生产根底");
    }

    @Test
    void whatAPersonTypedIsCorrectedButNeverSpelledBack() {
        SourceSpan sentence = span("𠮷祥街道要抓好平安生产,打牢平安生产根底。");
        Respelling none = new Respelling(PLAN, applied());
        Respelling all = new Respelling(PLAN, applied(2, 3, 4));
        assertThat(none.follow("街道办:平安生产一次", sentence, all)).isEqualTo("街道办:安全生产一次");
        assertThat(all.follow("街道办:安全生产一次", sentence, none)).isEqualTo("街道办:安全生产一次");
    }

    /** Corrections 1 to 4 of the plan, those of the numbers applied. */
    private static List<WordCorrection> applied(Integer... numbers) {
        List<WordCorrection> corrections = new ArrayList<>();
        int at = -1;
        for (String[] swap : List.of(
                new String[] {"平安生产", "安全生产"},
                new String[] {"平安生产", "安全生产"},
                new String[] {"平安生产", "安全生产"},
                new String[] {"根底", "基础"})) {
            at = PLAN.indexOf(swap[0], at + 1);
            int start = PLAN.codePointCount(0, at);
            int position = corrections.size() + 1;
            corrections.add(new WordCorrection(
                    position,
                    new SourceSpan(start, start + swap[0].length()),
                    swap[0],
                    swap[1],
                    Kind.SWAPPED,
                    List.of(numbers).contains(position) ? State.APPLIED : State.PROPOSED,
                    null,
                    0));
        }
        return corrections;
    }

    @Test
    void aNameIsWrittenOverAsAWholeAlsoWhereAWordInsideIsSwapped() {
        String plan = "通过xx平安经纬宣传平安生产";
        SourceSpan whole = new SourceSpan(0, plan.length());
        List<WordCorrection> corrections = List.of(applied(1, plan, "平安", "安全"), applied(2, plan, "xx平安经纬", "怀川安全经纬"));
        assertThat(new Respelling(plan, corrections).of(whole)).isEqualTo("通过怀川安全经纬宣传平安生产");
    }

    private static WordCorrection applied(int position, String plan, String word, String suggestion) {
        int start = plan.indexOf(word);
        SourceSpan span = new SourceSpan(start, start + word.length());
        return new WordCorrection(position, span, word, suggestion, Kind.MASKED, State.APPLIED, null, 1);
    }

    private static SourceSpan span(String words) {
        int start = PLAN.codePointCount(0, PLAN.indexOf(words));
        return new SourceSpan(start, start + words.codePointCount(0, words.length()));
    }
}
