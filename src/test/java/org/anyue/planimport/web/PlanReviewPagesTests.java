package org.anyue.planimport.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.anyue.campaign.CampaignId;
import org.anyue.planimport.PlanImportQueries;
import org.anyue.planimport.PlanImports;
import org.anyue.planimport.PlanReview;
import org.anyue.planimport.ReviewWorld;
import org.anyue.planimport.review.LedgerSentence;
import org.anyue.planimport.review.SentenceState;
import org.anyue.planimport.web.ReviewBrowser.Answer;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(ReviewWorld.class)
class PlanReviewPagesTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    PlanImports imports;

    @Autowired
    PlanImportQueries queries;

    @Autowired
    ReviewWorld.People people;

    private CampaignId campaign;
    private String review;
    private String tasks;
    private ReviewBrowser clerk;

    @BeforeEach
    void importThePlan() {
        campaign = ReviewWorld.imported(imports, people.clerk, ReviewWorld.TWO_OPEN);
        review = "/desk/campaigns/" + campaign + "/review";
        tasks = review + "?view=tasks";
        clerk = new ReviewBrowser(context, people.clerk);
    }

    @Test
    void theReviewIsForTheOwnersOffice() throws Exception {
        assertThat(clerk.open(tasks).status()).isEqualTo(200);
        assertThat(new ReviewBrowser(context, people.countyClerk).open(review).status())
                .isEqualTo(404);
        assertThat(new ReviewBrowser(context, people.department).open(review).status())
                .isEqualTo(404);
        assertThat(new ReviewBrowser(context, people.countyClerk)
                        .submit(review + "/sentences/1/reopening", "version", "0")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void everySentenceIsABlockThatLeadsToItsPartnerAndBack() throws Exception {
        Answer page = clerk.open(tasks);
        int sentences = queries.review(people.clerk, campaign).sentences();
        assertThat(page.page().select("#source .pi-s[id]")).hasSize(sentences);
        for (Element number : page.page().select("#source .pi-s__n")) {
            assertThat(page.page().select(number.attr("href")))
                    .as(number.attr("href"))
                    .isNotEmpty();
        }
        for (Element back : page.page().select("#tasks .pi-n")) {
            assertThat(page.page().select("#source " + back.attr("href"))).hasSize(1);
        }
    }

    @Test
    void theWholePlanStandsOnTheLeftAndAWordKeepsItsSpelling() throws Exception {
        Element source = clerk.open(tasks).page().selectFirst("#source-body");
        source.select(".pi-legend, .pi-s__n, rt, rp").remove();
        assertThat(source.text().replaceAll("\\s", ""))
                .isEqualTo(queries.review(people.clerk, campaign).plan().text().replaceAll("\\s", ""));
    }

    @Test
    void everyFormHasAPlaceToPostToAndNoStyleOfItsOwn() throws Exception {
        Answer page = clerk.open(tasks);
        assertThat(page.page().select("form[method=post]"))
                .isNotEmpty()
                .allMatch(form -> form.attr("action").startsWith(review));
        assertThat(page.page().select("[style], [onclick], script:not([src])")).isEmpty();
        assertThat(page.page().select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void aSentenceIsWaivedWithoutScriptAndUndoneFromTheHistory() throws Exception {
        Answer before = clerk.open(tasks);
        assertThat(before.text(".pi-progress")).contains("还剩 2 句未处理");
        Answer waived = clerk.submit(before.form("/waiver"), "reason", "总体要求");
        assertThat(waived.status()).isEqualTo(303);
        assertThat(waived.location()).startsWith(review);
        Answer after = clerk.open(tasks);
        assertThat(after.text(".pi-settled")).contains("总体要求", "李谷雨");

        Answer history = clerk.open(review + "/decisions");
        assertThat(history.text(".c-list")).contains("忽略原文");
        assertThat(clerk.submit(history.form("/undo")).status()).isEqualTo(303);
        assertThat(clerk.open(tasks).text(".pi-progress")).contains("还剩 2 句未处理");
        assertThat(clerk.open(review + "/decisions").text(".c-list")).contains("撤销");
    }

    @Test
    void htmxGetsTheTouchedPartsAndAnUndo() throws Exception {
        Answer swapped =
                clerk.swapOn("http://localhost" + tasks, clerk.open(tasks).form("/waiver"), "reason", "总体要求");
        assertThat(swapped.status()).isEqualTo(200);
        assertThat(swapped.form("/undo")).isNotNull();
        assertThat(swapped.page().select("[hx-swap-oob]").eachAttr("id"))
                .contains("progress", "source-body", "a2")
                .doesNotContain("a1", "head");
        Answer undone = clerk.swapOn("http://localhost" + tasks, swapped.form("/undo"));
        assertThat(undone.text(".c-alert")).contains("已撤销");
        assertThat(undone.text(".pi-progress")).contains("还剩 2 句未处理");
    }

    @Test
    void aMissingReasonIsRefusedInWords() throws Exception {
        Answer refused = clerk.submit(clerk.open(tasks).form("/waiver"), "reason", " ");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().text()).contains("请写明忽略的理由");
    }

    @Test
    void anOldPageIsToldSo() throws Exception {
        Element old = clerk.open(tasks).form("/waiver");
        clerk.submit(old, "reason", "口号");
        Answer stale = clerk.submit(old, "reason", "我的理由");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.page().text()).contains("刚刚被别人改过", "我的理由");
    }

    @Test
    void aDutyIsTypedForAnOpenSentence() throws Exception {
        LedgerSentence open = open();
        Answer form = clerk.open(review + "/duties/new?sentence=" + open.position());
        assertThat(form.text(".pi-quoted")).contains("红线意识");
        Element typed = form.page().selectFirst("form[enctype], form[action*=/review/duties]");
        assertThat(typed.selectFirst("textarea[name=what]").text()).isNotBlank();
        Answer unknown = clerk.submit(typed, "what", "学习", "units", "不存在的局");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text("#errors")).contains("没有找到单位“不存在的局”");
        assertThat(unknown.page().selectFirst("textarea[name=units]").text()).isEqualTo("不存在的局");

        Answer added = clerk.submit(typed, "what", "学习红线意识", "units", "市应急局\n团市委");
        assertThat(added.status()).isEqualTo(303);
        Answer page = clerk.open(tasks);
        assertThat(page.text(".pi-duty")).contains("学习红线意识", "焦作市应急管理局");
        assertThat(queries.review(people.clerk, campaign)
                        .ledger()
                        .sentence(open.position())
                        .state())
                .isEqualTo(SentenceState.COMPILED);
    }

    @Test
    void aDutyIsEditedAndAStaleEditKeepsWhatWasTyped() throws Exception {
        Element form = clerk.open(review + "/duties/1/edit").page().selectFirst("form[action$=/duties/1]");
        assertThat(form.selectFirst("input[name=quotaN]").attr("value")).isEqualTo("2");
        assertThat(clerk.submit(form, "what", "宣讲三场", "quotaN", "3").status()).isEqualTo(303);
        Answer stale = clerk.submit(form, "what", "宣讲四场");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.page().selectFirst("textarea[name=what]").text()).isEqualTo("宣讲四场");
        Answer saved = clerk.submit(stale.page().selectFirst("form[action$=/duties/1]"));
        assertThat(saved.status()).isEqualTo(303);
        assertThat(clerk.open(tasks).text("#d1")).contains("宣讲四场", "已确认");
    }

    @Test
    void aWordIsCorrectedEverywhereAndTheTitleFollows() throws Exception {
        Element words = clerk.open(tasks).page().selectFirst("#words");
        Element all = words.select("form").stream()
                .filter(form -> form.text().contains("全部更正"))
                .findFirst()
                .orElseThrow();
        assertThat(clerk.submit(all).status()).isEqualTo(303);
        Answer page = clerk.open(tasks);
        assertThat(page.text("#head")).contains("安全生产月");
        assertThat(page.text("#d1")).contains("安全生产");
        assertThat(page.page().select(".pi-swap--applied")).isNotEmpty();
    }

    @Test
    void theHeadIsEditable() throws Exception {
        Element form = clerk.open(review + "/head/edit").page().selectFirst("form[action$=/head]");
        Answer wrong = clerk.submit(form, "title", "", "end", "2025-05-01");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("#errors")).contains("请填写活动名称", "早于开始日期");
        assertThat(clerk.submit(form, "title", "焦作市安全生产月").status()).isEqualTo(303);
        assertThat(clerk.open(tasks).text("#head")).contains("焦作市安全生产月");
    }

    @Test
    void theFilterShowsOnlyWhatWaits() throws Exception {
        Answer filtered = clerk.open(tasks + "&only=open");
        assertThat(filtered.page().select(".pi-open")).hasSize(2);
        assertThat(filtered.page().select(".pi-duty")).isEmpty();
        assertThat(filtered.page().select("#source .pi-s[id]")).isNotEmpty();
    }

    private LedgerSentence open() {
        PlanReview current = queries.review(people.clerk, campaign);
        return current.ledger().sentences().stream()
                .filter(sentence -> sentence.state() == SentenceState.OPEN)
                .findFirst()
                .orElseThrow();
    }
}
