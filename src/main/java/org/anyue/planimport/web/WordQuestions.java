package org.anyue.planimport.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anyue.planimport.PlanReview;
import org.anyue.planimport.review.Review;
import org.anyue.planimport.review.WordCorrection;
import org.anyue.planimport.review.WordCorrection.Kind;
import org.anyue.planimport.review.WordCorrection.State;
import org.anyue.planimport.web.Question.Excerpt;
import org.anyue.planimport.web.Question.Lead;
import org.anyue.planimport.web.Question.WordRow;
import org.anyue.planimport.web.Question.Words;

/** Words that should read otherwise: the word that is swapped everywhere, the other swapped ones, and names. */
final class WordQuestions {

    /** A word that was swapped so often is a question of its own. */
    private static final int OFTEN = 12;

    private static final int SHOWN = 6;
    private static final int SECONDS_TO_TYPE = 9;
    private static final int SECONDS_TO_CHECK = 4;
    private static final int SECONDS_TO_LOOK = 12;
    private static final int SECONDS_PER_WORD = 3;

    private final PlanReview review;
    private final Excerpts excerpts;

    WordQuestions(PlanReview review, Excerpts excerpts) {
        this.review = review;
        this.excerpts = excerpts;
    }

    List<Question> all() {
        List<Question> questions = new ArrayList<>(swapped());
        names(Kind.MASKED, "masked", "名称被隐去", "填写真实名称，全文同名处一起补上。").ifPresent(questions::add);
        names(Kind.STALE, "stale", "机构或人员的写法已过时", "已填好现行名称，可以改写；留空就照原文。").ifPresent(questions::add);
        names(Kind.EDITION, "edition", "届次可能是旧的", "填写今年的届次；确认没有错就留空，照原文。").ifPresent(questions::add);
        return questions;
    }

    private List<Question> swapped() {
        List<WordRow> often = new ArrayList<>();
        List<WordRow> others = new ArrayList<>();
        for (WordRow row : rows(Kind.SWAPPED)) {
            (row.places().size() >= OFTEN ? often : others).add(row);
        }
        List<Question> questions = new ArrayList<>();
        for (WordRow row : often) {
            String title = "“%s”应为“%s”，共 %d 处"
                    .formatted(row.word(), row.suggestion(), row.places().size());
            questions.add(words("word-" + row.position(), title, false, List.of(row)));
        }
        if (!others.isEmpty()) {
            int places = others.stream().mapToInt(row -> row.places().size()).sum();
            String title = others.size() == 1
                    ? "“%s”应为“%s”，共 %d 处"
                            .formatted(
                                    others.getFirst().word(), others.getFirst().suggestion(), places)
                    : "%s%d 个词疑似被替换，共 %d 处".formatted(often.isEmpty() ? "" : "另有 ", others.size(), places);
            questions.add(words("words", title, false, others));
        }
        return questions;
    }

    private java.util.Optional<Question> names(Kind kind, String key, String what, String why) {
        List<WordRow> rows = rows(kind);
        if (rows.isEmpty()) {
            return java.util.Optional.empty();
        }
        String title = rows.size() == 1
                ? "“%s”%s".formatted(rows.getFirst().word(), kind == Kind.MASKED ? "是隐去的名称" : what)
                : "%d 个%s".formatted(rows.size(), what);
        return java.util.Optional.of(new Words(
                lead(key, title, why, rows, kind == Kind.MASKED ? SECONDS_TO_TYPE : SECONDS_TO_CHECK), true, rows));
    }

    private Words words(String key, String title, boolean typed, List<WordRow> rows) {
        String why = "文档网站转载时常把词换成近义词。更正只影响任务和标题，方案原文一字不动。";
        return new Words(lead(key, title, why, rows, SECONDS_PER_WORD), typed, rows);
    }

    private Lead lead(String key, String title, String why, List<WordRow> rows, int secondsPerRow) {
        List<WordCorrection> places = rows.stream()
                .flatMap(row -> row.places().stream())
                .map(place -> review.ledger().correction(place.position()))
                .toList();
        List<Excerpt> shown = places.stream()
                .limit(SHOWN)
                .map(place -> excerpts.of(excerpts.anchor(place), place.span()))
                .toList();
        return new Lead(
                key,
                title,
                why,
                SECONDS_TO_LOOK + rows.size() * secondsPerRow,
                Review.versionOfCorrections(places),
                shown);
    }

    /** Undecided places of each word, the most frequent first. */
    private List<WordRow> rows(Kind kind) {
        Map<String, List<WordCorrection>> byWord = new LinkedHashMap<>();
        review.ledger().corrections().stream()
                .filter(correction -> correction.kind() == kind && correction.state() == State.PROPOSED)
                .forEach(correction -> byWord.computeIfAbsent(
                                correction.word() + "→" + correction.suggestion(), _ -> new ArrayList<>())
                        .add(correction));
        return byWord.values().stream()
                .sorted((one, other) -> Integer.compare(other.size(), one.size()))
                .map(this::row)
                .toList();
    }

    private WordRow row(List<WordCorrection> same) {
        WordCorrection first = same.getFirst();
        CorrectionRows places = new CorrectionRows(review);
        return new WordRow(
                first.position(),
                first.word(),
                suggestion(first),
                same.stream().map(places::place).toList());
    }

    /** A place that is blacked out is mostly the one whose plan it is. */
    private String suggestion(WordCorrection correction) {
        String owner = review.campaign().ownerName();
        boolean place = correction.kind() == Kind.MASKED
                && correction.word().codePointCount(0, correction.word().length()) <= 3
                && !owner.isEmpty()
                && correction.word().endsWith(owner.substring(owner.length() - 1));
        return place ? owner : correction.suggestion();
    }
}
