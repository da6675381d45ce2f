package org.anyue.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.anyue.support.AnyueTest;
import org.anyue.support.City;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the writer to the second person to the contest. */
@AnyueTest
class QuestionBankTests {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    BeanFactory beans;

    @Autowired
    QuestionBank bank;

    @Autowired
    QuestionQueries queries;

    @Autowired
    QuestionReads reads;

    @Autowired
    JdbcClient jdbc;

    private City city;
    private Actor writer;
    private Actor second;

    @BeforeEach
    void people() {
        city = City.of(beans);
        writer = city.city(Role.OFFICE_CLERK);
        second = city.city(Role.OFFICE_LEAD);
    }

    @Test
    void whatASecondPersonApprovedMayBeAskedAndAnEditMakesTheNextVersion() {
        String stem = stem();
        QuestionId id = bank.write(writer, Questions.single(stem), true);
        assertThat(asked(id)).isEmpty();
        assertThatThrownBy(() -> bank.approve(writer, seen(id))).isInstanceOf(Refusal.class);

        bank.approve(second, seen(id));
        assertThat(asked(id)).singleElement().satisfies(question -> {
            assertThat(question.version()).isEqualTo(1);
            assertThat(question.stem()).isEqualTo(stem);
            assertThat(question.rightOptions()).containsExactly(1);
        });

        bank.edit(writer, seen(id), Questions.single(stem + "（修订）"), true);
        assertThat(asked(id)).extracting(Question::version).containsExactly(1);
        assertThat(queries.get(writer, id).publishedNumber()).isEqualTo(1);
        bank.approve(second, seen(id));
        assertThat(asked(id)).extracting(Question::version).containsExactly(2);
        assertThat(reads.version(id, 1).orElseThrow().stem()).isEqualTo(stem);
        assertThat(queries.versions(writer, id))
                .extracting(QuestionSummary::state)
                .containsExactly(QuestionState.PUBLISHED, QuestionState.SUPERSEDED);
    }

    @Test
    void whatIsRetiredIsNotAskedUntilItIsRestored() {
        QuestionId id = published();
        bank.retire(writer, seen(id));
        assertThat(asked(id)).isEmpty();
        assertThat(reads.version(id, 1)).isPresent();
        bank.restore(writer, seen(id));
        assertThat(asked(id)).hasSize(1);
    }

    @Test
    void whatWasSentBackIsChangedAndOnlyWhatWasNeverPublishedCanBeDiscarded() {
        QuestionId id = bank.write(writer, Questions.single(stem()), true);
        bank.sendBack(second, seen(id), "依据写错了");
        assertThat(queries.get(writer, id).reason()).isEqualTo("依据写错了");
        bank.edit(writer, seen(id), Questions.single(stem()), true);
        bank.withdraw(writer, seen(id));
        bank.discard(writer, seen(id));
        assertThatThrownBy(() -> queries.get(writer, id)).isInstanceOf(NotFound.class);

        QuestionId kept = published();
        assertThatThrownBy(() -> bank.discard(writer, seen(kept))).isInstanceOf(Refusal.class);
        bank.edit(writer, seen(kept), Questions.single(stem()), false);
        bank.discard(writer, seen(kept));
        assertThat(queries.get(writer, kept).state()).isEqualTo(QuestionState.PUBLISHED);
    }

    @Test
    void theDatabaseItselfKeepsTwoPeopleApart() {
        QuestionId id = bank.write(writer, Questions.single(stem()), true);
        assertThatThrownBy(() -> jdbc.sql("""
                                UPDATE quiz.question_version
                                SET state = 'PUBLISHED', reviewer_id = :writer
                                WHERE question_id = :id""")
                        .param("writer", writer.accountId())
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void twoReviewersAtOnceLeaveOneDecision() throws Exception {
        QuestionId id = bank.write(writer, Questions.single(stem()), true);
        QuestionSeen seen = seen(id);
        List<Runnable> decisions = List.of(
                () -> bank.approve(city.city(Role.OFFICE_LEAD), seen),
                () -> bank.sendBack(city.city(Role.OFFICE_LEAD), seen, "不对"));
        assertThat(together(decisions)).containsOnlyOnce((Object) null);
        assertThat(queries.versions(writer, id)).hasSize(1);
    }

    @Test
    void twoEditorsOfAPublishedQuestionBeginOneVersion() throws Exception {
        QuestionId id = published();
        QuestionSeen seen = seen(id);
        List<Object> ends = together(List.of(
                () -> bank.edit(writer, seen, Questions.single(stem()), false),
                () -> bank.edit(second, seen, Questions.single(stem()), false)));
        assertThat(ends).containsOnlyOnce((Object) null).hasAtLeastOneElementOfType(Stale.class);
        assertThat(queries.versions(writer, id)).hasSize(2);
    }

    @Test
    void aCountyUsesWhatTheCityPublishedAndChangesNothingOfIt() {
        QuestionId published = published();
        QuestionId draft = bank.write(writer, Questions.single(stem()), false);
        UnitSummary county =
                beans.getBean(UnitQueries.class).named(city.root().id(), "沁阳市").orElseThrow();
        Actor below = city.actor(Role.OFFICE_CLERK, county);
        assertThat(queries.get(below, published).state()).isEqualTo(QuestionState.PUBLISHED);
        assertThat(reads.published(county.id())).extracting(Question::id).contains(published);
        assertThatThrownBy(() -> queries.get(below, draft)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bank.retire(below, seen(published))).isInstanceOf(NotFound.class);

        QuestionId own = bank.write(below, Questions.single(stem()), true);
        assertThatThrownBy(() -> queries.get(writer, own)).isInstanceOf(NotFound.class);
        bank.approve(city.actor(Role.OFFICE_LEAD, county), new QuestionSeen(own, 1, 0));
        assertThatThrownBy(() -> queries.get(writer, own)).isInstanceOf(NotFound.class);
    }

    @Test
    void aDepartmentReadsWhatIsPublished() {
        QuestionId published = published();
        QuestionId waiting = bank.write(writer, Questions.single(stem()), true);
        Actor department = city.city(Role.DEPARTMENT_OFFICER);
        assertThat(queries.get(department, published).state()).isEqualTo(QuestionState.PUBLISHED);
        assertThatThrownBy(() -> queries.get(department, waiting)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bank.write(department, Questions.single(stem()), false))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theListFindsByWordsTopicKindLevelAndState() {
        String word = "独此一题" + COUNT.incrementAndGet();
        QuestionId id = bank.write(writer, Questions.single("关于" + word + "的100%题"), false);
        assertThat(found(new QuestionFilter(word, "", null, null, null, null))).containsExactly(id);
        assertThat(found(new QuestionFilter(
                        word, "消防", QuestionKind.SINGLE, QuestionLevel.EASY, QuestionState.DRAFT, null)))
                .containsExactly(id);
        assertThat(found(new QuestionFilter(word, "用电", null, null, null, null)))
                .isEmpty();
        assertThat(found(new QuestionFilter(word + "的100%", "", null, null, null, null)))
                .containsExactly(id);
        assertThat(found(new QuestionFilter(word + "的1_0%", "", null, null, null, null)))
                .isEmpty();
        for (String sort : List.of("stem", "kind", "topic", "level", "state", "written", "", "1; DROP")) {
            assertThat(queries.search(writer, QuestionFilter.ALL, sort, true, 1, 5)
                            .rows())
                    .as(sort)
                    .isNotEmpty();
        }
        assertThat(queries.search(writer, QuestionFilter.ALL, "", false, 9999, 5)
                        .page())
                .isLessThan(9999);
    }

    private List<QuestionId> found(QuestionFilter filter) {
        return queries.search(writer, filter, "", false, 1, 20).rows().stream()
                .map(question -> question.seen().id())
                .toList();
    }

    private QuestionId published() {
        QuestionId id = bank.write(writer, Questions.single(stem()), true);
        bank.approve(second, seen(id));
        return id;
    }

    private List<Question> asked(QuestionId id) {
        return reads.published(city.root().id()).stream()
                .filter(question -> question.id().equals(id))
                .toList();
    }

    private QuestionSeen seen(QuestionId id) {
        return queries.get(writer, id).seen();
    }

    private static String stem() {
        return "试题" + COUNT.incrementAndGet();
    }

    /** What each threw, null for nothing. */
    private static List<Object> together(List<Runnable> steps) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Object>> ends = steps.stream()
                    .map(step -> threads.submit(() -> {
                        start.await();
                        try {
                            step.run();
                            return null;
                        } catch (RuntimeException thrown) {
                            return (Object) thrown;
                        }
                    }))
                    .toList();
            start.countDown();
            List<Object> found = new java.util.ArrayList<>();
            for (Future<Object> end : ends) {
                found.add(end.get());
            }
            return found;
        }
    }
}
