package org.anyue.planimport.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anyue.campaign.CampaignId;
import org.anyue.planimport.PlanImportQueries;
import org.anyue.planimport.PlanImports;
import org.anyue.planimport.PlanReviews;
import org.anyue.planimport.ReviewWorld;
import org.anyue.planimport.review.Decision;
import org.anyue.planimport.review.DecisionKind;
import org.anyue.planimport.web.ReviewBrowser.Answer;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(ReviewWorld.class)
class QuestionPagesTests {

    private static final int ROUNDS = 200;

    @Autowired
    ApplicationContext context;

    @Autowired
    PlanImports imports;

    @Autowired
    PlanReviews reviews;

    @Autowired
    PlanImportQueries queries;

    @Autowired
    ReviewWorld.People people;

    private CampaignId campaign;
    private String review;
    private ReviewBrowser clerk;
    private ReviewBrowser colleague;

    @BeforeEach
    void importThePlan() {
        campaign = ReviewWorld.imported(imports, people.clerk, ReviewWorld.FULL_OF_QUESTIONS);
        review = "/desk/campaigns/" + campaign + "/review";
        clerk = new ReviewBrowser(context, people.clerk);
        colleague = new ReviewBrowser(context, people.colleague);
    }

    @Test
    void whatBelongsTogetherIsOneQuestionAndTheFirstIsOpen() throws Exception {
        Answer page = clerk.open(review);
        assertThat(page.page().select(".pi-q").eachAttr("id"))
                .startsWith("q-theme", "q-words", "q-masked", "q-stale", "q-days")
                .endsWith("q-accept")
                .anyMatch(id -> id.startsWith("q-sentence-"))
                .anyMatch(id -> id.startsWith("q-bearer-"));
        assertThat(page.page().select(".pi-q[open]").eachAttr("id")).containsExactly("q-theme");
        assertThat(page.text("#q-theme")).contains("像是 2017 年的", "市安监局");
        assertThat(page.text(".pi-progress__open"))
                .matches("还剩 " + page.page().select(".pi-q").size() + " 个问题，约 \\d+ 分钟");
        assertThat(page.text(".pi-progress__more")).contains("还剩 1 句未处理");
    }

    @Test
    void theQueueStandsOnThePageWithoutScriptAndEveryPlaceItNamesExists() throws Exception {
        Answer page = clerk.open(review);
        assertThat(page.page().select("#queue form[method=post]"))
                .isNotEmpty()
                .allMatch(form -> form.attr("action").startsWith(review));
        assertThat(page.page().select("[style], [onclick], script:not([src])")).isEmpty();
        assertThat(page.page().select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        for (Element question : page.page().select(".pi-q[data-at]")) {
            String place = question.attr("data-at");
            assertThat(place.isEmpty() || page.page().getElementById(place) != null)
                    .as(question.id() + " " + place)
                    .isTrue();
        }
        for (Element input : page.page().select("#queue input:not([type=hidden]), #queue select")) {
            boolean named = input.closest("label") != null || input.hasAttr("aria-label");
            assertThat(named).as(input.outerHtml()).isTrue();
        }
    }

    @Test
    void everyQuestionIsAnsweredWithItsSuggestionUntilTheDoneState() throws Exception {
        int answers = 0;
        Answer page = clerk.open(review);
        while (!page.page().select(".pi-q").isEmpty()) {
            Element question = page.page().selectFirst(".pi-q[open]");
            Answer sent = answer(question);
            assertThat(sent.status()).as(question.id()).isEqualTo(303);
            answers++;
            assertThat(answers).isLessThan(20);
            page = clerk.open(sent.location());
        }
        assertThat(page.text(".pi-done")).contains("方案核对完了", answers + " 个决定");
        assertThat(page.page().select(".pi-done a.c-button--primary").attr("href"))
                .endsWith("/issue");
        assertThat(queries.review(people.clerk, campaign).open()).isZero();
        assertThat(queries.review(people.clerk, campaign).ledger().proposals()).allMatch(duty -> duty.isAccepted());
        assertThat(queries.review(people.clerk, campaign).campaign().theme()).startsWith("人人讲安全");
    }

    private Answer answer(Element question) throws Exception {
        Element form = question.selectFirst("form");
        if (question.id().startsWith("q-sentence-")) {
            return clerk.submit(form, "selectors", "EVERY_COUNTY");
        }
        if (question.id().startsWith("q-bearer-")) {
            return clerk.submit(question.select("form").last(), "selectors", "EVERY_DEPARTMENT");
        }
        if (question.id().startsWith("q-note-")) {
            return clerk.submit(
                    form, "answer", form.selectFirst("button[name=answer]").attr("value"));
        }
        return clerk.submit(ticked(form));
    }

    /** Repeated boxes of one name as a browser sends them. */
    private static Element ticked(Element form) {
        form.select("input[type=checkbox]").attr("type", "hidden");
        return form;
    }

    @Test
    void groupsThatAreNotThereYetAreMadeFirst() throws Exception {
        CampaignId asks = ReviewWorld.imported(imports, people.clerk, """
                焦作市2025年“安全生产月”活动方案
                一、活动主题
                人人讲安全
                二、活动内容
                (一)开展宣讲活动。市政府十二个督导组要按照分包的片区深入县区开展宣讲不少于1场。
                (二)开展应急演练活动。各县(市)区要在6月中旬组织1次综合演练。
                """);
        Answer page = clerk.open("/desk/campaigns/" + asks + "/review");
        Element groups =
                page.page().select(".pi-q:has(.pi-q__title:contains(督导组))").first();
        assertThat(groups.select("[data-q=1][data-q-first]").attr("href")).endsWith("/review/groups");
        assertThat(groups.select("button[data-q=2]").text()).contains("就由这些单位");
        Element other = clerk.open(review).page().select(".pi-q[id^=q-bearer-]").first();
        assertThat(other.select("[data-q-first]").text()).contains("就由这些单位");
    }

    @Test
    void whereNobodyIsChosenAPlaceWaitsForTheWordsThatSaySo() throws Exception {
        Element choice = clerk.open(review).page().selectFirst(".pi-q[id^=q-bearer-] .pi-choose");
        Element said = choice.selectFirst("[role=alert]");
        assertThat(said.text()).isEmpty();
        assertThat(said.attr("data-missing")).contains("请先勾选", "写出单位名称");
        Element form = choice.closest("form");
        assertThat(clerk.submit(form).text("main")).contains("请至少选择一个承担单位");
    }

    @Test
    void theNextQuestionIsOpenAfterAnAnswer() throws Exception {
        Element form = clerk.open(review + "?q=masked").page().selectFirst("#q-masked form");
        Answer swapped = clerk.swapOn(
                "http://localhost" + review,
                ticked(form),
                form.select("input[name^=with-]").attr("name"),
                "怀川日报");
        assertThat(swapped.status()).isEqualTo(200);
        assertThat(swapped.page().select("#q-masked")).isEmpty();
        assertThat(swapped.page().select(".pi-q[open]").eachAttr("id")).containsExactly("q-stale");
        assertThat(swapped.text(".c-alert")).contains("xx日报→怀川日报 2 处");
        Answer undone = clerk.swapOn("http://localhost" + review, swapped.form("/undo"));
        assertThat(undone.page().select("#q-masked")).isNotEmpty();
    }

    @Test
    void whoeverIsLaterSeesWhatTheOtherDecidedAndTheOwnWords() throws Exception {
        Element mine = clerk.open(review).form("/waiver");
        colleague.submit(colleague.open(review).form("/waiver"), "reason", "口号，不是任务");
        Answer late = clerk.swapOn("http://localhost" + review, mine, "reason", "我写了很久的理由");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text(".c-alert")).contains("刚刚被别人改过", "王小满", "口号，不是任务", "我写了很久的理由");
        assertThat(late.page().select("#queue[hx-swap-oob] .pi-q")).isNotEmpty();
        Answer plain = clerk.submit(mine, "reason", "我写了很久的理由");
        assertThat(plain.status()).isEqualTo(409);
        assertThat(plain.text("main")).contains("王小满", "我写了很久的理由", "方案原文");
    }

    @Test
    void anUnknownUnitIsRefusedInWords() throws Exception {
        Element form = clerk.open(review).page().select("[id^=q-bearer-] form").last();
        Answer refused = clerk.submit(form, "units", "市不存在局");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().text()).contains("没有找到单位“市不存在局”");
    }

    @Test
    void whereABearerIsTypedNamesOfThePlaceAreOffered() throws Exception {
        Answer page = clerk.open(review);
        assertThat(page.page().select("datalist#pi-units option").eachAttr("value"))
                .contains("焦作市应急管理局", "武陟县")
                .doesNotHaveDuplicates();
        Answer form = clerk.open(review + "/duties/1/edit");
        assertThat(form.page().select("datalist#pi-units option").eachAttr("value"))
                .contains("各县(市)区", "焦作市应急管理局");
        for (Answer shown : List.of(page, form)) {
            assertThat(shown.page().select("input[list]").eachAttr("list"))
                    .isNotEmpty()
                    .containsOnly("pi-units");
        }
    }

    /** Two people answer the same sentence at the same time, again and again. */
    @Test
    void inTwoHundredRacesNothingIsLostAndTheLoserSeesWhy() throws Exception {
        int lost = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Element form = clerk.open(review).form("/waiver");
            for (int round = 1; round <= ROUNDS; round++) {
                form.selectFirst("input[name=version]").attr("value", String.valueOf(2 * (round - 1)));
                List<Answer> answers = new ArrayList<>();
                for (Future<Answer> one : pool.invokeAll(race(form, round))) {
                    answers.add(one.get());
                }
                assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
                int winner = answers.get(0).status() == 200 ? 0 : 1;
                assertThat(answers.get(1 - winner).text(".c-alert"))
                        .contains(winner == 0 ? "李谷雨" : "王小满", reason(round, winner), reason(round, 1 - winner));
                lost++;
                reviews.undo(
                        people.clerk,
                        campaign,
                        queries.decisions(people.clerk, campaign).getLast().id());
            }
        }
        List<Decision> decisions = queries.decisions(people.clerk, campaign);
        assertThat(lost).isEqualTo(ROUNDS);
        assertThat(decisions).hasSize(ROUNDS).allMatch(decision -> decision.kind() == DecisionKind.WAIVED);
        assertThat(queries.review(people.clerk, campaign).open()).isEqualTo(1);
    }

    private List<Callable<Answer>> race(Element form, int round) {
        return List.of(
                () -> clerk.swapOn("http://localhost" + review, form, "reason", reason(round, 0)),
                () -> colleague.swapOn("http://localhost" + review, form, "reason", reason(round, 1)));
    }

    private static String reason(int round, int person) {
        return "第" + round + "轮理由" + (person == 0 ? "甲" : "乙");
    }
}
