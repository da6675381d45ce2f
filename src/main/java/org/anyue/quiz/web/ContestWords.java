package org.anyue.quiz.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.anyue.quiz.ContestRules;
import org.anyue.quiz.ContestState;
import org.anyue.quiz.ContestSummary;
import org.anyue.quiz.IdentityWay;
import org.anyue.shared.DateRange;
import org.anyue.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Rules of a contest in plain words. */
final class ContestWords {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private ContestWords() {}

    static String day(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    static String period(DateRange period) {
        return day(period.start()) + "至" + day(period.end());
    }

    static String at(@Nullable Instant at) {
        return at == null ? "" : AT.format(at);
    }

    /** For instance 5 分钟. */
    static String time(int seconds) {
        if (seconds == 0) {
            return "不限时";
        }
        return seconds % 60 == 0 ? seconds / 60 + " 分钟" : seconds + " 秒";
    }

    static Tone tone(ContestState state) {
        return switch (state) {
            case DRAFT -> Tone.NEUTRAL;
            case OPEN -> Tone.OK;
            case PAUSED -> Tone.WARN;
            case CLOSED -> Tone.NEUTRAL;
            case PUBLISHED -> Tone.ACCENT;
        };
    }

    /** How often somebody may hand in. */
    static String tries(ContestRules rules) {
        return (rules.isOnePaper() ? "一人 " : "每天 ") + rules.sitting().dailyTries() + " 次";
    }

    static String brief(ContestSummary contest) {
        ContestRules rules = contest.rules();
        return "每份 " + rules.blueprint().size() + " 题，答对 " + rules.sitting().passMark() + " 题及格，"
                + time(rules.sitting().seconds());
    }

    /** One sentence each, for whoever wants to take part. */
    static List<String> rules(ContestRules rules) {
        List<String> words = new ArrayList<>();
        ContestRules.Sitting sitting = rules.sitting();
        words.add(period(rules.period()) + "，" + tries(rules) + "机会，每次 "
                + rules.blueprint().size() + " 道题，答对 " + sitting.passMark() + " 道及格。");
        words.add(
                sitting.seconds() == 0
                        ? "不限时间，慢慢答。"
                        : "每次 " + time(sitting.seconds()) + "，需要时可以选择双倍时间，不用说明理由。时间以服务器为准。");
        words.add((rules.isOnePaper() ? "人人同一套题，顺序每人不同" : "题目和选项顺序每人不同") + "；交卷以后才显示答案、解析和依据的条文。");
        if (!rules.chances().isNone()) {
            words.add(rules.chances().words() + "。分享、关注、组织答题都不增加机会。");
            words.add("用时过短的答卷不计抽奖机会，成绩照常显示；未满十四周岁可以答题，不参加抽奖。");
            words.add(
                    rules.asking().prizeContact() && rules.asking().allows(IdentityWay.NONE)
                            ? "想参加抽奖的，答完题再登记手机号，一个号码登记一次；不参加抽奖的不用留任何信息。"
                            : "按登记的身份参加抽奖，一人一份资格。");
        }
        if (sitting.practice()) {
            words.add("练习室随时可以练，不计成绩。");
        }
        return words;
    }
}
