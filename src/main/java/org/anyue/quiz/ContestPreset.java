package org.anyue.quiz;

import java.time.LocalDate;
import java.util.List;
import org.anyue.shared.DateRange;

/** Ready-made contests; everything in them can be changed before it opens. */
public enum ContestPreset {
    DAILY_FIVE("每日五题", "每天一套五道题，答对四道得一次抽奖机会", "quiz") {
        @Override
        public ContestRules rules(LocalDate first) {
            return new ContestRules(
                    month(first),
                    new Blueprint(PaperMode.RANDOM, List.of(Blueprint.any(5))),
                    new ContestRules.Sitting(1, 300, 4, true, false),
                    new ChanceRule(ChanceTrigger.PASS, 0, 1, 10),
                    OPEN_TO_ALL);
        }
    },
    STREAK("连答", "每天十五道题，每连续答对五道得一次抽奖机会，每天最多三次", "refresh") {
        @Override
        public ContestRules rules(LocalDate first) {
            return new ContestRules(
                    month(first),
                    new Blueprint(PaperMode.RANDOM, List.of(Blueprint.any(15))),
                    new ContestRules.Sitting(1, 900, 9, true, false),
                    new ChanceRule(ChanceTrigger.STREAK, 5, 3, 30),
                    OPEN_TO_ALL);
        }
    },
    TOPIC_OF_THE_WEEK("每周专题", "每周一个专题，每天两次机会，累计三天及格得一次抽奖机会", "calendar") {
        @Override
        public ContestRules rules(LocalDate first) {
            return new ContestRules(
                    month(first),
                    new Blueprint(PaperMode.RANDOM, List.of(Blueprint.any(5))),
                    new ContestRules.Sitting(2, 300, 3, true, false),
                    new ChanceRule(ChanceTrigger.DAYS, 3, 1, 8),
                    OPEN_TO_ALL);
        }
    },
    STAFF_EXAM("内部考试", "只面向工作人员账号，一人一次，四十道题，不设抽奖", "lock") {
        @Override
        public ContestRules rules(LocalDate first) {
            return new ContestRules(
                    new DateRange(first, first.plusDays(6)),
                    new Blueprint(PaperMode.FIXED, List.of(Blueprint.any(40))),
                    new ContestRules.Sitting(1, 3600, 24, false, false),
                    ChanceRule.NONE,
                    new ContestRules.Asking(List.of(IdentityWay.STAFF), false, false));
        }
    };

    private static final ContestRules.Asking OPEN_TO_ALL =
            new ContestRules.Asking(List.of(IdentityWay.NONE, IdentityWay.PHONE), true, true);

    private final String label;
    private final String words;
    private final String icon;

    ContestPreset(String label, String words, String icon) {
        this.label = label;
        this.words = words;
        this.icon = icon;
    }

    /** What it begins with when the first day is this one. */
    public abstract ContestRules rules(LocalDate first);

    public String label() {
        return label;
    }

    public String words() {
        return words;
    }

    public String icon() {
        return icon;
    }

    private static DateRange month(LocalDate first) {
        return new DateRange(first, first.plusDays(29));
    }
}
