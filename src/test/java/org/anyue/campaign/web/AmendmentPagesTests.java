package org.anyue.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignWorld;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.JiangzhouFixtures;
import org.anyue.campaign.PlanItemId;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.test.context.web.WebAppConfiguration;

@ExtendWith(SpringExtension.class)
@WebAppConfiguration
@ContextConfiguration(classes = CampaignWorld.class)
class AmendmentPagesTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignQueries queries;

    @Autowired
    JiangzhouFixtures jiangzhou;

    private CampaignId campaign;
    private String base;
    private DutyId drill;
    private PlanItemId item;
    private Browser office;

    @BeforeEach
    void anIssuedMonth() {
        campaign = jiangzhou.draft();
        base = "/desk/campaigns/" + campaign;
        item = jiangzhou.attachPlan(campaign).get(1);
        drill = jiangzhou.duty(campaign, item, "组织1次综合演练", null);
        campaigns.issue(jiangzhou.cityClerk, campaign, Set.of(item), version());
        office = Browser.of(context, jiangzhou.cityClerk);
    }

    @Test
    void aDutyIsFoundChangedLookedAtAndIssued() throws Exception {
        assertThat(office.open(base).page().select(".c-header__actions a[href$=/amendments]"))
                .hasSize(1);
        Browser.Answer found = office.open(base + "/amendments/new?q=综合");
        String form = found.page().select(".c-item__link[href*=duty]").attr("href");
        Browser.Answer opened = office.open(form);
        assertThat(opened.page().select("[name=dueOn]").val()).isEqualTo("2026-06-30");
        Browser.Answer saved = submit(opened, "dueOn", "2026-06-25", "reason", "因强降雨天气调整");
        assertThat(saved.status()).isEqualTo(303);
        Browser.Answer preview = office.open(saved.location());
        assertThat(preview.text("del")).contains("6月30日");
        assertThat(preview.text("ins")).contains("6月25日");
        assertThat(queries.duty(drill).terms().dueOn()).isEqualTo(LocalDate.of(2026, 6, 30));
        Browser.Answer issued = issue(preview);
        assertThat(issued.location()).isEqualTo(saved.location() + "/receipts");
        assertThat(queries.duty(drill).terms().dueOn()).isEqualTo(LocalDate.of(2026, 6, 25));
        Browser.Answer list = office.open(base + "/amendments");
        assertThat(list.text("tbody")).contains("第1号变更", "截止日由6月30日改为6月25日", "因强降雨天气调整");
        Browser.Answer sheet = office.open(saved.location() + "/sheet");
        assertThat(sheet.text("main")).contains("各有关单位：", "截止日由6月30日改为6月25日", "江州市安全生产委员会办公室");
    }

    @Test
    void whatIsWrittenTwiceIsOneDraftAndTheFormRemembersIt() throws Exception {
        String draft = submit(open("?duty=" + drill), "dueOn", "2026-06-25", "reason", "因强降雨天气调整")
                .location();
        Browser.Answer again = office.open(draft + "/edit?duty=" + drill);
        assertThat(again.page().select("[name=dueOn]").val()).isEqualTo("2026-06-25");
        assertThat(again.text("[name=reason]")).isEqualTo("因强降雨天气调整");
        Browser.Answer more = submit(office.open(draft + "/edit?item=" + item), "venueName", "市体育馆");
        assertThat(more.location()).isEqualTo(draft);
        Browser.Answer preview = office.open(draft);
        assertThat(preview.page().select("tbody tr")).hasSize(2);
        Element remove = preview.page().select("tbody tr form").first();
        office.submit(
                remove.attr("action"),
                "version",
                remove.select("[name=version]").val(),
                "target",
                "duty=" + drill);
        assertThat(office.open(draft).text("tbody")).contains("市体育馆").doesNotContain("6月25日");
        Browser.Answer given = office.submit(draft + "/delete", "version", "2");
        assertThat(given.location()).isEqualTo(base + "/amendments");
        assertThat(office.open(base + "/amendments").text("main")).contains("还没有变更");
    }

    @Test
    void whoWasOvertakenKeepsWhatWasTypedAndLooksAgain() throws Exception {
        Browser.Answer form = open("?duty=" + drill);
        String draft = submit(form, "dueOn", "2026-06-25", "reason", "因强降雨天气调整").location();
        Browser.Answer seen = office.open(draft);
        jiangzhou.duty(campaign, item, "补充一项任务", null);
        Browser.Answer stale = submit(form, "dueOn", "2026-06-28", "reason", "我写的原因还在");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.page().select("[name=dueOn]").val()).isEqualTo("2026-06-28");
        assertThat(stale.text("[name=reason]")).isEqualTo("我写的原因还在");
        Browser.Answer refused = issue(seen);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("main")).contains("尚未发布", "因强降雨天气调整");
        assertThat(queries.duty(drill).terms().dueOn()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(issue(refused).status()).isEqualTo(303);
        assertThat(queries.duty(drill).terms().dueOn()).isEqualTo(LocalDate.of(2026, 6, 25));
    }

    @Test
    void aCancelledDutyIsTakenBackInOneClick() throws Exception {
        String draft = submit(open("?duty=" + drill), "deed", "cancel", "reason", "与省级演练合并举办")
                .location();
        issue(office.open(draft));
        assertThat(office.open(base + "/duties/" + drill).text(".c-header")).contains("已取消", "恢复");
        Browser.Answer back = office.submit(draft + "/restoration");
        Browser.Answer preview = office.open(back.location());
        assertThat(preview.text("main")).contains("任务恢复，需要继续完成", "撤销第1号变更");
        issue(preview);
        assertThat(queries.duty(drill).isInForce()).isTrue();
    }

    @Test
    void aRefusedFormSaysWhatToDo() throws Exception {
        Browser.Answer same = submit(open("?duty=" + drill), "reason", "什么也没有改");
        assertThat(same.status()).isEqualTo(422);
        assertThat(same.text("main")).contains("没有任何内容与现在不同");
        Browser.Answer unreadable = submit(open("?duty=" + drill), "dueOn", "六月", "reason", "日期写错了");
        assertThat(unreadable.status()).isEqualTo(422);
        assertThat(unreadable.page().select("[name=dueOn]").val()).isEqualTo("六月");
        Browser.Answer empty = submit(open("?warn=1"), "warning", "", "reason", "外地发生事故");
        assertThat(empty.text("main")).contains("请写明要提醒各单位的内容");
        Browser.Answer lock = submit(open("?duty=" + drill), "lockOn", "2026-06-01", "reason", "截止早于按时");
        assertThat(lock.text("main")).contains("早于按时完成日期");
    }

    @Test
    void aVenueThatUnitsKnowIsChangedByAnAmendmentOnly() throws Exception {
        assertThat(office.open(base).page().select("#item-" + item + " a[href*=amendments/new?item]"))
                .hasSize(1);
        Browser.Answer silent =
                office.submit(base + "/items/" + item + "/edit", "version", String.valueOf(version()), "name", "市体育馆");
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.text("main")).contains("请用“变更”");
        String draft = submit(open("?item=" + item), "venueName", "市体育馆", "reason", "广场施工改在室内")
                .location();
        issue(office.open(draft));
        assertThat(queries.venue(drill).name()).isEqualTo("市体育馆");
    }

    @Test
    void unitsBelowReadWhatWasIssuedAndNoDraft() throws Exception {
        String draft = submit(open("?duty=" + drill), "dueOn", "2026-06-25", "reason", "因强降雨天气调整")
                .location();
        Browser county = Browser.of(context, jiangzhou.countyClerk);
        assertThat(county.open(draft).status()).isEqualTo(404);
        assertThat(county.open(base + "/amendments/new").status()).isEqualTo(404);
        assertThat(county.submit(draft + "/issue", "draft", "0", "version", String.valueOf(version()))
                        .status())
                .isEqualTo(404);
        issue(office.open(draft));
        Browser.Answer shown = county.open(draft);
        assertThat(shown.text("main")).contains("第1号变更", "6月25日").doesNotContain("撤销这次变更");
    }

    private Browser.Answer open(String query) throws Exception {
        return office.open(base + "/amendments/new" + query);
    }

    /** Sends the form of the page with some fields typed over. */
    private Browser.Answer submit(Browser.Answer page, String... typed) throws Exception {
        Element form = page.page()
                .select("main form[action*=amendments]:has([name=draft])")
                .first();
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[type=hidden], input[type=text], input[type=date], textarea, select")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        form.select("input[checked]").forEach(field -> fields.put(field.attr("name"), field.val()));
        for (int i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], typed[i + 1]);
        }
        return office.submit(
                form.attr("action"),
                fields.entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
    }

    private Browser.Answer issue(Browser.Answer preview) throws Exception {
        Element form = preview.page().select("form[action$=/issue]").first();
        return office.submit(
                form.attr("action"),
                "draft",
                form.select("[name=draft]").val(),
                "version",
                form.select("[name=version]").val());
    }

    private int version() {
        return queries.get(campaign).version();
    }
}
