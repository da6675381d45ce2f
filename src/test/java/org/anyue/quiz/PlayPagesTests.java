package org.anyue.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.anyue.shared.Ids;
import org.anyue.support.AnyueTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Taking part as a browser without script does: pages, forms, no cookie, and never a key before the answers. */
@AnyueTest
class PlayPagesTests {

    @Autowired
    MockMvc web;

    @Autowired
    BeanFactory beans;

    @Autowired
    PaperSeals seals;

    @Autowired
    ContestBook book;

    private static int network;

    private QuizWorld world;
    private ContestId contest;

    @BeforeEach
    void contest() {
        world = QuizWorld.of(beans);
        contest = world.daily();
    }

    @Test
    void fromTheFirstPageToTheReceiptWithoutScriptAndWithoutACookie() throws Exception {
        assertThat(open("/quiz").select("a[href=/quiz/" + contest + "]")).hasSize(1);
        Document paper = page(send(start()), 200);
        assertThat(paper.select("fieldset.c-question")).hasSize(5);
        Document result = page(send(answers(paper)), 200);
        assertThat(result.select(".c-score__figure").text()).isEqualTo("5/5");
        assertThat(result.select(".c-answer")).hasSize(5);
        assertThat(result.text()).contains("解析文字", "《安全生产法》", "用时过短");
        String receipt = result.select(".c-receipt__number").text();
        Document kept = open("/quiz/receipts/" + receipt);
        assertThat(kept.select(".c-answer")).hasSize(5);
        assertThat(kept.select("form[action$=/paper]"))
                .as("a shared result acts for nobody")
                .isEmpty();
        Document mine = page(send(post("/quiz/" + contest + "/mine").param("pass", passOf(result))), 200);
        assertThat(mine.select(".c-papers li")).hasSize(1);
    }

    @Test
    void aReceiptHoldsAndOneThatWasChangedDoesNot() throws Exception {
        String receipt = page(send(answers(page(send(start()), 200))), 200)
                .select(".c-receipt__number")
                .text();
        String json = send(get("/quiz/receipts/" + receipt + "/file")).getContentAsString();
        assertThat(check(json)).contains("收据有效", "全民安全知识竞赛", "答对 5 题");
        assertThat(check(json.replace("\"score\" : 5", "\"score\" : 4"))).contains("收据无效");
        assertThat(check(json.replace("\"marks\" : \"11111\"", "\"marks\" : \"11110\"")
                        .replace("\"score\" : 5", "\"score\" : 4")))
                .contains("收据无效");
        assertThat(check(json.replace("\"passed\" : true", "\"passed\" : false")))
                .contains("收据无效");
        assertThat(check("{}")).contains("读不出来");
        assertThat(check("nonsense")).contains("读不出来");
        MockMultipartFile file = new MockMultipartFile(
                "file", "receipt.json", "application/json", json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(web.perform(multipart("/quiz/receipt").file(file))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("收据有效");
    }

    @Test
    void aThousandPapersHoldNoKey() throws Exception {
        for (int i = 0; i < 1_000; i++) {
            String paper = send(start()).getContentAsString();
            Document page = Jsoup.parse(paper);
            PaperToken token =
                    seals.token(page.select("input[name=token]").val()).orElseThrow();
            assertThat(paper)
                    .doesNotContain("解析文字")
                    .doesNotContain("安全生产法》（2021")
                    .doesNotContain("密钥词")
                    .doesNotContainIgnoringCase("\"right\"")
                    .doesNotContain("checked");
            // Nothing about a right option differs from the others.
            assertThat(paper(token).size()).isEqualTo(5);
            for (Element fieldset : page.select("fieldset.c-question")) {
                List<String> shapes = fieldset.select("label").stream()
                        .map(label -> label.outerHtml()
                                .replaceAll("value=\"\\d\"", "")
                                .replaceAll(">[^<]*</span>", ""))
                        .distinct()
                        .toList();
                assertThat(shapes).hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void aSecondTimeIsToldWithTheWayToTheFirst() throws Exception {
        Document paper = page(send(start()), 200);
        send(answers(paper));
        Document again = page(send(answers(paper)), 409);
        assertThat(again.text()).contains("已经收到过");
        String first = again.select("a[href^=/quiz/receipts/]").attr("href");
        assertThat(open(first).select(".c-score__figure").text()).isEqualTo("5/5");
    }

    @Test
    void whatAnAttackerSendsBesideTheAnswersChangesNothing() throws Exception {
        Document paper = page(send(start()), 200);
        MockHttpServletRequestBuilder forged = post("/quiz/" + contest + "/answers")
                .param("token", paper.select("input[name=token]").val())
                .param("score", "5")
                .param("passed", "true")
                .param("marks", "11111")
                .param("submitted_at", "0")
                .param("seconds", "200");
        assertThat(page(send(forged), 200).select(".c-score__figure").text()).isEqualTo("0/5");
        assertThat(send(post("/quiz/" + contest + "/answers").param("token", "A".repeat(118)))
                        .getStatus())
                .isEqualTo(410);
        assertThat(send(post("/quiz/" + contest + "/answers")).getStatus()).isEqualTo(410);
    }

    @Test
    void whatAnotherVersionHasGivenOutIsTurnedAwayWithTheWayToBeginAgain() throws Exception {
        Document paper = page(send(start()), 200);
        Document refused = page(
                send(post("/quiz/" + contest + "/answers")
                        .param("token", newer(paper.select("input[name=token]").val()))),
                410);
        assertThat(refused.select("main").text()).contains("系统更新过", "不占次数", "请重新开始");
        assertThat(refused.select("main a").attr("href")).isEqualTo("/quiz/" + contest);
        assertThat(page(send(answers(paper)), 200).select(".c-score__figure").text())
                .as("nothing was used up")
                .isEqualTo("5/5");
        String pass = newer(passOf(open("/quiz/" + contest)));
        for (String deed : List.of("/paper", "/mine", "/mine/code", "/mine/phone", "/mine/appeal", "/mine/receipt")) {
            Document lapsed = page(
                    send(post("/quiz/" + contest + deed).param("pass", pass).param("consent", "true")), 422);
            assertThat(lapsed.select("main").text()).as(deed).contains("系统更新过", "再验证一次号码");
            assertThat(lapsed.select("[data-drop-pass=" + contest + "]"))
                    .as(deed)
                    .hasSize(1);
        }
    }

    /** As the next version would seal it. */
    private static String newer(String sealed) {
        byte[] bytes = Base64.getUrlDecoder().decode(sealed);
        bytes[0]++;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Test
    void whatIsNotThereOrSomebodyElsesIsNotFound() throws Exception {
        String foreign = Ids.toText(Ids.random());
        for (String address : List.of(
                "/quiz/" + foreign,
                "/quiz/" + foreign + "/share",
                "/quiz/" + contest + "/pictures/" + "ab".repeat(32),
                "/quiz/receipts/" + foreign,
                "/quiz/receipts/" + foreign + "/file",
                "/quiz/nonsense")) {
            assertThat(send(get(address)).getStatus()).as(address).isEqualTo(404);
        }
        for (String deed : List.of("/paper", "/practice", "/answers")) {
            MockHttpServletRequestBuilder call = post("/quiz/" + foreign + deed);
            if (deed.equals("/answers")) {
                call.param(
                        "token",
                        page(send(start()), 200).select("input[name=token]").val());
                assertThat(send(call).getStatus()).as(deed).isEqualTo(410);
            } else {
                assertThat(send(call).getStatus()).as(deed).isEqualTo(404);
            }
        }
        Contests contests = beans.getBean(Contests.class);
        ContestId draft =
                contests.create(world.office(), new Contests.Draft("草稿", null, world.rules(ContestPreset.DAILY_FIVE)));
        assertThat(send(get("/quiz/" + draft)).getStatus()).isEqualTo(404);
    }

    @Test
    void aFormOfAnotherSiteIsTurnedAway() throws Exception {
        for (String deed :
                List.of("/paper", "/practice", "/answers", "/mine", "/mine/code", "/mine/phone", "/mine/receipt")) {
            assertThat(send(post("/quiz/" + contest + deed)
                                    .header("Origin", "https://evil.example")
                                    .header("Host", "localhost"))
                            .getStatus())
                    .as(deed)
                    .isEqualTo(403);
        }
    }

    @Test
    void aRefusedBeginningKeepsWhatWasTyped() throws Exception {
        Document refused = page(
                send(post("/quiz/" + contest + "/paper")
                        .param("pass", passOf(open("/quiz/" + contest)))
                        .param("county", "")
                        .param("age", "young")
                        .param("consent", "true")),
                422);
        assertThat(refused.select(".c-field__error").text()).contains("请选择所在县");
        assertThat(refused.select("input[name=age][value=young]").hasAttr("checked"))
                .isTrue();
        assertThat(refused.select("input[name=consent]").hasAttr("checked")).isTrue();
        Document nothing =
                page(send(post("/quiz/" + contest + "/paper").param("pass", passOf(open("/quiz/" + contest)))), 422);
        assertThat(nothing.select(".c-errors a").eachAttr("href"))
                .as("everything that is missing at once")
                .containsExactly("#f-county", "#f-consent");
    }

    @Test
    void largeTextStaysOnFromPageToPage() throws Exception {
        Document entry = open("/quiz/" + contest + "?elder=1");
        assertThat(entry.select("html").hasClass("is-elder")).isTrue();
        Document paper = page(send(start().param("elder", "1")), 200);
        assertThat(paper.select("html").hasClass("is-elder")).isTrue();
        assertThat(paper.select("input[name=elder]").val()).isEqualTo("1");
    }

    @Test
    void practiceShowsTheKeysAndKeepsNothing() throws Exception {
        Document paper = page(send(post("/quiz/" + contest + "/practice")), 200);
        Document result = page(send(answers(paper)), 200);
        assertThat(result.text()).contains("练习", "解析文字");
        assertThat(result.select(".c-receipt")).isEmpty();
    }

    @Test
    void thePublicPagesNameTheSponsorAndAskNobodyElse() throws Exception {
        for (String address : List.of("/quiz", "/quiz/" + contest, "/quiz/" + contest + "/share", "/quiz/receipt")) {
            Document page = open(address);
            assertThat(page.select("a[href=/privacy]")).as(address).isNotEmpty();
            assertThat(page.select("[style], script:not([src])")).as(address).isEmpty();
            assertThat(page.select("script[src^=http], link[href^=http], img[src^=http]"))
                    .as(address)
                    .isEmpty();
        }
    }

    private MockHttpServletRequestBuilder start() throws Exception {
        return post("/quiz/" + contest + "/paper")
                .param("pass", passOf(open("/quiz/" + contest)))
                .param("county", Ids.toText(world.county("武陟县")))
                .param("age", "adult")
                .param("consent", "true")
                .with(request -> {
                    request.setRemoteAddr("10.7." + network++ % 250 + ".1");
                    return request;
                });
    }

    private MockHttpServletRequestBuilder answers(Document paper) {
        String text = paper.select("input[name=token]").val();
        Paper questions = paper(seals.token(text).orElseThrow());
        MockHttpServletRequestBuilder call =
                post("/quiz/" + contest + "/answers").param("token", text);
        for (int at = 0; at < questions.size(); at++) {
            call.param("a" + at, QuizWorld.right(questions).of(at).toArray(String[]::new));
        }
        return call;
    }

    private Paper paper(PaperToken token) {
        return book.get(token.contest()).kit().paper(token);
    }

    private String check(String json) throws Exception {
        return Jsoup.parse(send(post("/quiz/receipt").param("text", json)).getContentAsString())
                .text();
    }

    private static String passOf(Document page) {
        return Objects.requireNonNull(page.selectFirst("input[name=pass]")).val();
    }

    private Document open(String address) throws Exception {
        return page(send(get(address)), 200);
    }

    private static Document page(MockHttpServletResponse answer, int status) throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        assertThat(answer.getCookies()).isEmpty();
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder call) throws Exception {
        return web.perform(call).andReturn().getResponse();
    }
}
