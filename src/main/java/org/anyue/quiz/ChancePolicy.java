package org.anyue.quiz;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Chances from raw attempts, by the published rule and by nothing else: whoever has the attempts can count them again.
 */
final class ChancePolicy {

    private ChancePolicy() {}

    static Chances of(ChanceRule rule, List<Attempt> attempts) {
        SortedMap<LocalDate, Integer> perDay = new TreeMap<>();
        int uncounted = 0;
        int best = 0;
        int passedDays = 0;
        for (Attempt attempt : attempts) {
            best = Math.max(best, attempt.result().score());
            if (!counts(attempt)) {
                uncounted++;
                continue;
            }
            perDay.merge(attempt.key().day(), earned(rule, attempt), Integer::sum);
        }
        for (LocalDate day : perDay.keySet()) {
            passedDays += passed(attempts, day) ? 1 : 0;
        }
        int earned = rule.trigger() == ChanceTrigger.DAYS
                ? passedDays / Math.max(1, rule.threshold())
                : perDay.values().stream()
                        .mapToInt(chances -> Math.min(chances, rule.perDay()))
                        .sum();
        return new Chances(Math.min(earned, rule.cap()), attempts.size(), passedDays, best, uncounted);
    }

    /** Whether a paper may earn anything at all. */
    static boolean counts(Attempt attempt) {
        int flags = attempt.result().flags();
        return !AttemptMark.TOO_FAST.isIn(flags) && !AttemptMark.UNDER_14.isIn(flags);
    }

    private static int earned(ChanceRule rule, Attempt attempt) {
        Attempt.Result result = attempt.result();
        return switch (rule.trigger()) {
            case NONE, DAYS -> 0;
            case PASS -> result.passed() ? 1 : 0;
            case SCORE -> result.score() >= rule.threshold() ? 1 : 0;
            case STREAK -> streaks(result.marks(), rule.threshold());
        };
    }

    /** How often so many stand in a row; a row that was counted begins anew. */
    static int streaks(String marks, int length) {
        int found = 0;
        int run = 0;
        for (char mark : marks.toCharArray()) {
            run = mark == Marking.RIGHT ? run + 1 : 0;
            if (run == length) {
                found++;
                run = 0;
            }
        }
        return found;
    }

    private static boolean passed(List<Attempt> attempts, LocalDate day) {
        return attempts.stream()
                .anyMatch(one -> one.key().day().equals(day) && one.result().passed() && counts(one));
    }
}
