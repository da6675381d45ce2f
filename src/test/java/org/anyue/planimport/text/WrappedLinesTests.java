package org.anyue.planimport.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WrappedLinesTests {

    private static final String WORDS = "各县区要结合实际组织开展应急演练检验应急预案提高处置能力";

    @Test
    void linesThatEndAtTheSameWidthAreOneParagraph() {
        String paragraph = WORDS.repeat(16) + "。";
        String wrapped = wrap("　　" + paragraph, 24);
        assertThat(WrappedLines.join(wrapped)).isEqualTo("　　" + paragraph);
    }

    @Test
    void aParagraphThatBeginsAndAFullStopEndTheOneBefore() {
        String text = wrap("　　" + WORDS.repeat(10) + "。", 24) + "\n" + wrap("　　二、" + WORDS.repeat(10) + "。", 24);
        assertThat(WrappedLines.join(text).lines()).hasSize(2);
    }

    @Test
    void pageNumbersAndTheRunningHeadBetweenTwoPagesGo() {
        String whole = "　　" + WORDS.repeat(25) + "。";
        List<String> lines = wrap(whole, 24).lines().toList();
        String text = String.join("\n", lines.subList(0, 9))
                + "\n\n- 1 -\n\n某县活动通知\n\n"
                + String.join("\n", lines.subList(9, 18))
                + "\n\n- 2 -\n\n某县活动通知\n\n"
                + String.join("\n", lines.subList(18, lines.size()));
        assertThat(WrappedLines.join(text)).isEqualTo(whole);
    }

    @Test
    void aTextWithAParagraphInEachLineStaysAsItIs() {
        String text = IntStream.range(0, 30)
                .mapToObj(i -> WORDS.repeat(1 + i % 4) + "。")
                .collect(Collectors.joining("\n"));
        assertThat(WrappedLines.join(text)).isSameAs(text);
    }

    @Test
    void aShortListStaysAsItIs() {
        String text = IntStream.range(1, 30).mapToObj(i -> i + "．开展活动").collect(Collectors.joining("\n"));
        assertThat(WrappedLines.join(text)).isSameAs(text);
    }

    private static String wrap(String text, int width) {
        return IntStream.iterate(0, at -> at < text.length(), at -> at + width)
                .mapToObj(at -> text.substring(at, Math.min(text.length(), at + width)))
                .collect(Collectors.joining("\n"));
    }
}
