package org.anyue.quiz.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyue.organization.UnitId;
import org.anyue.quiz.ContestSummary;
import org.anyue.quiz.CountyTally;
import org.anyue.quiz.QuestionFigures;
import org.anyue.quiz.Tallies;
import org.anyue.ui.Column;
import org.anyue.ui.Crumb;
import org.anyue.ui.Tone;

/**
 * Counts of a contest.
 *
 * @param until when they were counted, empty before the first time
 */
public record ContestFiguresPage(
        ContestSummary contest,
        String until,
        Totals totals,
        List<CountyRow> counties,
        List<Topic> topics,
        TopicHeat heat,
        List<Question> questions,
        Map<String, Integer> heads) {

    private static final int SHOWN = 30;

    public record Totals(int people, int papers, int passed, int tooFast, int assisted, int cards, long score) {

        /** How many came another way than by the own phone, empty for none. */
        public String helped() {
            return assisted + cards == 0 ? "" : "其中代答 " + assisted + " 份，答题卡 " + cards + " 份";
        }

        public String passedShare() {
            return papers == 0 ? "" : passed * 100 / papers + "% 及格";
        }

        public String mean() {
            return papers == 0 ? "—" : String.valueOf(Math.round(score * 10.0 / papers) / 10.0);
        }
    }

    /** @param share of right answers in percent */
    public record Topic(String name, int shown, int share) {

        public Tone tone() {
            return share < 60 ? Tone.DANGER : share < 75 ? Tone.WARN : Tone.OK;
        }
    }

    public record Question(String stem, String topic, int shown, int share, String discrimination, String wrong) {

        public Tone tone() {
            return share < 60 ? Tone.DANGER : share < 75 ? Tone.WARN : Tone.OK;
        }
    }

    static ContestFiguresPage of(
            ContestSummary contest,
            List<CountyTally> tallies,
            List<CountyRow> counties,
            List<QuestionFigures> questions,
            List<Tallies.TopicCount> topicCounts,
            Map<UUID, Integer> heads) {
        List<Topic> topics = topics(questions);
        Totals totals = new Totals(
                tallies.stream().mapToInt(CountyTally::people).sum(),
                tallies.stream().mapToInt(CountyTally::papers).sum(),
                tallies.stream().mapToInt(CountyTally::passed).sum(),
                tallies.stream().mapToInt(CountyTally::tooFast).sum(),
                tallies.stream().mapToInt(CountyTally::assisted).sum(),
                tallies.stream().mapToInt(CountyTally::cards).sum(),
                tallies.stream().mapToLong(CountyTally::score).sum());
        Map<String, Integer> byName = new LinkedHashMap<>();
        heads.forEach((county, count) -> byName.put(new UnitId(county).toString(), count));
        return new ContestFiguresPage(
                contest,
                tallies.stream()
                        .map(CountyTally::until)
                        .max(Comparator.<Instant>naturalOrder())
                        .map(ContestWords::at)
                        .orElse(""),
                totals,
                counties,
                topics,
                TopicHeat.of(counties, topics.stream().map(Topic::name).toList(), topicCounts),
                questions.stream()
                        .filter(one -> one.shown() > 0)
                        .limit(SHOWN)
                        .map(ContestFiguresPage::question)
                        .toList(),
                byName);
    }

    private static List<Topic> topics(List<QuestionFigures> questions) {
        Map<String, int[]> sums = new LinkedHashMap<>();
        questions.forEach(one -> {
            int[] sum = sums.computeIfAbsent(one.item().topic(), _ -> new int[2]);
            sum[0] += one.shown();
            sum[1] += one.correct();
        });
        List<Topic> topics = new ArrayList<>();
        sums.forEach((name, sum) -> {
            if (sum[0] > 0) {
                topics.add(new Topic(name, sum[0], sum[1] * 100 / sum[0]));
            }
        });
        topics.sort(Comparator.comparingInt(Topic::share));
        return topics;
    }

    private static Question question(QuestionFigures figures) {
        String wrong = figures.wrong().stream()
                .map(one -> (one.answer().isEmpty() ? "没有答" : words(figures, one.answer())) + " " + one.times() + " 次")
                .reduce((first, second) -> first + "；" + second)
                .orElse("");
        return new Question(
                figures.item().stem(),
                figures.item().topic(),
                figures.shown(),
                figures.difficulty(),
                figures.isJudged() ? String.valueOf(figures.discrimination()) : "—",
                wrong);
    }

    private static String words(QuestionFigures figures, String letters) {
        if (figures.item().options().isEmpty()) {
            // Typed into a gap: it may look like the letters of options.
            return "“" + letters + "”";
        }
        return letters.chars()
                .mapToObj(letter -> figures.item().options().get(letter - 'A'))
                .reduce((first, second) -> first + "、" + second)
                .orElse("");
    }

    public String base() {
        return ContestController.PATH + "/" + contest.id();
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("答题竞赛", ContestController.PATH), new Crumb(contest.title(), base()), new Crumb("统计"));
    }

    public List<Column> heatColumns() {
        List<Column> columns = new ArrayList<>(List.of(Column.text("地区")));
        heat.topics().forEach(topic -> columns.add(Column.number(topic)));
        return columns;
    }

    public String headsOf(CountyRow row) {
        Integer count = heads.get(row.id());
        return count == null ? "" : count.toString();
    }
}
