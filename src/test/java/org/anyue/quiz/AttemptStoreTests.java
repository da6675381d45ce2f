package org.anyue.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyue.shared.Ids;
import org.anyue.support.AnyueTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many papers are fetched in pages, and none is lost or seen twice where a page ends. */
@AnyueTest
class AttemptStoreTests {

    @Autowired
    BeanFactory beans;

    @Autowired
    AttemptStore store;

    @Autowired
    JdbcOperations statements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private ContestId contest;
    private final Map<UUID, Integer> papers = new HashMap<>();

    @BeforeEach
    void kept() {
        contest = QuizWorld.of(beans).daily();
        List<Attempt> attempts = new ArrayList<>();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (int i = 0; i < 12; i++) {
            UUID subject = Ids.random();
            int count = i % 5 == 4 ? 7 : 1 + i % 3;
            papers.put(subject, count);
            for (int slot = 1; slot <= count; slot++) {
                // Several came in in the same moment.
                attempts.add(attempt(subject, slot, at.plusMillis(i / 3)));
            }
        }
        store.insert(Ids.random(), attempts);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 100})
    void everyParticipantComesOnceWithAllPapers(int page) {
        Map<UUID, Integer> seen = new HashMap<>();
        paged(page).bySubject(contest, (subject, own) -> {
            assertThat(own).allMatch(one -> one.key().subject().equals(subject));
            assertThat(own).extracting(one -> one.key().slot()).isSorted();
            assertThat(seen.put(subject, own.size())).isNull();
        });
        assertThat(seen).isEqualTo(papers);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 100})
    void everyPaperSinceATimeComesOnce(int page) {
        List<Attempt> all = since(page, Instant.EPOCH);
        assertThat(all)
                .hasSize(papers.values().stream().mapToInt(Integer::intValue).sum())
                .extracting(Attempt::receipt)
                .doesNotHaveDuplicates();
        assertThat(all).extracting(Attempt::submittedAt).isSorted();
        Instant late = all.getLast().submittedAt();
        assertThat(since(page, late)).hasSize((int)
                all.stream().filter(one -> one.submittedAt().equals(late)).count());
    }

    @Test
    void anEmptyContestHasNobody() {
        paged(3).bySubject(new ContestId(Ids.random()), (subject, own) -> {
            throw new AssertionError(subject);
        });
    }

    private List<Attempt> since(int page, Instant from) {
        List<Attempt> all = new ArrayList<>();
        paged(page).since(contest, from, all::add);
        return all;
    }

    private AttemptStore paged(int page) {
        return new AttemptStore(statements, jdbc, page);
    }

    private Attempt attempt(UUID subject, int slot, Instant at) {
        int bucket = Bucket.of(subject);
        return new Attempt(
                new Attempt.Key(bucket, contest, subject, LocalDate.now(clock), slot),
                Bucket.receipt(Ids.randomBytes(16), bucket),
                new Attempt.Origin(IdentityWay.NONE, null, 0, 0),
                new Attempt.Result("1", "A", "1", true, 60, 0),
                at);
    }
}
