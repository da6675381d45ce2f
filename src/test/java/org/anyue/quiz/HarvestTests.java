package org.anyue.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What it is worth to collect papers: a harvester keeps every question of so many papers with its answer, guesses what it has
 * not met, and answers new papers of the bank that comes with the product. It prints its figures; docs/performance.md has them.
 */
class HarvestTests {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final int NEW_PAPERS = 2_000;
    private static final QuestionReading.Defaults DEFAULTS =
            new QuestionReading.Defaults("", QuestionLevel.MEDIUM, Map.of());

    private final Random luck = new Random(6);

    /** @param most of what is above guessing, in percent; a little more than was seen */
    @ParameterizedTest
    @CsvSource({"DAILY_FIVE, 10, 20", "DAILY_FIVE, 100, 90", "STREAK, 100, 101", "TOPIC_OF_THE_WEEK, 100, 90"})
    void whoHasCollectedPapersOfTheDeliveredBank(ContestPreset preset, int papers, int most) throws IOException {
        List<PaperItem> bank = bank();
        PaperKit kit = new PaperKit(new ContestId(new UUID(1, 2)), preset.rules(JUNE), bank, new byte[32]);
        Set<UUID> met = new HashSet<>();
        IntStream.range(0, papers)
                .forEach(i -> kit.paper(new UUID(5, i), JUNE, 1).questions().forEach(one -> met.add(question(one))));
        double guessed = score(kit, Set.of());
        double scored = score(kit, met);
        double above = (scored - guessed) / (1 - guessed);
        System.out.printf(
                Locale.ROOT,
                "%s: %d questions, %d papers seen, %d questions met; right answers %.1f %%, by guessing alone %.1f %%, above guessing %.1f %%%n",
                preset,
                bank.size(),
                papers,
                met.size(),
                100 * scored,
                100 * guessed,
                100 * above);
        assertThat(100 * above).isLessThan(most);
    }

    /** Of all questions of new papers those that are answered right. */
    private double score(PaperKit kit, Set<UUID> met) {
        int right = 0;
        int all = 0;
        for (int i = 0; i < NEW_PAPERS; i++) {
            Paper paper = kit.paper(new UUID(6, i), JUNE, 1);
            Marking.Answers known = QuizWorld.right(paper);
            Marking.Marked marked = Marking.mark(
                    paper,
                    at -> met.contains(question(paper.questions().get(at)))
                            ? known.of(at)
                            : guess(paper.questions().get(at)));
            right += marked.score();
            all += paper.size();
        }
        return (double) right / all;
    }

    /** One option, or two and more of several; nothing in a gap. */
    private List<String> guess(Paper.Question question) {
        int options = question.order().length;
        List<String> places = new ArrayList<>();
        int least = question.item().kind() == QuestionKind.MULTIPLE ? 2 : 1;
        while (question.item().kind() != QuestionKind.FILL && places.size() < least) {
            places.clear();
            for (int place = 0; place < options; place++) {
                if (least == 2 && luck.nextBoolean()) {
                    places.add(String.valueOf(place));
                }
            }
            if (least == 1) {
                places.add(String.valueOf(luck.nextInt(options)));
            }
        }
        return places;
    }

    private static UUID question(Paper.Question question) {
        return question.item().question();
    }

    private static List<PaperItem> bank() throws IOException {
        List<PaperItem> items = new ArrayList<>();
        for (byte[] file : BuiltInQuestions.files()) {
            for (JsonQuestions.Found found : JsonQuestions.read(file)) {
                QuestionContent content = Objects.requireNonNull(
                        QuestionReading.of(found.question(), DEFAULTS).content());
                items.add(new PaperItem(
                        items.size(),
                        new UUID(0, items.size()),
                        1,
                        content.kind(),
                        content.filing().topic(),
                        content.filing().level(),
                        content.stem(),
                        content.key().options(),
                        content.key().rightOptions(),
                        content.key().rightTexts(),
                        content.article(),
                        content.explanation(),
                        "",
                        ""));
            }
        }
        return items;
    }
}
