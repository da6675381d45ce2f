package org.anyue.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The shape of the questions that come with the product. Whether they are true is for people to judge. */
class BuiltInQuestionsTests {

    private static final QuestionReading.Defaults DEFAULTS =
            new QuestionReading.Defaults("", QuestionLevel.MEDIUM, Map.of());
    /** A law with the year of its version, or the number of a standard. */
    private static final Pattern ARTICLE = Pattern.compile(
            "《[^》]+》（(?:19|20)\\d\\d(?:修正|修订|年公布)）(?:第[一二三四五六七八九十百零]+条.*)?|(?:GB|GBZ|GB/T) [0-9.]+-\\d{4}《[^》]+》");

    @Test
    void thereAreEnoughOfEachKindLevelAndTopic() throws IOException {
        List<QuestionContent> all = all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(200);
        Map<QuestionKind, Long> kinds =
                all.stream().collect(Collectors.groupingBy(QuestionContent::kind, Collectors.counting()));
        assertThat(kinds).containsOnlyKeys(QuestionKind.values());
        assertThat(kinds.values()).allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(10));
        Map<QuestionLevel, Long> levels =
                all.stream().collect(Collectors.groupingBy(one -> one.filing().level(), Collectors.counting()));
        assertThat(levels.values())
                .hasSize(3)
                .allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(30));
        assertThat(all.stream().map(one -> one.filing().topic()).collect(Collectors.toSet()))
                .contains("法律责任", "危险作业", "消防", "燃气", "用电", "道路交通", "特种设备", "危化品", "应急逃生", "隐患排查", "职业健康");
    }

    @Test
    void eachIsWholeAndNamesItsArticleWithTheVersion() throws IOException {
        assertThat(all()).allSatisfy(question -> {
            assertThat(QuestionPolicy.flaws(question)).as(question.stem()).isEmpty();
            assertThat(question.article()).as(question.stem()).matches(ARTICLE);
            assertThat(question.explanation()).as(question.stem()).isNotEmpty();
        });
    }

    @Test
    void noTwoAreAlike() throws IOException {
        QuestionTwins seen = new QuestionTwins();
        List<String> alike = new ArrayList<>();
        Set<String> stems = new HashSet<>();
        for (QuestionContent question : all()) {
            seen.of(question).ifPresent(twin -> alike.add(question.stem() + " ~ " + twin.stem()));
            seen.add(question);
            assertThat(stems.add(question.stem())).as(question.stem()).isTrue();
        }
        assertThat(alike).isEmpty();
    }

    @Test
    void theRightLetterCannotBeGuessed() throws IOException {
        Map<String, Long> letters = all().stream()
                .filter(question -> question.kind() == QuestionKind.SINGLE)
                .collect(Collectors.groupingBy(QuestionContent::answer, Collectors.counting()));
        long single = letters.values().stream().mapToLong(Long::longValue).sum();
        assertThat(letters.values()).allSatisfy(count -> assertThat(count).isLessThan(single * 2 / 5));
    }

    @Test
    void whatIsWrittenIsReadAgainAsItWas() throws IOException {
        List<QuestionContent> all = all();
        byte[] json = JsonQuestions.write("题库", all, _ -> "");
        assertThat(JsonQuestions.read(json))
                .extracting(
                        found -> QuestionReading.of(found.question(), DEFAULTS).content())
                .containsExactlyElementsOf(all);
    }

    private static List<QuestionContent> all() throws IOException {
        List<QuestionContent> all = new ArrayList<>();
        for (byte[] file : BuiltInQuestions.files()) {
            for (JsonQuestions.Found found : JsonQuestions.read(file)) {
                ReadQuestion read = QuestionReading.of(found.question(), DEFAULTS);
                assertThat(read.flaws()).as(read.words()).isEmpty();
                all.add(Objects.requireNonNull(read.content()));
            }
        }
        return all;
    }
}
