package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.CompiledPlan.DatePhrase;
import org.anyue.planimport.CompiledPlan.Span;
import org.anyue.planimport.CompiledPlan.Submission;
import org.anyue.planimport.structure.Sentence;
import org.anyue.planimport.text.PlanText;
import org.jspecify.annotations.Nullable;

/** The papers of a clause that nobody has read yet, each with its day. */
final class Handovers {

    private static final String BY_WHAT_HAPPENS =
            "事[先前]|发现之日起[0-9一二三两]{1,3}个?(?:小时|工作日|[日天])[以之]?内|提前(?:[0-9一二三两]{1,3}个?(?:小时|工作日|[日天]))?|(?:活动|演练|培训|检查|会议|比赛|观看)?[次翌][日天]|[0-9一二三两]{1,3}个?(?:小时|工作日|[日天])[以之]?内";

    /** Told by what the campaign does and no day of the calendar. */
    private static final Pattern RELATIVE = Pattern.compile(BY_WHAT_HAPPENS);
    /** What a paper without any day may have instead. */
    private static final Pattern NO_DAY = Pattern.compile(BY_WHAT_HAPPENS
            + "|随时|及时|第一时间|同步|当[日天]|(?:活动|演练|培训|检查|会议|比赛)?(?:结束|完成)后|(?:观看|收摊|收工|活动|演练|培训|比赛|考试|竞赛|测试)后");
    /** "于出团前一天将行程单上传全国旅游监管服务平台": that is how the work itself is done. */
    static final Pattern PUBLIC_PLATFORM = Pattern.compile("(?:平台|系统|小程序)[”\"]?$");

    /** "检查情况录入闭环系统": without a day that is how the work itself is done. */
    static final Pattern ENTERED = Pattern.compile("录入|填入|[里中内群台统上序]上传");

    private static final Pattern DAY_BEHIND = Pattern.compile("截|最[迟晚]|不得?[迟晚]于");

    /** "…报县安委办，时限为6月20日前": a day told behind. */
    private static final Pattern BY = Pattern.compile("(?:截止|截至|时限|期限|最迟|时间)[^，,。；;]{0,6}$");

    /**
     * @param due the day, a phrase that comes again, or null where no day is told
     * @param words all that is said of it
     */
    record Told(
            Handover paper, @Nullable String due, @Nullable String dueText, String words, Span span) {}

    private Handovers() {}

    /** @param known papers that have been read, of this clause or of others */
    static List<Told> in(PlanText text, Sentence clause, List<DatePhrase> deadlines, List<Submission> known) {
        List<Told> all = new ArrayList<>();
        Span whole = text.span(clause.range());
        if (deadlines.isEmpty()) {
            if (unread(known, whole)) {
                List<Handover> papers = Handover.all(clause.text());
                if (papers.isEmpty()) {
                    byWhatHappens(clause, whole, all);
                }
                for (Handover paper : papers) {
                    String words = around(clause.text(), paper);
                    if (!ENTERED.matcher(words).find()) {
                        String before = clause.text()
                                .substring(0, Math.min(clause.text().length(), paper.end()));
                        all.add(new Told(paper, null, said(words, before), words, whole));
                    }
                }
            }
            return all;
        }
        for (int i = 0; i < deadlines.size(); i++) {
            DatePhrase date = deadlines.get(i);
            boolean read = known.stream()
                    .anyMatch(
                            other -> other.span().overlaps(whole) && date.text().equals(other.dueText()));
            if (read) {
                String marked = marked(text, clause, deadlines, i);
                DatedPapers.besides(marked).stream()
                        .filter(paper -> known.stream()
                                .noneMatch(other -> other.what().contains(paper.what())
                                        || paper.what().contains(other.what())))
                        .forEach(paper ->
                                all.add(new Told(paper, SubmissionReader.day(date), date.text(), marked, whole)));
            }
            String words = read || new SubmissionPart(text, clause, clause, deadlines, i).passedOn()
                    ? ""
                    : without(text, clause, deadlines, i);
            int day = before(text, clause, deadlines, i);
            List<Handover> papers = Handover.all(words);
            if (papers.isEmpty() && !words.isEmpty()) {
                String marked = marked(text, clause, deadlines, i);
                DatedPapers.in(marked)
                        .forEach(paper ->
                                all.add(new Told(paper, SubmissionReader.day(date), date.text(), words, whole)));
            }
            for (Handover paper : papers) {
                Told told = told(paper, date, words, day, whole);
                if (told.dueText() != null
                        || !ENTERED.matcher(around(words, paper)).find()) {
                    all.add(told);
                }
            }
        }
        if (all.isEmpty() && unread(known, whole)) {
            byWhatHappens(clause, whole, all);
        }
        return all;
    }

    private static boolean unread(List<Submission> known, Span whole) {
        return known.stream().noneMatch(other -> other.span().overlaps(whole));
    }

    /** "活动照片于活动结束次日报县安委办" */
    private static void byWhatHappens(Sentence clause, Span whole, List<Told> all) {
        String relative = DatedPapers.relative(clause.text());
        if (relative != null) {
            String marked = clause.text().replace(relative, DatedPapers.DAY);
            DatedPapers.in(marked).stream()
                    .filter(paper -> !PUBLIC_PLATFORM.matcher(paper.to()).find())
                    .forEach(paper -> all.add(new Told(paper, null, relative, clause.text(), whole)));
        }
    }

    private static @Nullable String relative(String words) {
        Matcher told = RELATIVE.matcher(words);
        return told.find() ? told.group() : DatedPapers.relative(words);
    }

    /** What is told instead of a day. */
    static @Nullable String said(String words) {
        String relative = DatedPapers.relative(words);
        return relative != null ? relative : said(words, "");
    }

    private static @Nullable String said(String words, String clause) {
        Matcher near = NO_DAY.matcher(words);
        Matcher far = NO_DAY.matcher(clause);
        return near.find() ? near.group() : far.find() ? far.group() : null;
    }

    private static Told told(Handover paper, DatePhrase date, String words, int day, Span whole) {
        String relative = relative(around(words, paper));
        if (relative != null) {
            return new Told(paper, null, relative, words, whole);
        }
        boolean later = paper.end() <= day
                && !DAY_BEHIND.matcher(date.text()).lookingAt()
                && !BY.matcher(words.substring(paper.end(), day)).find();
        return new Told(paper, later ? null : SubmissionReader.day(date), later ? null : date.text(), words, whole);
    }

    /** The part between commas that the paper is passed on in. */
    private static String around(String words, Handover paper) {
        int end = Math.min(words.length(), paper.end());
        int from = Math.max(words.lastIndexOf('，', end - 1), words.lastIndexOf('；', end - 1));
        return words.substring(from + 1, end);
    }

    /** The words that one of the days holds for, the day itself left out. */
    private static String without(PlanText text, Sentence clause, List<DatePhrase> deadlines, int i) {
        int from = from(text, clause, deadlines, i);
        int to = i + 1 == deadlines.size()
                ? clause.text().length()
                : at(text, clause, deadlines.get(i + 1).span().start());
        int start = at(text, clause, deadlines.get(i).span().start());
        int end = at(text, clause, deadlines.get(i).span().end());
        return from <= start && start <= end && end <= to
                ? clause.text().substring(from, start) + clause.text().substring(end, to)
                : "";
    }

    /** The same words with {@link DatedPapers#DAY} for the day. */
    private static String marked(PlanText text, Sentence clause, List<DatePhrase> deadlines, int i) {
        int from = from(text, clause, deadlines, i);
        int to = i + 1 == deadlines.size()
                ? clause.text().length()
                : at(text, clause, deadlines.get(i + 1).span().start());
        int start = at(text, clause, deadlines.get(i).span().start());
        int end = at(text, clause, deadlines.get(i).span().end());
        String words = DatedPapers.plain(clause.text());
        return words.substring(from, start) + DatedPapers.DAY + words.substring(end, to);
    }

    /** How much of these words stands in front of the day. */
    private static int before(PlanText text, Sentence clause, List<DatePhrase> deadlines, int i) {
        return at(text, clause, deadlines.get(i).span().start()) - from(text, clause, deadlines, i);
    }

    /** A later day holds for its own clause; what stands in front of that belongs to the day before. */
    private static int from(PlanText text, Sentence clause, List<DatePhrase> deadlines, int i) {
        if (i == 0) {
            return 0;
        }
        int start = at(text, clause, deadlines.get(i).span().start());
        return Math.max(
                at(text, clause, deadlines.get(i - 1).span().end()),
                clause.text().lastIndexOf('，', start) + 1);
    }

    private static int at(PlanText text, Sentence clause, int codePoint) {
        return Math.clamp(
                text.index(codePoint) - clause.range().from(), 0, clause.text().length());
    }
}
