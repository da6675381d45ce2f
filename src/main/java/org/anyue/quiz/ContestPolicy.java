package org.anyue.quiz;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.anyue.shared.Refusal;

/** What a contest may look like. */
final class ContestPolicy {

    static final int LONGEST_TITLE = 40;
    static final int LONGEST_DAYS = 120;
    static final int MOST_QUESTIONS = 100;
    static final int MOST_TRIES = 10;
    static final int MOST_PER_DAY = 10;
    static final int MOST_CHANCES = 100;
    static final int LONGEST_MINUTES = 240;

    /** Seconds that nobody is asked to be quicker than, for each question. */
    static final int LEAST_SECONDS_A_QUESTION = 20;

    private ContestPolicy() {}

    static void check(String title, ContestRules rules) {
        if (title.isBlank()) {
            throw new Refusal(ContestRefusal.TITLE_MISSING);
        }
        if (title.codePointCount(0, title.length()) > LONGEST_TITLE) {
            throw new Refusal(ContestRefusal.TITLE_TOO_LONG, LONGEST_TITLE);
        }
        if (ChronoUnit.DAYS.between(rules.period().start(), rules.period().end()) >= LONGEST_DAYS) {
            throw new Refusal(ContestRefusal.PERIOD_TOO_LONG, LONGEST_DAYS);
        }
        if (rules.asking().ways().isEmpty()) {
            throw new Refusal(ContestRefusal.WAY_MISSING);
        }
        if (rules.asking().allows(IdentityWay.STAFF) && !rules.asking().isClosed()) {
            throw new Refusal(ContestRefusal.CLOSED_NEEDS_STAFF_ONLY);
        }
        sitting(rules);
        chances(rules);
    }

    private static void sitting(ContestRules rules) {
        for (int week = 1; week <= rules.weeks(); week++) {
            int size = rules.blueprint().size(week);
            if (size < 1) {
                throw new Refusal(ContestRefusal.PAPER_EMPTY);
            }
            if (size > MOST_QUESTIONS) {
                throw new Refusal(ContestRefusal.PAPER_TOO_LONG, MOST_QUESTIONS);
            }
            int passMark = rules.sitting().passMark();
            if (passMark < 1 || passMark > size) {
                throw new Refusal(ContestRefusal.PASS_MARK, size);
            }
            int least = size * LEAST_SECONDS_A_QUESTION;
            int seconds = rules.sitting().seconds();
            if (seconds != 0 && (seconds < least || seconds > LONGEST_MINUTES * 60)) {
                throw new Refusal(ContestRefusal.TIME, least, LONGEST_MINUTES);
            }
        }
        if (rules.blueprint().lastWeek() > rules.weeks()) {
            throw new Refusal(ContestRefusal.WEEK_OUTSIDE, rules.blueprint().lastWeek(), rules.weeks());
        }
        int tries = rules.sitting().dailyTries();
        if (tries < 1 || tries > MOST_TRIES) {
            throw new Refusal(ContestRefusal.TRIES, MOST_TRIES);
        }
    }

    private static void chances(ContestRules rules) {
        ChanceRule rule = rules.chances();
        if (rule.isNone()) {
            return;
        }
        int most = rule.trigger() == ChanceTrigger.DAYS
                ? LONGEST_DAYS
                : rules.blueprint().size();
        if (rule.trigger() != ChanceTrigger.PASS && (rule.threshold() < 1 || rule.threshold() > most)) {
            throw new Refusal(ContestRefusal.THRESHOLD, most);
        }
        if (rule.perDay() < 1 || rule.perDay() > MOST_PER_DAY || rule.cap() < 1 || rule.cap() > MOST_CHANCES) {
            throw new Refusal(ContestRefusal.CAPS, MOST_PER_DAY, MOST_CHANCES);
        }
        boolean known = rules.asking().ways().stream().anyMatch(way -> way != IdentityWay.NONE);
        if (!known && !rules.asking().prizeContact()) {
            throw new Refusal(ContestRefusal.DRAW_NEEDS_IDENTITY);
        }
    }

    /** Lines that the questions do not suffice for, the most wanting week of each. */
    static List<Shortage> shortages(ContestRules rules, List<PaperItem> items) {
        List<Shortage> found = new ArrayList<>();
        for (int week = 1; week <= rules.weeks(); week++) {
            for (Blueprint.Line line : rules.blueprint().of(week)) {
                int there = (int) items.stream().filter(line::takes).count();
                Shortage shortage = new Shortage(line, there);
                if (there < line.count() && !found.contains(shortage)) {
                    found.add(shortage);
                }
            }
            // Lines that overlap take from the same questions.
            List<Blueprint.Line> lines = rules.blueprint().of(week);
            int all = (int) items.stream()
                    .filter(item -> lines.stream().anyMatch(line -> line.takes(item)))
                    .count();
            int wanted = rules.blueprint().size(week);
            Blueprint.Line together = Blueprint.any(wanted);
            if (found.isEmpty() && all < wanted) {
                found.add(new Shortage(together, all));
            }
        }
        return found;
    }

    record Shortage(Blueprint.Line line, int there) {}

    static void open(ContestRules rules, List<PaperItem> items, LocalDate today) {
        if (today.isAfter(rules.period().end())) {
            throw new Refusal(ContestRefusal.PERIOD_OVER);
        }
        shortages(rules, items).stream().findFirst().ifPresent(shortage -> {
            throw new Refusal(
                    ContestRefusal.POOL_TOO_SMALL,
                    shortage.line().words(),
                    shortage.line().count(),
                    shortage.there());
        });
    }
}
