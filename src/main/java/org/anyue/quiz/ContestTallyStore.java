package org.anyue.quiz;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts over attempts. */
@Component
class ContestTallyStore {

    static final UUID NOWHERE = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    ContestTallyStore(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Opened contests that may have papers, or decisions about their participants, which are not counted yet. */
    List<ContestId> toCount() {
        return jdbc.sql("""
                        SELECT contest.id
                        FROM quiz.contest contest
                        CROSS JOIN LATERAL (
                            SELECT coalesce(max(tally.until), CAST('-infinity' AS timestamptz)) AS until
                            FROM quiz.tally tally
                            WHERE tally.contest_id = contest.id) last
                        WHERE contest.state <> 'DRAFT'
                          AND (EXISTS (SELECT 1 FROM quiz.attempt attempt
                                       WHERE attempt.contest_id = contest.id AND attempt.submitted_at >= last.until)
                               OR EXISTS (SELECT 1 FROM quiz.suspicion suspicion
                                          WHERE suspicion.contest_id = contest.id
                                            AND greatest(suspicion.noticed_at, suspicion.decided_at) >= last.until)
                               OR EXISTS (SELECT 1 FROM quiz.entrant_pass pass
                                          WHERE pass.contest_id = contest.id AND pass.linked_at >= last.until))""").query(UUID.class).list().stream()
                .map(ContestId::new)
                .toList();
    }

    /**
     * Counts anew everything that came in before the time; the same time gives the same counts.
     *
     * @param links each further participant of a person, and the first one
     */
    void count(ContestId contest, Instant until, Map<UUID, UUID> links) {
        String suspects = array(suspects(contest, links));
        jdbc.sql("DELETE FROM quiz.tally WHERE contest_id = :contest")
                .param("contest", contest.value())
                .update();
        jdbc.sql("""
                        INSERT INTO quiz.tally (contest_id, county_id, people, papers, passed, too_fast, assisted, cards,
                            fair_people, fair_papers, fair_passed, score, until)
                        SELECT :contest, coalesce(county_id, :nowhere), count(DISTINCT subject), count(*),
                               count(*) FILTER (WHERE passed), count(*) FILTER (WHERE flags & :fast <> 0),
                               count(*) FILTER (WHERE flags & :assisted <> 0), count(*) FILTER (WHERE flags & :card <> 0),
                               count(DISTINCT subject) FILTER (WHERE fair), count(*) FILTER (WHERE fair),
                               count(*) FILTER (WHERE fair AND passed), sum(score), :until
                        FROM (SELECT county_id, subject, passed, flags, score,
                                     flags & :fast = 0 AND NOT subject = ANY (CAST(:suspects AS uuid[])) AS fair
                              FROM quiz.attempt
                              WHERE contest_id = :contest AND submitted_at < :until) papers
                        GROUP BY 2""")
                .param("contest", contest.value())
                .param("nowhere", NOWHERE)
                .param("fast", AttemptMark.TOO_FAST.bit())
                .param("suspects", suspects)
                .param("assisted", AttemptMark.ASSISTED.bit())
                .param("card", AttemptMark.CARD.bit())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
        if (!links.isEmpty()) {
            countOnce(contest, until, links, suspects);
        }
    }

    /**
     * People who wrote on several devices were counted on each of them; they stay where their last paper is. Only their papers
     * are looked at: to group all papers by person costs three times as much as everything above.
     */
    private void countOnce(ContestId contest, Instant until, Map<UUID, UUID> links, String suspects) {
        Map<UUID, UUID> several = new HashMap<>(links);
        links.values().forEach(person -> several.put(person, person));
        List<SqlParameterSource> surplus = jdbc.sql("""
                        SELECT coalesce(county_id, :nowhere) AS county_id, count(*) FILTER (WHERE place > 1) AS people,
                               count(*) FILTER (WHERE fair AND fair_place > 1) AS fair_people
                        FROM (SELECT county_id, max(at) FILTER (WHERE fair) IS NOT NULL AS fair,
                                     row_number() OVER (PARTITION BY person ORDER BY max(at) DESC, subject) AS place,
                                     row_number() OVER (PARTITION BY person
                                         ORDER BY max(at) FILTER (WHERE fair) DESC NULLS LAST, subject) AS fair_place
                              FROM (SELECT attempt.county_id, several.person, several.subject, attempt.submitted_at AS at,
                                           attempt.flags & :fast = 0
                                             AND NOT attempt.subject = ANY (CAST(:suspects AS uuid[])) AS fair
                                    FROM unnest(CAST(:subjects AS uuid[]), CAST(:persons AS uuid[]))
                                           AS several (subject, person)
                                    JOIN quiz.attempt attempt ON attempt.subject = several.subject
                                    WHERE attempt.contest_id = :contest AND attempt.submitted_at < :until) papers
                              GROUP BY county_id, person, subject) places
                        GROUP BY 1""")
                .param("contest", contest.value())
                .param("nowhere", NOWHERE)
                .param("fast", AttemptMark.TOO_FAST.bit())
                .param("suspects", suspects)
                .param("subjects", array(several.keySet()))
                .param("persons", array(several.values()))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, _) -> (SqlParameterSource) new MapSqlParameterSource()
                        .addValue("contest", contest.value())
                        .addValue("county", row.getObject("county_id", UUID.class))
                        .addValue("people", row.getInt("people"))
                        .addValue("fair", row.getInt("fair_people")))
                .list();
        batches.batchUpdate("""
                UPDATE quiz.tally
                SET people = people - :people, fair_people = fair_people - :fair
                WHERE contest_id = :contest AND county_id = :county""", surplus.toArray(SqlParameterSource[]::new));
    }

    /** Participants of people who are suspected and not cleared: a suspicion about one device is about the person. */
    private Set<UUID> suspects(ContestId contest, Map<UUID, UUID> links) {
        Set<UUID> people = jdbc
                .sql("SELECT DISTINCT subject FROM quiz.suspicion WHERE contest_id = :contest AND state <> 'CLEARED'")
                .param("contest", contest.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(subject -> links.getOrDefault(subject, subject))
                .collect(Collectors.toSet());
        Set<UUID> all = new HashSet<>(people);
        links.forEach((subject, person) -> {
            if (people.contains(person)) {
                all.add(subject);
            }
        });
        return all;
    }

    /** Attempts may lie on other servers than what is known of their participants. */
    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    List<CountyTally> counties(ContestId contest) {
        return jdbc.sql("""
                        SELECT tally.county_id, tally.people, tally.papers, tally.passed, tally.too_fast,
                               tally.assisted, tally.cards, tally.fair_people, tally.fair_papers, tally.fair_passed, tally.score,
                               coalesce(heads.heads, 0) AS heads, tally.until
                        FROM quiz.tally tally
                        LEFT JOIN quiz.county_heads heads
                          ON heads.contest_id = tally.contest_id AND heads.county_id = tally.county_id
                        WHERE tally.contest_id = :contest
                        ORDER BY tally.people DESC, tally.county_id""")
                .param("contest", contest.value())
                .query((row, _) -> new CountyTally(
                        row.getObject("county_id", UUID.class),
                        row.getInt("people"),
                        row.getInt("papers"),
                        row.getInt("passed"),
                        row.getInt("too_fast"),
                        row.getInt("assisted"),
                        row.getInt("cards"),
                        new CountyTally.Fair(
                                row.getInt("fair_people"), row.getInt("fair_papers"), row.getInt("fair_passed")),
                        row.getLong("score"),
                        row.getInt("heads"),
                        row.getObject("until", OffsetDateTime.class).toInstant()))
                .list();
    }

    Map<UUID, Integer> heads(ContestId contest) {
        Map<UUID, Integer> heads = new HashMap<>();
        jdbc.sql("SELECT county_id, heads FROM quiz.county_heads WHERE contest_id = :contest")
                .param("contest", contest.value())
                .query((row, number) -> heads.put(row.getObject("county_id", UUID.class), row.getInt("heads")))
                .list();
        return heads;
    }

    void setHeads(ContestId contest, Map<UUID, Integer> heads) {
        jdbc.sql("DELETE FROM quiz.county_heads WHERE contest_id = :contest")
                .param("contest", contest.value())
                .update();
        heads.forEach((county, count) -> jdbc.sql(
                        "INSERT INTO quiz.county_heads (contest_id, county_id, heads) VALUES (:contest, :county, :heads)")
                .param("contest", contest.value())
                .param("county", county)
                .param("heads", count)
                .update());
    }

    /** A paper, marked. */
    record Marked(UUID county, String items, String answers, String marks, Instant at) {}

    /** The first papers between two times, the earliest first. */
    List<Marked> marked(ContestId contest, Instant from, Instant until, int most) {
        return jdbc.sql("""
                        SELECT coalesce(county_id, :nowhere) AS county_id, items, answers, marks, submitted_at
                        FROM quiz.attempt
                        WHERE contest_id = :contest AND submitted_at >= :from AND submitted_at < :until
                        ORDER BY submitted_at
                        LIMIT :most""")
                .param("contest", contest.value())
                .param("nowhere", NOWHERE)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> new Marked(
                        row.getObject("county_id", UUID.class),
                        row.getString("items"),
                        row.getString("answers"),
                        row.getString("marks"),
                        row.getObject("submitted_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How far the questions of a contest are counted; held until the end of the transaction. */
    Instant lockMark(ContestId contest) {
        jdbc.sql("INSERT INTO quiz.question_mark (contest_id, until) VALUES (:contest, :first) ON CONFLICT DO NOTHING")
                .param("contest", contest.value())
                .param("first", Instant.EPOCH.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("SELECT until FROM quiz.question_mark WHERE contest_id = :contest FOR UPDATE")
                .param("contest", contest.value())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    void mark(ContestId contest, Instant until) {
        jdbc.sql("UPDATE quiz.question_mark SET until = :until WHERE contest_id = :contest")
                .param("contest", contest.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param score of the papers */
    record Place(int position, int score) {}

    record Answer(int position, String answer) {}

    record Spot(UUID county, String topic) {}

    void addTopics(ContestId contest, Map<Spot, int[]> topics) {
        List<SqlParameterSource> rows = new ArrayList<>();
        topics.forEach((spot, counts) -> rows.add(new MapSqlParameterSource()
                .addValue("contest", contest.value())
                .addValue("county", spot.county())
                .addValue("topic", spot.topic())
                .addValue("shown", counts[0])
                .addValue("correct", counts[1])));
        batches.batchUpdate("""
                INSERT INTO quiz.topic_tally (contest_id, county_id, topic, shown, correct)
                VALUES (:contest, :county, :topic, :shown, :correct)
                ON CONFLICT (contest_id, county_id, topic) DO UPDATE
                SET shown = topic_tally.shown + excluded.shown, correct = topic_tally.correct + excluded.correct""", rows.toArray(SqlParameterSource[]::new));
    }

    List<Tallies.TopicCount> topics(ContestId contest) {
        return jdbc.sql("""
                        SELECT county_id AS county, topic, shown, correct
                        FROM quiz.topic_tally
                        WHERE contest_id = :contest""")
                .param("contest", contest.value())
                .query(Tallies.TopicCount.class)
                .list();
    }

    void add(ContestId contest, Map<Place, int[]> shown, Map<Answer, int[]> answers) {
        List<SqlParameterSource> questions = new ArrayList<>();
        shown.forEach((place, counts) -> questions.add(new MapSqlParameterSource()
                .addValue("contest", contest.value())
                .addValue("position", place.position())
                .addValue("score", place.score())
                .addValue("shown", counts[0])
                .addValue("correct", counts[1])));
        batches.batchUpdate("""
                INSERT INTO quiz.question_tally (contest_id, position, score, shown, correct)
                VALUES (:contest, :position, :score, :shown, :correct)
                ON CONFLICT (contest_id, position, score) DO UPDATE
                SET shown = question_tally.shown + excluded.shown, correct = question_tally.correct + excluded.correct""", questions.toArray(SqlParameterSource[]::new));
        List<SqlParameterSource> given = new ArrayList<>();
        answers.forEach((answer, count) -> given.add(new MapSqlParameterSource()
                .addValue("contest", contest.value())
                .addValue("position", answer.position())
                .addValue("answer", answer.answer())
                .addValue("times", count[0])));
        batches.batchUpdate("""
                INSERT INTO quiz.answer_tally (contest_id, position, answer, times)
                VALUES (:contest, :position, :answer, :times)
                ON CONFLICT (contest_id, position, answer) DO UPDATE
                SET times = answer_tally.times + excluded.times""", given.toArray(SqlParameterSource[]::new));
    }

    /** @return counts of papers by place */
    Map<Place, int[]> questions(ContestId contest) {
        Map<Place, int[]> all = new HashMap<>();
        jdbc.sql("SELECT position, score, shown, correct FROM quiz.question_tally WHERE contest_id = :contest")
                .param("contest", contest.value())
                .query((row, number) -> all.put(
                        new Place(row.getInt("position"), row.getInt("score")),
                        new int[] {row.getInt("shown"), row.getInt("correct")}))
                .list();
        return all;
    }

    Map<Answer, Integer> answers(ContestId contest) {
        Map<Answer, Integer> all = new HashMap<>();
        jdbc.sql("SELECT position, answer, times FROM quiz.answer_tally WHERE contest_id = :contest")
                .param("contest", contest.value())
                .query((row, number) ->
                        all.put(new Answer(row.getInt("position"), row.getString("answer")), row.getInt("times")))
                .list();
        return all;
    }
}
