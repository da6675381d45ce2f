package org.anyue.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.anyue.Anyue;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.shared.DataFolder;
import org.anyue.shared.Ids;
import org.anyue.support.AnyueTest;
import org.anyue.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * A second node with the same database and the same keys, which remembers nothing of what the first has given out: so is an
 * application after its restart. Nobody has fresh time there for a paper that was seen.
 */
@AnyueTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondNodeTests {

    private static final String ADDRESS = "10.3.2.1";

    @Autowired
    BeanFactory here;

    @Autowired
    Environment environment;

    private ConfigurableApplicationContext there;
    private QuizWorld world;

    @BeforeAll
    void start() throws Exception {
        world = QuizWorld.of(here);
        Path home = TestDatabase.folder("home-" + Ids.randomText(6));
        Path keys = new DataFolder(home).privateFolder("keys");
        try (Stream<Path> files = Files.list(
                Path.of(environment.getRequiredProperty("anyue.home")).resolve("keys"))) {
            for (Path file : files.toList()) {
                Files.copy(file, keys.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        there = new SpringApplicationBuilder(Anyue.class)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("the same database", same(home))))
                .profiles("test")
                .run("--server.port=0");
    }

    private Map<String, Object> same(Path home) {
        return Map.of(
                "anyue.db.url", environment.getRequiredProperty("anyue.db.url"),
                "anyue.db.user", environment.getRequiredProperty("anyue.db.user"),
                "anyue.db.password", environment.getRequiredProperty("anyue.db.password"),
                "anyue.db.pool", "4",
                "anyue.jobs.run", "false",
                "anyue.home", home.toString());
    }

    @AfterAll
    void stop() {
        there.close();
    }

    @Test
    void aPaperGoesOnWithItsQuestionsAndItsTime() {
        ContestId contest = world.daily();
        Play.Opening first = begin(here, contest, play(here).newPass(contest));
        PaperToken minuteAgo = QuizWorld.earlier(token(first), 60);
        PlayPass kept = seals().pass(first.pass())
                .orElseThrow()
                .begins(minuteAgo.day(), minuteAgo.slot(), minuteAgo.issuedAt());
        Play.Opening again = begin(there, contest, seals().seal(kept));
        assertThat(again.sheet().issuedAt()).isEqualTo(minuteAgo.issuedAt());
        assertThat(again.sheet().questions()).isEqualTo(PaperSheet.questions(paper(minuteAgo)));
        Play.Handed handed = play(there).submit(contest, seals().seal(minuteAgo), world.right(minuteAgo), ADDRESS);
        assertThat(handed.paper().score()).isEqualTo(5);
        assertThat(world.jdbc()
                        .sql("SELECT seconds FROM quiz.attempt WHERE contest_id = :id")
                        .param("id", contest.value())
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(60);
        assertThatThrownBy(() -> play(here).submit(contest, seals().seal(minuteAgo), _ -> java.util.List.of(), ADDRESS))
                .isInstanceOf(PaperTaken.class);
    }

    @Test
    void aPaperWhoseTimeIsOverIsOverThereToo() {
        ContestId contest = world.daily();
        PaperToken late =
                QuizWorld.earlier(token(begin(here, contest, play(here).newPass(contest))), 331);
        assertThatThrownBy(() -> play(there).submit(contest, seals().seal(late), world.right(late), ADDRESS))
                .hasMessageContaining("答题时间已到");
    }

    /** With the pass from before the start: nothing of it tells that a paper was given out. */
    @Test
    void whoBeginsAnewWithAnOldPassHasFreshTimeForAnotherPaperOnly() {
        ContestId contest = world.daily();
        String old = play(here).newPass(contest);
        PaperToken seen = QuizWorld.earlier(token(begin(here, contest, old)), 60);
        Play.Opening anew = begin(there, contest, old);
        assertThat(anew.sheet().issuedAt()).isAfter(seen.issuedAt());
        assertThat(anew.sheet().questions()).isNotEqualTo(PaperSheet.questions(paper(seen)));
        PaperToken token = token(anew);
        play(there).submit(contest, anew.sheet().token(), world.right(token), ADDRESS);
        assertThatThrownBy(() -> play(here).submit(contest, seals().seal(seen), world.right(seen), ADDRESS))
                .as("one of them counts")
                .isInstanceOf(PaperTaken.class);
    }

    @Test
    void anExaminationHasOneStartAndIsSatOnce() {
        ContestId exam = world.opened(world.rules(ContestPreset.STAFF_EXAM));
        Actor clerk = world.city().actor(Role.OFFICE_CLERK, world.city().county("武陟县"));
        Play.Opening first = begin(here, exam, here.getBean(Entrants.class).ofStaff(clerk, exam));
        Instant began = first.sheet().issuedAt().minusSeconds(600);
        assertThat(world.jdbc()
                        .sql("UPDATE quiz.exam_start SET started_at = :at WHERE contest_id = :id")
                        .param("at", began.atOffset(ZoneOffset.UTC))
                        .param("id", exam.value())
                        .update())
                .isOne();
        Play.Opening again = begin(there, exam, there.getBean(Entrants.class).ofStaff(clerk, exam));
        assertThat(again.sheet().issuedAt()).isEqualTo(began);
        assertThat(again.sheet().seconds()).isBetween(2_990, 3_000);
        PaperToken token = token(again);
        play(there).submit(exam, again.sheet().token(), world.right(token), ADDRESS);
        String later = here.getBean(Entrants.class).ofStaff(clerk, exam);
        assertThatThrownBy(() -> begin(here, exam, later)).hasMessageContaining("已经交过卷");
        ContestRules rules = play(here).contest(exam).rules();
        assertThat(rules.sittingDay(rules.period().end())).isEqualTo(token.day());
        assertThat(token.day()).isNotEqualTo(LocalDate.now(here.getBean(java.time.Clock.class)));
    }

    private Play.Opening begin(BeanFactory node, ContestId contest, String pass) {
        return play(node)
                .start(
                        contest,
                        pass,
                        new Play.Start(true, false, world.county("武陟县"), 0, false, new Play.Origin(ADDRESS, "", "")));
    }

    private static Play play(BeanFactory node) {
        return node.getBean(Play.class);
    }

    private PaperSeals seals() {
        return here.getBean(PaperSeals.class);
    }

    private PaperToken token(Play.Opening opening) {
        return seals().token(opening.sheet().token()).orElseThrow();
    }

    private Paper paper(PaperToken token) {
        return here.getBean(ContestBook.class).get(token.contest()).kit().paper(token);
    }
}
