package org.anyue.quiz;

import static org.anyue.identity.web.StaffPages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anyue.support.AnyueTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Papers are counted in goes of any size, each once, also where many came in at the same moment. */
@AnyueTest
class TalliesTests {

    private static final int PAPERS = 700;
    private static final int MOST = 64;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tallies tallies;

    @Autowired
    ContestTallyStore store;

    @Autowired
    ContestStore contests;

    @Autowired
    MockMvc web;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void everyPaperIsCountedOnceHoweverManyGoesItTakes() {
        ContestId contest = QuizWorld.of(beans).untimed();
        papers(contest);
        Instant settled = Instant.now().plusSeconds(60);
        List<Integer> goes = new ArrayList<>();
        do {
            goes.add(transactions.execute(_ -> tallies.countQuestions(contest, settled, MOST)));
        } while (goes.getLast() > 0);

        assertThat(goes).hasSizeGreaterThan(PAPERS / MOST).allMatch(go -> go <= MOST);
        assertThat(goes.stream().mapToInt(go -> go).sum()).isEqualTo(PAPERS);
        int shown = store.questions(contest).values().stream()
                .mapToInt(counts -> counts[0])
                .sum();
        assertThat(shown).isEqualTo(PAPERS * 2);
    }

    @Test
    void whatWasTypedIntoAGapIsNoLetterOfAnOption() throws Exception {
        QuizWorld world = QuizWorld.of(beans);
        ContestId contest = world.untimed();
        PaperItem gap = contests.frozen(contest).stream()
                .filter(item -> item.kind() == QuestionKind.FILL)
                .findFirst()
                .orElseThrow();
        papers(contest, String.valueOf(gap.position()), "A");
        tallies.countQuestions(contest, Instant.now().plusSeconds(60));

        String page = web.perform(get("/desk/contests/" + contest + "/figures").with(as(world.office())))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(page).text()).contains(gap.stem(), "“A” " + PAPERS + " 次");
    }

    private void papers(ContestId contest) {
        papers(contest, "1,2", "A|B");
    }

    /** Forty at each moment. */
    private void papers(ContestId contest, String items, String answers) {
        jdbc.sql("""
                        INSERT INTO quiz.attempt (bucket, contest_id, subject, day, slot, receipt_id, batch_id, way, county_id,
                            items, answers, marks, score, passed, seconds, flags, device, net, submitted_at)
                        SELECT n % 1024, :contest, gen_random_uuid(), current_date, 1, gen_random_uuid(), gen_random_uuid(), 0,
                               NULL, :items, :answers, '00', 0, FALSE, 60, 0, n, n, now() - make_interval(secs => n / 40)
                        FROM generate_series(1, :papers) AS n""")
                .param("contest", contest.value())
                .param("items", items)
                .param("answers", answers)
                .param("papers", PAPERS)
                .update();
    }
}
