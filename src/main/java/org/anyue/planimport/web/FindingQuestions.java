package org.anyue.planimport.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.CompiledPlan.Finding;
import org.anyue.planimport.FindingCode;
import org.anyue.planimport.PlanReview;
import org.anyue.planimport.review.Deadlines;
import org.anyue.planimport.review.Remark;
import org.anyue.planimport.review.Review;
import org.anyue.planimport.review.Spans;
import org.anyue.planimport.web.Question.DayRow;
import org.anyue.planimport.web.Question.Days;
import org.anyue.planimport.web.Question.Excerpt;
import org.anyue.planimport.web.Question.Lead;
import org.anyue.planimport.web.Question.Notes;
import org.anyue.planimport.web.Question.Theme;
import org.jspecify.annotations.Nullable;

/** What the health check found and no word puts right: an old theme, days, and what is missing. */
final class FindingQuestions {

    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年");
    private static final int SECONDS = 10;

    private final PlanReview review;
    private final Excerpts excerpts;
    private final List<Finding> findings;

    FindingQuestions(PlanReview review, Excerpts excerpts) {
        this.review = review;
        this.excerpts = excerpts;
        this.findings = review.plan().findings();
    }

    List<Question> theme() {
        List<Integer> stale = open(FindingCode.STALE_THEME);
        if (stale.isEmpty()) {
            return List.of();
        }
        Finding first = findings.get(stale.getFirst());
        Matcher year = YEAR.matcher(first.message());
        String title = year.find() ? "这份方案像是 " + year.group(1) + " 年的" : "活动主题与当年不符";
        String suggestion = first.suggestion() == null ? "" : first.suggestion();
        return List.of(new Theme(
                lead("theme", title, "方案可能由旧方案改写而来，主题和下面几处都不是今年的。", stale, SECONDS * 2),
                review.campaign().theme(),
                suggestion,
                stale,
                evidence(first.message())));
    }

    /** The traces of the summary, one line each; bodies and editions are asked about by themselves afterwards. */
    private static List<String> evidence(String message) {
        int colon = message.indexOf('：');
        return List.of(message.substring(colon + 1).split("；"));
    }

    List<Question> days() {
        Map<LocalDate, List<Integer>> byDay = new TreeMap<>();
        for (int i = 0; i < findings.size(); i++) {
            int index = i;
            if (isOpen(i)) {
                Deadlines.day(review.plan(), findings.get(i))
                        .ifPresent(day -> byDay.computeIfAbsent(day, _ -> new ArrayList<>())
                                .add(index));
            }
        }
        if (byDay.isEmpty()) {
            return List.of();
        }
        List<DayRow> rows = byDay.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
        List<Integer> all =
                rows.stream().flatMap(row -> row.findings().stream()).toList();
        String title = rows.size() == 1
                ? "截止日 "
                        + ReviewWords.day(
                                rows.getFirst().day(), review.campaign().year()) + " 要核对"
                : rows.size() + " 个截止日要核对";
        String why = "改动后，相关任务的日期一起改；不用改就直接确认。";
        return List.of(new Days(lead("days", title, why, all, SECONDS + SECONDS * rows.size()), rows));
    }

    private DayRow row(LocalDate day, List<Integer> indexes) {
        LocalDate proposed = indexes.stream()
                .map(findings::get)
                .filter(finding -> finding.code() == FindingCode.REST_DAY)
                .map(finding -> parsed(finding.suggestion()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(day);
        Finding first = findings.get(indexes.getFirst());
        String phrase = first.span() == null
                ? ""
                : Spans.of(first.span()).quote(review.plan().text());
        return new DayRow(
                indexes.getFirst(),
                indexes,
                phrase,
                day,
                proposed,
                indexes.stream()
                        .map(index -> findings.get(index).message())
                        .distinct()
                        .toList());
    }

    private static @Nullable LocalDate parsed(@Nullable String day) {
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException other) {
            return null;
        }
    }

    /** One question for each kind of finding. */
    List<Question> notes() {
        Map<FindingCode, List<Integer>> byCode = new EnumMap<>(FindingCode.class);
        for (int i = 0; i < findings.size(); i++) {
            if (isOpen(i) && isNote(findings.get(i))) {
                byCode.computeIfAbsent(findings.get(i).code(), _ -> new ArrayList<>())
                        .add(i);
            }
        }
        List<Question> questions = new ArrayList<>();
        byCode.forEach((code, indexes) -> questions.add(note(code, indexes)));
        return questions;
    }

    private Notes note(FindingCode code, List<Integer> indexes) {
        NoteWords words = NoteWords.of(code);
        List<String> messages = indexes.stream()
                .map(findings::get)
                .map(finding -> finding.suggestion() == null
                        ? finding.message()
                        : finding.message() + "（建议：" + finding.suggestion() + "）")
                .toList();
        String title = indexes.size() == 1 ? words.one() : words.many().formatted(indexes.size());
        Lead lead =
                lead("note-" + code.name().toLowerCase(java.util.Locale.ROOT), title, words.why(), indexes, SECONDS);
        return new Notes(lead, indexes, messages.stream().distinct().toList(), words.yes(), words.no(), words.hint());
    }

    /** Neither a theme nor a day, and no word of the ledger stands for it. */
    private boolean isNote(Finding finding) {
        boolean elsewhere = finding.code() == FindingCode.SWAPPED_WORD
                || finding.code() == FindingCode.STALE_THEME
                || Deadlines.day(review.plan(), finding).isPresent();
        boolean worded = finding.code() == FindingCode.MASKED_NAME
                || finding.code() == FindingCode.STALE_BODY
                || finding.code() == FindingCode.STALE_EDITION;
        return !elsewhere && !(worded && isWorded(finding));
    }

    private boolean isWorded(Finding finding) {
        return finding.span() != null
                && review.ledger().corrections().stream()
                        .filter(correction ->
                                correction.kind() != org.anyue.planimport.review.WordCorrection.Kind.SWAPPED)
                        .anyMatch(correction -> Spans.overlap(correction.span(), Spans.of(finding.span())));
    }

    private List<Integer> open(FindingCode code) {
        List<Integer> indexes = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            if (findings.get(i).code() == code && isOpen(i)) {
                indexes.add(i);
            }
        }
        return indexes;
    }

    private boolean isOpen(int finding) {
        return !review.ledger().remark(finding).isAnswered();
    }

    private Lead lead(String key, String title, String why, List<Integer> indexes, int seconds) {
        List<Finding> shown = FindingRow.shown(review.plan());
        List<Excerpt> places = indexes.stream()
                .map(findings::get)
                .filter(shown::contains)
                .map(finding -> excerpts.of("f" + (shown.indexOf(finding) + 1), FindingRow.span(finding)))
                .toList();
        List<Remark> remarks =
                indexes.stream().map(index -> review.ledger().remark(index)).toList();
        return new Lead(key, title, why, seconds, Review.versionOfRemarks(remarks), places);
    }
}
