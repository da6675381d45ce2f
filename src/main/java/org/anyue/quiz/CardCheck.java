package org.anyue.quiz;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.quiz.CardImport.Fate;
import org.anyue.shared.DateRange;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Looks at the cards of one file, one after the other, and makes papers of those that are in order. */
final class CardCheck {

    /** Different papers that can be printed for a day. */
    static final int FORMS = 99;

    private static final int LONGEST_NUMBER = 20;
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final int NOT_MARKED = -1;

    private final ContestBook.Open open;
    private final Surroundings around;
    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<String, UUID> subjects = new HashMap<>();
    private final Map<String, Integer> used = new HashMap<>();

    /**
     * What is there already.
     *
     * @param now the cards come in
     * @param counties by name; empty when none is asked
     * @param numbers of cards that came in
     */
    record Surroundings(
            Instant now, LocalDate today, Map<String, UUID> counties, Map<String, Instant> numbers, People people) {}

    /** Who is known, and what they handed in. */
    interface People {

        Optional<UUID> with(String phone);

        int papers(UUID subject, LocalDate day);
    }

    /**
     * @param attempt null for what is not taken
     * @param phone empty for none
     */
    record Judged(CardImport.Line line, @Nullable Attempt attempt, String phone) {}

    CardCheck(ContestBook.Open open, Surroundings around) {
        this.open = open;
        this.around = around;
    }

    /** The participant that a printed paper is made for; whoever fills it in has the same questions. */
    static UUID form(ContestId contest, int number) {
        return UUID.nameUUIDFromBytes(("anyue-quiz/1/form/" + contest + "/" + number).getBytes(StandardCharsets.UTF_8));
    }

    Judged judge(CardLine card) {
        List<String> flaws = new ArrayList<>();
        int form = form(card.form(), flaws);
        @Nullable LocalDate day = day(card.day(), flaws);
        @Nullable UUID county = county(card.county(), flaws);
        String phone = phone(card, flaws);
        number(card, flaws);
        if (form < 1 || day == null) {
            return refused(card, Fate.FLAWED, flaws);
        }
        Paper paper = open.kit().paper(form(open.contest().id(), form), day, 1);
        Marking.Answers answers = answers(card, paper, flaws);
        if (!flaws.isEmpty()) {
            return refused(card, Fate.FLAWED, flaws);
        }
        Optional<String> twin = twin(card);
        if (twin.isPresent()) {
            return refused(card, Fate.TWIN, List.of(twin.get()));
        }
        UUID subject = phone.isEmpty()
                ? Ids.random()
                : subjects.computeIfAbsent(
                        phone, one -> around.people().with(one).orElseGet(Ids::random));
        LocalDate sat = open.rules().sittingDay(day);
        int slot =
                used.computeIfAbsent(subject + " " + sat, _ -> around.people().papers(subject, sat)) + 1;
        int most = open.rules().sitting().dailyTries();
        if (slot > most) {
            return refused(
                    card,
                    Fate.TWIN,
                    List.of("这个手机号" + (open.rules().isOnePaper() ? "已有 " : "当天已有 ") + (slot - 1) + " 份答卷，最多 " + most
                            + " 份"));
        }
        used.put(subject + " " + sat, slot);
        rows.put(card.number(), card.row());
        Attempt attempt = attempt(
                new Attempt.Key(Bucket.of(subject), open.contest().id(), subject, sat, slot),
                paper,
                new Filled(answers, county, !phone.isEmpty(), card.young()));
        return new Judged(
                new CardImport.Line(
                        card.row(), card.number(), Fate.GOOD, attempt.result().score(), List.of()),
                attempt,
                phone);
    }

    private record Filled(Marking.Answers answers, @Nullable UUID county, boolean known, boolean young) {}

    private Attempt attempt(Attempt.Key key, Paper paper, Filled filled) {
        int flags = AttemptMark.CARD.bit() | (filled.young() ? AttemptMark.UNDER_14.bit() : 0);
        return new Attempt(
                key,
                Bucket.receipt(Ids.randomBytes(16), key.bucket()),
                new Attempt.Origin(filled.known() ? IdentityWay.PHONE : IdentityWay.NONE, filled.county(), 0, 0),
                Attempt.Result.of(
                        paper,
                        Marking.mark(paper, filled.answers()),
                        open.rules().sitting().passMark(),
                        0,
                        flags),
                around.now());
    }

    private static Judged refused(CardLine card, Fate fate, List<String> notes) {
        return new Judged(new CardImport.Line(card.row(), card.number(), fate, NOT_MARKED, notes), null, "");
    }

    private Optional<String> twin(CardLine card) {
        Integer before = rows.get(card.number());
        if (before != null) {
            return Optional.of("与第 " + before + " 行卡号相同");
        }
        Instant at = around.numbers().get(card.number());
        return Optional.ofNullable(at).map(_ -> "这张卡已经导入过");
    }

    private static void number(CardLine card, List<String> flaws) {
        if (card.number().isEmpty()) {
            flaws.add("卡号没有填");
        } else if (card.number().codePointCount(0, card.number().length()) > LONGEST_NUMBER) {
            flaws.add("卡号最长 " + LONGEST_NUMBER + " 个字");
        }
    }

    /** What is printed on a paper: the version of the formula as a letter, and the number. */
    static String code(int form) {
        return String.valueOf((char) ('A' + PaperKit.VERSION - 1)) + form;
    }

    private static int form(String typed, List<String> flaws) {
        String code = plain(typed);
        int form = code.matches("[A-Z]\\d{1,2}") ? Integer.parseInt(code.substring(1)) : 0;
        if (form < 1 || form > FORMS) {
            flaws.add("卷号要照试卷上印的写，如 " + code(1));
            return 0;
        }
        if (!code.startsWith(code(form).substring(0, 1))) {
            flaws.add("卷号 " + code + " 是系统更新前后另一种试卷，这里判不了，没有计入；请重新打印试卷再答，这张卡留存备查");
            return 0;
        }
        return form;
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s,、，.]", "");
    }

    private @Nullable LocalDate day(String typed, List<String> flaws) {
        DateRange period = open.rules().period();
        Matcher parts = DAY.matcher(typed);
        try {
            LocalDate day = parts.matches()
                    ? LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3))
                    : LocalDate.MIN;
            if (!day.isBefore(period.start()) && !day.isAfter(period.end()) && !day.isAfter(around.today())) {
                return day;
            }
        } catch (DateTimeException noDay) {
            // Told below.
        }
        flaws.add("试卷日期要写成 2026-06-05 的样子，在竞赛期间内，不晚于今天");
        return null;
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private @Nullable UUID county(String typed, List<String> flaws) {
        UUID county = around.counties().get(typed);
        if (county == null && !around.counties().isEmpty()) {
            flaws.add(typed.isEmpty() ? "县（市、区）没有填" : "没有“" + typed + "”这个县（市、区）");
        }
        return county;
    }

    private static String phone(CardLine card, List<String> flaws) {
        if (card.phone().isEmpty()) {
            return "";
        }
        if (card.young()) {
            flaws.add("未满十四周岁不参加抽奖，不填手机号");
            return "";
        }
        try {
            return Entrants.mobile(card.phone());
        } catch (Refusal malformed) {
            flaws.add("手机号不是 11 位手机号");
            return "";
        }
    }

    private static Marking.Answers answers(CardLine card, Paper paper, List<String> flaws) {
        List<List<String>> places = new ArrayList<>();
        for (int at = 0; at < paper.size(); at++) {
            places.add(places(card.answers().get(at), paper.questions().get(at), at + 1, flaws));
        }
        return places::get;
    }

    private static List<String> places(String typed, Paper.Question question, int number, List<String> flaws) {
        QuestionKind kind = question.item().kind();
        if (typed.isEmpty() || kind == QuestionKind.FILL) {
            return typed.isEmpty() ? List.of() : List.of(typed);
        }
        if (kind == QuestionKind.TRUE_FALSE) {
            Optional<String> place = verdict(typed);
            if (place.isEmpty()) {
                flaws.add("第 " + number + " 题是判断题，写“对”或“错”");
            }
            return place.stream().toList();
        }
        String letters = plain(typed);
        int options = question.order().length;
        if (!letters.chars().allMatch(letter -> letter >= 'A' && letter < 'A' + options)) {
            flaws.add("第 " + number + " 题只有 A 到 " + (char) ('A' + options - 1) + "，不是“" + typed + "”");
            return List.of();
        }
        return letters.chars().mapToObj(letter -> String.valueOf(letter - 'A')).toList();
    }

    private static Optional<String> verdict(String typed) {
        return switch (typed) {
            case "对", "正确", "√", "A", "a", "是" -> Optional.of("0");
            case "错", "错误", "×", "B", "b", "x", "X", "否" -> Optional.of("1");
            default -> Optional.empty();
        };
    }
}
