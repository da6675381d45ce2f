package org.anyue.quiz;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.anyue.shared.CanonicalBytes;

/**
 * Makes the papers of one contest. A paper is a pure function of the contest's secret, the participant, the day, the slot
 * and its start: any node makes the same one, nothing is kept, and whoever begins anew where the first start is not known has
 * fresh time for another paper and never for the same.
 */
final class PaperKit {

    /**
     * Of the formula, and of what is sealed in a token. A paper that was given out follows from the formula of its day, so whoever
     * changes anything here raises it: papers of another version are turned away and never marked by questions that nobody saw.
     */
    static final int VERSION = 1;

    private final ContestId contest;
    private final ContestRules rules;
    private final List<PaperItem> items;
    private final byte[] secret;
    /** For each week the questions that each line takes. */
    private final Map<Integer, int[][]> candidates = new HashMap<>();

    PaperKit(ContestId contest, ContestRules rules, List<PaperItem> items, byte[] secret) {
        this.contest = contest;
        this.rules = rules;
        this.items = List.copyOf(items);
        this.secret = secret.clone();
        for (int week = 1; week <= rules.weeks(); week++) {
            candidates.put(
                    week,
                    rules.blueprint().of(week).stream()
                            .map(line -> IntStream.range(0, items.size())
                                    .filter(at -> line.takes(items.get(at)))
                                    .toArray())
                            .toArray(int[][]::new));
        }
    }

    List<PaperItem> items() {
        return items;
    }

    /** The one that a token is for. */
    Paper paper(PaperToken token) {
        return paper(
                stream("own", token.subject().toString(), token.day(), token.slot(), token.issuedAt()), token.day());
    }

    /** One whose time nobody counts: printed on paper, or shown beforehand. */
    Paper paper(UUID subject, LocalDate day, int slot) {
        return paper(stream("own", subject.toString(), day, slot, Instant.EPOCH), day);
    }

    private Paper paper(PaperStream own, LocalDate day) {
        PaperStream choice = switch (rules.blueprint().mode()) {
            case RANDOM -> own;
            case DAILY -> stream("day", "", day, 0, Instant.EPOCH);
            case FIXED -> stream("fixed", "", rules.period().start(), 0, Instant.EPOCH);
        };
        List<PaperItem> chosen = choose(rules.week(day), choice);
        int[] order = own.order(chosen.size());
        List<Paper.Question> questions = new ArrayList<>(chosen.size());
        for (int at : order) {
            questions.add(question(chosen.get(at), own));
        }
        return new Paper(questions);
    }

    private static Paper.Question question(PaperItem item, PaperStream stream) {
        boolean shuffled = item.kind() == QuestionKind.SINGLE || item.kind() == QuestionKind.MULTIPLE;
        int size = item.options().size();
        return new Paper.Question(
                item, shuffled ? stream.order(size) : IntStream.range(0, size).toArray());
    }

    private List<PaperItem> choose(int week, PaperStream stream) {
        List<Blueprint.Line> lines = rules.blueprint().of(week);
        int[][] of = candidates.getOrDefault(week, new int[0][]);
        boolean[] taken = new boolean[items.size()];
        List<PaperItem> chosen = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            int[] left = of[at].clone();
            int there = left.length;
            for (int count = 0; count < lines.get(at).count() && there > 0; ) {
                int place = stream.below(there);
                int item = left[place];
                left[place] = left[--there];
                if (!taken[item]) {
                    taken[item] = true;
                    chosen.add(items.get(item));
                    count++;
                }
            }
        }
        return chosen;
    }

    private PaperStream stream(String use, String subject, LocalDate day, int slot, Instant start) {
        return new PaperStream(PaperStream.seed(
                secret,
                new CanonicalBytes()
                        .start("anyue-quiz/" + VERSION + "/seed/" + use)
                        .text(contest.toString())
                        .text(subject)
                        .text(day.toString())
                        .number(slot)
                        .number(start.getEpochSecond())
                        .bytes()));
    }
}
