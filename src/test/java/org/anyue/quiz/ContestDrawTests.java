package org.anyue.quiz;

import static org.anyue.identity.web.StaffPages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Optional;
import org.anyue.draw.CommitmentForecast;
import org.anyue.draw.Commitments;
import org.anyue.draw.DrawEntries;
import org.anyue.draw.DrawQueries;
import org.anyue.draw.DrawStory;
import org.anyue.draw.DrawTestWorld;
import org.anyue.draw.Draws;
import org.anyue.draw.ExclusionReason;
import org.anyue.draw.MovableClock;
import org.anyue.draw.Receipt;
import org.anyue.draw.RulesDraft;
import org.anyue.notification.PhonesOfTown;
import org.anyue.organization.UnitId;
import org.anyue.shared.Ids;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever is entered for a contest has a receipt in its draw, and what the receipt says is what the papers give. */
@DrawTestWorld
@Import(PhonesOfTown.Gateway.class)
class ContestDrawTests {

    private static final String NEXT_DAY = "2026-06-11T09:00:00+08:00";

    @Autowired
    MockMvc web;

    @Autowired
    BeanFactory beans;

    @Autowired
    MovableClock clock;

    @Autowired
    Play play;

    @Autowired
    PaperSeals seals;

    @Autowired
    Entrants entrants;

    @Autowired
    ContestDraw draw;

    @Autowired
    ContestEntries entries;

    @Autowired
    Suspicions integrity;

    @Autowired
    PhonesOfTown phones;

    @Autowired
    JdbcClient jdbc;

    private QuizWorld world;
    private DrawStory story;
    private ContestId contest;
    private String drawId = "";
    private String phone = "";

    @BeforeEach
    void published() {
        story = new DrawStory(beans);
        world = QuizWorld.of(beans);
        contest = world.opened(world.rules(ContestPreset.DAILY_FIVE, LocalDate.now(clock)));
        phone = "139" + Ids.randomDigits(8);
        drawId = story.bean(Draws.class).draft(story.lead, rules(story.rules()));
        story.bean(Draws.class).publish(story.lead, drawId, 0);
    }

    @Test
    void whoIsEnteredHasAReceiptThatFollowsTheChances() {
        clock.set(DrawStory.DURING);
        String pass = entered(answered(play.newPass(contest), "武陟县"));
        Receipt first = receipt().orElseThrow();
        assertThat(first.entry().chances()).isOne();
        assertThat(first.entry().stratum()).isEqualTo(county("武陟县"));
        draw.refresh(contest, pass);
        assertThat(receipt()).contains(first);
        clock.set(NEXT_DAY);
        String later = answered(pass, "温县");
        assertThat(receipt()).as("papers know nothing of the draw").contains(first);
        assertThat(forecast().raised()).isOne();
        draw.refresh(contest, later);
        Receipt second = receipt().orElseThrow();
        assertThat(second.entry().entryId()).isEqualTo(first.entry().entryId());
        assertThat(second.nonce()).isEqualTo(first.nonce());
        assertThat(second.signature()).isNotEqualTo(first.signature());
        assertThat(second.entry().chances()).isEqualTo(2);
        assertThat(second.entry().stratum()).isEqualTo(county("温县"));
        CommitmentForecast forecast = forecast();
        assertThat(forecast.receipts()).isOne();
        assertThat(forecast.entries()).isOne();
        assertThat(forecast.without() + forecast.raised() + forecast.differing())
                .isZero();
        clock.set(DrawStory.CLOSED);
        draw.refresh(contest, later);
        story.bean(Commitments.class).commit(story.lead, drawId);
        assertThat(story.bean(DrawQueries.class).get(drawId).list().entries()).isOne();
        assertThat(draw.own(contest, later).orElseThrow().receipt()).isEqualTo(second);
    }

    @Test
    void theLastPaperNamesTheCountyInWhateverOrderTheyCameIn() {
        clock.set(DrawStory.DURING);
        String pass = entered(answered(play.newPass(contest), "武陟县"));
        clock.set(NEXT_DAY);
        answered(pass, "温县");
        // The paper of the first day came in last.
        jdbc.sql("""
                        UPDATE quiz.attempt
                        SET submitted_at = submitted_at + interval '2 days'
                        WHERE contest_id = :id AND day = DATE '2026-06-10'""").param("id", contest.value()).update();
        assertThat(entries.replay(contest.toString()).subjects())
                .extracting(one -> one.stratum())
                .containsExactly(county("温县"));
    }

    @Test
    void withoutChancesOrBeforeEntriesOpenThereIsNoReceipt() {
        String early = entered(answered(play.newPass(contest), "武陟县"));
        assertThat(receipt()).isEmpty();
        clock.set(DrawStory.DURING);
        String unknown = answered(play.newPass(contest), "武陟县");
        draw.refresh(contest, unknown);
        assertThat(forecast().receipts()).isZero();
        draw.refresh(contest, early);
        assertThat(receipt()).isPresent();
        phone = "138" + Ids.randomDigits(8);
        entered(play.newPass(contest));
        assertThat(receipt()).isEmpty();
        assertThat(forecast().differing()).isZero();
    }

    @Test
    void whoWasExcludedStaysSoHoweverLongTheReviewListIs() {
        clock.set(DrawStory.DURING);
        String pass = answered(play.newPass(contest), "武陟县");
        play.tampered(contest, seals.seal(token(play.practise(contest, pass), pass)));
        integrity.notice();
        Suspicion suspicion = integrity.of(story.lead, contest).getFirst();
        integrity.decide(story.lead, contest, suspicion.id(), true, "接口调用");
        jdbc.sql("""
                        INSERT INTO quiz.suspicion (id, contest_id, subject, reason, times, noticed_at, state)
                        SELECT gen_random_uuid(), :id, gen_random_uuid(), 'SAME_ANSWERS', 1, now(), 'OPEN'
                        FROM generate_series(1, 500)""").param("id", contest.value()).update();
        entered(pass);
        assertThat(receipt()).isEmpty();
        assertThat(entries.replay(contest.toString()).excluded())
                .extracting(one -> one.reason())
                .containsExactly(ExclusionReason.FRAUD);
    }

    @Test
    void myChancesShowTheDrawAndGiveTheReceiptAsAFile() throws Exception {
        clock.set(DrawStory.DURING);
        String pass = answered(play.newPass(contest), "武陟县");
        Document before = mine("", pass);
        assertThat(before.select("a[href=/draw/" + drawId + "]").text()).contains("安全生产月有奖答题抽奖");
        assertThat(before.text()).contains("登记以后，就会得到参与回执");
        assertThat(before.select("form[action$=/mine/receipt]")).isEmpty();
        assertThat(send("/receipt", pass).getStatus()).isEqualTo(404);
        String known = entered(pass);
        clock.set(NEXT_DAY);
        String later = answered(known, "武陟县");
        Document after = mine("", later);
        Receipt receipt = receipt().orElseThrow();
        assertThat(receipt.entry().chances()).isEqualTo(2);
        assertThat(after.text()).contains(receipt.entry().entryId(), "回执上有 2 次机会");
        assertThat(after.select("form[action=/quiz/" + contest + "/mine/receipt] button")
                        .text())
                .contains("下载回执");
        MockHttpServletResponse file = send("/receipt", later);
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(file.getHeader("Content-Disposition")).contains("attachment", "receipt.json");
        assertThat(file.getHeader("Cache-Control")).contains("no-store");
        assertThat(file.getContentAsString()).isEqualTo(receipt.file());
        assertThat(web.perform(post("/quiz/" + contest + "/mine/receipt")
                                .param("pass", later)
                                .header("Origin", "https://evil.example")
                                .header("Host", "localhost"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void aContestDoesNotOfferAWayThatNobodyCanProve() throws Exception {
        String form = web.perform(get("/desk/contests/new?preset=DAILY_FIVE").with(as(story.lead)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(form).select("[name=ways]").eachAttr("value")).containsExactly("NONE", "PHONE", "STAFF");
    }

    private Document mine(String step, String pass) throws Exception {
        return Jsoup.parse(send(step, pass).getContentAsString());
    }

    private MockHttpServletResponse send(String step, String pass) throws Exception {
        return web.perform(post("/quiz/" + contest + "/mine" + step).param("pass", pass))
                .andReturn()
                .getResponse();
    }

    private Optional<Receipt> receipt() {
        return story.bean(DrawEntries.class).receipt(drawId, "tel:+86" + phone);
    }

    private CommitmentForecast forecast() {
        return story.bean(Commitments.class).forecast(story.lead, drawId);
    }

    private String county(String name) {
        return new UnitId(world.county(name)).toString();
    }

    /** A paper in a calm hand with every answer right. @return the pass to go on with */
    private String answered(String pass, String county) {
        Play.Opening opening = play.start(
                contest,
                pass,
                new Play.Start(
                        true,
                        false,
                        world.county(county),
                        0,
                        false,
                        new Play.Origin("10.0." + county.length() + ".7", "", "")));
        PaperToken earlier = token(opening, opening.pass());
        return play.submit(contest, seals.seal(earlier), world.right(earlier), "10.0.9.1")
                .pass();
    }

    /** Of the bearer of the pass, given out a minute ago. */
    private PaperToken token(Play.Opening opening, String pass) {
        PaperToken token = seals.token(opening.sheet().token()).orElseThrow();
        PlayPass bearer = seals.pass(pass).orElseThrow();
        return new PaperToken(
                contest,
                bearer.subject(),
                bearer.way(),
                token.day(),
                Math.max(1, token.slot()),
                token.issuedAt().minusSeconds(60),
                token.marks(),
                token.county(),
                token.device());
    }

    private String entered(String pass) {
        jdbc.sql("DELETE FROM notification.one_time_code").update();
        entrants.send(contest, pass, phone);
        return entrants.prove(contest, pass, phone, phones.codeAt(phone));
    }

    /** The rules of the story, for this contest. */
    private RulesDraft rules(RulesDraft story) {
        return new RulesDraft(
                ContestEntries.FEATURE,
                contest.toString(),
                story.title(),
                story.hash(),
                story.replaces(),
                story.entryOpen(),
                story.entryClose(),
                story.commitBy(),
                story.sources(),
                story.evening(),
                story.fallbackEvening(),
                story.alternates(),
                story.claimBy(),
                story.reasons(),
                story.prizes(),
                0);
    }
}
