package org.anyue.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.anyue.filestore.FileAddress;
import org.anyue.quiz.QuestionContent.Key;
import org.junit.jupiter.api.Test;

class QuestionPolicyTests {

    @Test
    void aWholeQuestionOfEachKindHasNoFlaw() {
        assertThat(QuestionPolicy.flaws(Questions.single("题干"))).isEmpty();
        assertThat(flaws(QuestionKind.MULTIPLE, "题干", Key.choice(List.of("甲", "乙"), List.of(0, 1))))
                .isEmpty();
        assertThat(flaws(QuestionKind.TRUE_FALSE, "题干", Key.truth(false))).isEmpty();
        assertThat(flaws(QuestionKind.FILL, "火警电话是____。", Key.blank(List.of("119", "一一九"))))
                .isEmpty();
    }

    @Test
    void theKeyIsWithinTheOptionsAndFitsTheKind() {
        assertThat(flaws(QuestionKind.SINGLE, "题干", Key.choice(List.of("甲", "乙"), List.of())))
                .containsExactly("answer");
        assertThat(flaws(QuestionKind.SINGLE, "题干", Key.choice(List.of("甲", "乙"), List.of(2))))
                .containsExactly("answer");
        assertThat(flaws(QuestionKind.SINGLE, "题干", Key.choice(List.of("甲", "乙"), List.of(0, 1))))
                .containsExactly("answer");
        assertThat(flaws(QuestionKind.MULTIPLE, "题干", Key.choice(List.of("甲", "乙"), List.of(0))))
                .containsExactly("answer");
        assertThat(flaws(QuestionKind.TRUE_FALSE, "题干", Key.choice(List.of("正确", "错误"), List.of())))
                .containsExactly("answer");
        assertThat(flaws(QuestionKind.FILL, "题干____", Key.blank(List.of()))).containsExactly("answer");
    }

    @Test
    void optionsAreWholeAndDiffer() {
        assertThat(flaws(QuestionKind.SINGLE, "题干", Key.choice(List.of("甲"), List.of(0))))
                .containsExactly("options");
        assertThat(flaws(QuestionKind.SINGLE, "题干", Key.choice(List.of("甲", "", "丙"), List.of(0))))
                .containsExactly("options");
        assertThat(flaws(QuestionKind.SINGLE, "题干", Key.choice(List.of("甲", "乙", "甲"), List.of(0))))
                .containsExactly("options");
        assertThat(flaws(QuestionKind.SINGLE, "题干", Key.choice(Collections.nCopies(9, "甲"), List.of(0))))
                .contains("options");
    }

    @Test
    void aBlankIsOne() {
        assertThat(flaws(QuestionKind.FILL, "没有空", Key.blank(List.of("甲")))).containsExactly("stem");
        assertThat(flaws(QuestionKind.FILL, "____和____", Key.blank(List.of("甲"))))
                .containsExactly("stem");
    }

    @Test
    void aPictureSaysWhatItShows() {
        FileAddress address = new FileAddress("0".repeat(64));
        QuestionContent silent = Questions.single("题干").with(new QuestionContent.Picture(address, " "));
        assertThat(QuestionPolicy.flaws(silent)).extracting(QuestionFlaw::field).containsExactly("pictureWords");
        assertThat(QuestionPolicy.flaws(silent.with(new QuestionContent.Picture(address, "一个灭火器"))))
                .isEmpty();
    }

    @Test
    void lengthIsCountedInCodePoints() {
        assertThat(flaws(QuestionKind.SINGLE, "\uD842\uDFB7".repeat(500), Key.choice(List.of("甲", "乙"), List.of(0))))
                .isEmpty();
        assertThat(flaws(QuestionKind.SINGLE, "长".repeat(501), Key.choice(List.of("甲", "乙"), List.of(0))))
                .containsExactly("stem");
    }

    private static List<String> flaws(QuestionKind kind, String stem, Key key) {
        return QuestionPolicy.flaws(Questions.of(kind, stem, key)).stream()
                .map(QuestionFlaw::field)
                .toList();
    }
}
