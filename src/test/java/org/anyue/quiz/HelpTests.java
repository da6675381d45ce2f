package org.anyue.quiz;

import static org.anyue.identity.web.StaffPages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.support.AnyueTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** People without a phone: staff answer with them. The paper counts, is marked and says who helped. */
@AnyueTest
class HelpTests {

    private static final int QUESTIONS = 5;

    @Autowired
    BeanFactory beans;

    @Autowired
    Assistance assistance;

    @Autowired
    Cards cards;

    @Autowired
    Play play;

    @Autowired
    PaperSeals seals;

    @Autowired
    ContestEntries entries;

    @Autowired
    Tallies tallies;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private HelpDesk desk;
    private QuizWorld world;
    private ContestId contest;
    private Actor clerk;
    private String phone;

    @BeforeEach
    void open() {
        desk = HelpDesk.of(beans);
        world = desk.world;
        contest = desk.contest;
        clerk = desk.clerk;
        phone = desk.phone;
    }

    @Test
    void aClerkOfACountyAnswersForSomebodyWhoAgreed() throws Exception {
        assertThat(desk.send(help().param("phone", phone)).getContentAsString()).contains("请先当面念参与说明");
        Document paper = HelpDesk.page(desk.send(help().param("consent", "true").param("phone", phone)));
        assertThat(paper.text()).contains("已给双倍时间").doesNotContain("密钥词");
        Document result = HelpDesk.page(handIn(paper));
        assertThat(result.text()).contains("已登记参加抽奖", "答对 5 / 5 题");
        String receipt = result.select("a[href^=/quiz/receipts/]").text();
        assertThat(flags(receipt)).matches(AttemptMark.ASSISTED::isIn).matches(AttemptMark.EXTENDED::isIn);
        assertThat(jdbc.sql("SELECT account_id FROM quiz.assistance WHERE receipt_id = :id")
                        .param("id", Ids.parse(receipt))
                        .query(UUID.class)
                        .single())
                .isEqualTo(clerk.accountId());
        assertThat(desk.records("quiz.paper-assisted")).isOne();
        assertThat(entries.replay(contest.toString()).excluded())
                .as("read too fast here")
                .hasSize(1);
        Document again = HelpDesk.page(desk.send(help().param("consent", "true").param("phone", phone)));
        assertThat(again.text()).contains("今天的次数已经用完");
    }

    @Test
    void whatWasReadAloudCountsForTheSameChances() {
        PaperSheet sheet = started(phone);
        PaperToken early = aMinuteAgo(sheet);
        assistance.submit(clerk, contest, seals.seal(early), world.right(early), phone);
        assertThat(entries.replay(contest.toString()).subjects())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.subjectKey()).isEqualTo("tel:+86" + phone);
                    assertThat(one.chances()).isOne();
                });
        tallies.count(contest, clock.instant().plusSeconds(1));
        assertThat(tallies.counties(contest))
                .singleElement()
                .satisfies(one -> assertThat(one.assisted()).isOne());
        assertThatThrownBy(() -> assistance.submit(clerk, contest, seals.seal(early), world.right(early), phone))
                .isInstanceOf(PaperTaken.class);
    }

    @Test
    void aPaperThatIsReadAloudIsTakenNowhereElseAndAnOrdinaryOneNotHere() {
        PaperSheet sheet = started("");
        assertThatThrownBy(() -> play.submit(contest, sheet.token(), _ -> List.of(), "10.0.0.1"))
                .isInstanceOf(Refusal.class);
        String ordinary = play.start(
                        contest,
                        play.newPass(contest),
                        new Play.Start(true, false, world.county("温县"), 0, false, new Play.Origin("10.0.7.1", "", "")))
                .sheet()
                .token();
        assertThatThrownBy(() -> assistance.submit(clerk, contest, ordinary, _ -> List.of(), ""))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whoBringsAReceiptIsEnteredOnTheSpot() throws Exception {
        PaperSheet sheet = started("");
        PaperToken early = aMinuteAgo(sheet);
        String receipt = assistance
                .submit(clerk, contest, seals.seal(early), world.right(early), "")
                .receipt();
        assertThat(entries.replay(contest.toString()).subjects()).isEmpty();
        assertThat(entered("0123456789abcdefghjkmnpqrs", phone)).isEqualTo(422);
        assertThat(entered(receipt, "12")).isEqualTo(422);
        assertThat(entered(receipt.toUpperCase(java.util.Locale.ROOT), phone)).isEqualTo(303);
        assertThat(entries.replay(contest.toString()).subjects()).hasSize(1);
    }

    private int entered(String receipt, String mobile) throws Exception {
        return desk.send(post("/desk/contests/" + contest + "/help/entrants")
                        .with(as(clerk))
                        .with(csrf())
                        .param("receipt", receipt)
                        .param("mobile", mobile))
                .getStatus();
    }

    @Test
    void nobodyHelpsWithoutEnd() {
        jdbc.sql("""
                        INSERT INTO quiz.assistance (receipt_id, contest_id, account_id, unit_id, day, kept_at)
                        SELECT gen_random_uuid(), :contest, :account, :unit, :day, now()
                        FROM generate_series(1, :count)""")
                .param("contest", contest.value())
                .param("account", clerk.accountId())
                .param("unit", clerk.unitId().value())
                .param("day", LocalDate.now(clock))
                .param("count", Assistance.MOST_A_DAY)
                .update();
        assertThatThrownBy(() -> started("")).hasMessageContaining("上限");
    }

    @Test
    void whoIsOutsideThePlaceFindsNeitherWay() throws Exception {
        ContestId county = QuizWorld.contest(beans, clerk);
        Actor other = world.city().actor(Role.OFFICE_CLERK, world.city().county("温县"));
        for (String way : List.of("help", "cards", "cards/template", "cards/paper")) {
            String address = "/desk/contests/" + county + "/" + way;
            assertThat(desk.send(get(address).with(as(other))).getStatus())
                    .as(way)
                    .isEqualTo(404);
            assertThat(desk.send(get(address).with(as(clerk))).getStatus())
                    .as(way)
                    .isEqualTo(200);
        }
        assertThatThrownBy(() -> assistance.start(other, county, new Assistance.Help(true, false, null, "")))
                .isInstanceOf(NotFound.class);
        assertThat(HelpDesk.page(desk.send(get("/desk/contests").with(as(clerk))))
                        .select("a[href=/desk/contests/" + contest + "/help]"))
                .as("of the city above")
                .isNotEmpty();
    }

    private PaperSheet started(String number) {
        return assistance.start(clerk, contest, new Assistance.Help(true, false, world.county("武陟县"), number));
    }

    private PaperToken aMinuteAgo(PaperSheet sheet) {
        return QuizWorld.earlier(seals.token(sheet.token()).orElseThrow(), 60);
    }

    private AbstractMockHttpServletRequestBuilder<?> help() {
        return post("/desk/contests/" + contest + "/help")
                .with(as(clerk))
                .with(csrf())
                .param("age", "adult")
                .param("county", Ids.toText(world.county("武陟县")));
    }

    private MockHttpServletResponse handIn(Document shown) throws Exception {
        String text = shown.select("input[name=token]").val();
        PaperToken token = seals.token(text).orElseThrow();
        Marking.Answers right = world.right(token);
        var request = post("/desk/contests/" + contest + "/help/answers")
                .with(as(clerk))
                .with(csrf())
                .param("token", text)
                .param("phone", shown.select("input[name=phone]").val());
        for (int at = 0; at < QUESTIONS; at++) {
            request.param("a" + at, right.of(at).toArray(String[]::new));
        }
        return desk.send(request);
    }

    private int flags(String receipt) {
        return jdbc.sql("SELECT flags FROM quiz.attempt WHERE receipt_id = :id")
                .param("id", Ids.parse(receipt))
                .query(Integer.class)
                .single();
    }
}
