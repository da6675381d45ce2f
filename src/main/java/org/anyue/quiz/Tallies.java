package org.anyue.quiz;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anyue.organization.Actor;
import org.anyue.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts that lag by seconds. Each can be made anew from the attempts. */
@Component
public class Tallies {

    /** Commits that are under way have stamped their papers a little earlier. */
    static final Duration MARGIN = Duration.ofSeconds(10);

    private static final int CHUNK = 50_000;
    private static final int FEWEST = 40;
    private static final int WRONG_SHOWN = 3;

    private final ContestTallyStore store;
    private final ContestStore contests;
    private final ContestQueries queries;
    private final Persons persons;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Tallies(
            ContestTallyStore store,
            ContestStore contests,
            ContestQueries queries,
            Persons persons,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.contests = contests;
        this.queries = queries;
        this.persons = persons;
        this.clock = clock;
        this.events = events;
    }

    /** Counties with papers; what everybody may see. */
    public List<CountyTally> counties(ContestId contest) {
        return store.counties(contest);
    }

    public Map<UUID, Integer> heads(ContestId contest) {
        return store.heads(contest);
    }

    /** Inhabitants of counties, for counts per head. */
    @Transactional
    public void setHeads(Actor actor, ContestId contest, Map<UUID, Integer> heads) {
        ContestSummary summary = queries.get(actor, contest);
        if (!actor.isOfficeOf(summary.owner())) {
            throw new NotFound("contest " + contest);
        }
        String before = store.heads(contest).toString();
        store.setHeads(contest, heads);
        events.publishEvent(new ContestEvent(actor.party(), contest, "heads-set", before, heads.toString()));
    }

    List<ContestId> toCount() {
        return store.toCount();
    }

    /** Up to when everything has been committed. */
    Instant settled() {
        return clock.instant().minus(MARGIN);
    }

    @Transactional
    public void count(ContestId contest, Instant until) {
        store.count(contest, until, persons.links(contest));
    }

    /**
     * Counts the next papers into the figures of the questions.
     *
     * @return how many; none when all are counted
     */
    @Transactional
    public int countQuestions(ContestId contest, Instant settled) {
        return countQuestions(contest, settled, CHUNK);
    }

    /** @param most papers of one go; more than come in at the same moment */
    @Transactional
    int countQuestions(ContestId contest, Instant settled, int most) {
        List<ContestTallyStore.Marked> papers = store.marked(contest, store.lockMark(contest), settled, most);
        Instant until = settled;
        if (papers.size() == most) {
            // More of the last moment may follow; they all come with the next ones.
            Instant last = papers.getLast().at();
            papers = papers.stream().filter(paper -> paper.at().isBefore(last)).toList();
            until = last;
        }
        Map<ContestTallyStore.Place, int[]> shown = new HashMap<>();
        Map<ContestTallyStore.Answer, int[]> answers = new HashMap<>();
        papers.forEach(paper -> add(paper, shown, answers));
        store.add(contest, shown, answers);
        store.addTopics(contest, topics(contest, papers));
        store.mark(contest, until);
        return papers.size();
    }

    private static void add(
            ContestTallyStore.Marked paper,
            Map<ContestTallyStore.Place, int[]> shown,
            Map<ContestTallyStore.Answer, int[]> answers) {
        String[] items = paper.items().split(",");
        String[] given = paper.answers().split("\\|", -1);
        int score = (int)
                paper.marks().chars().filter(mark -> mark == Marking.RIGHT).count();
        for (int at = 0; at < items.length; at++) {
            int position = Integer.parseInt(items[at]);
            int[] counts = shown.computeIfAbsent(new ContestTallyStore.Place(position, score), _ -> new int[2]);
            counts[0]++;
            counts[1] += paper.marks().charAt(at) == Marking.RIGHT ? 1 : 0;
            String answer = at < given.length ? given[at] : "";
            if (answer.matches("[A-J]{0,10}")) {
                answers.computeIfAbsent(new ContestTallyStore.Answer(position, answer), _ -> new int[1])[0]++;
            }
        }
    }

    private Map<ContestTallyStore.Spot, int[]> topics(ContestId contest, List<ContestTallyStore.Marked> papers) {
        Map<ContestTallyStore.Spot, int[]> topics = new HashMap<>();
        if (papers.isEmpty()) {
            return topics;
        }
        Map<Integer, String> byPosition =
                contests.frozen(contest).stream().collect(Collectors.toMap(PaperItem::position, PaperItem::topic));
        for (ContestTallyStore.Marked paper : papers) {
            String[] items = paper.items().split(",");
            for (int at = 0; at < items.length; at++) {
                String topic = byPosition.getOrDefault(Integer.valueOf(items[at]), "");
                int[] counts =
                        topics.computeIfAbsent(new ContestTallyStore.Spot(paper.county(), topic), _ -> new int[2]);
                counts[0]++;
                counts[1] += paper.marks().charAt(at) == Marking.RIGHT ? 1 : 0;
            }
        }
        return topics;
    }

    /**
     * A topic in a county.
     *
     * @param county all zero for papers without one
     * @param shown how often one of its questions was in a paper
     */
    public record TopicCount(UUID county, String topic, int shown, int correct) {}

    /** Where which knowledge is missing. */
    public List<TopicCount> topics(Actor actor, ContestId contest) {
        return store.topics(queries.get(actor, contest).id());
    }

    /** Every question of the contest, the most difficult first. */
    public List<QuestionFigures> questions(Actor actor, ContestId contest) {
        queries.get(actor, contest);
        Map<ContestTallyStore.Place, int[]> all = store.questions(contest);
        Map<ContestTallyStore.Answer, Integer> answers = store.answers(contest);
        List<QuestionFigures> figures = new ArrayList<>();
        for (PaperItem item : contests.frozen(contest)) {
            Map<Integer, int[]> byScore = new HashMap<>();
            all.forEach((place, counts) -> {
                if (place.position() == item.position()) {
                    byScore.put(place.score(), counts);
                }
            });
            figures.add(figures(item, byScore, wrong(item, answers)));
        }
        figures.sort(Comparator.comparingInt(one -> one.shown() == 0 ? 101 : one.difficulty()));
        return figures;
    }

    private static QuestionFigures figures(
            PaperItem item, Map<Integer, int[]> byScore, List<QuestionFigures.Wrong> wrong) {
        int shown = byScore.values().stream().mapToInt(counts -> counts[0]).sum();
        int correct = byScore.values().stream().mapToInt(counts -> counts[1]).sum();
        return new QuestionFigures(
                item, shown, correct, shown == 0 ? -1 : correct * 100 / shown, discrimination(byScore, shown), wrong);
    }

    /** Upper and lower 27 % of the papers by score; where a score is cut in two, its papers count in their share. */
    static int discrimination(Map<Integer, int[]> byScore, int shown) {
        if (shown < FEWEST) {
            return QuestionFigures.UNKNOWN;
        }
        double group = shown * 0.27;
        List<Integer> scores = byScore.keySet().stream().sorted().toList();
        return (int) Math.round(100 * (share(byScore, scores.reversed(), group) - share(byScore, scores, group)));
    }

    private static double share(Map<Integer, int[]> byScore, List<Integer> scores, double group) {
        double left = group;
        double right = 0;
        for (int score : scores) {
            int[] counts = byScore.getOrDefault(score, new int[2]);
            double taken = Math.min(left, counts[0]);
            right += counts[0] == 0 ? 0 : taken * counts[1] / counts[0];
            left -= taken;
        }
        return right / group;
    }

    private static List<QuestionFigures.Wrong> wrong(PaperItem item, Map<ContestTallyStore.Answer, Integer> answers) {
        String key = Marking.letters(item.right());
        return answers.entrySet().stream()
                .filter(one -> one.getKey().position() == item.position())
                .filter(one -> !one.getKey().answer().equals(key))
                .sorted(Map.Entry.<ContestTallyStore.Answer, Integer>comparingByValue()
                        .reversed())
                .limit(WRONG_SHOWN)
                .map(one -> new QuestionFigures.Wrong(one.getKey().answer(), one.getValue()))
                .toList();
    }
}
