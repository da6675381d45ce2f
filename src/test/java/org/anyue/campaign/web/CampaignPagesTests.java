package org.anyue.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignState;
import org.anyue.campaign.CampaignWorld;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.DutyScope;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.JiangzhouFixtures;
import org.anyue.campaign.PlanItemId;
import org.anyue.campaign.Selector;
import org.anyue.campaign.web.Browser.Answer;
import org.anyue.organization.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(CampaignWorld.class)
class CampaignPagesTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignQueries queries;

    @Autowired
    JiangzhouFixtures jiangzhou;

    @Autowired
    CampaignWorld.Gate gate;

    CampaignId campaign;
    String base;
    List<PlanItemId> items;

    @BeforeEach
    void aDraftWithItsPlan() {
        gate.open.clear();
        campaign = jiangzhou.draft();
        base = "/desk/campaigns/" + campaign;
        items = jiangzhou.attachPlan(campaign);
    }

    @Test
    void anOfficeWithoutCampaignsIsLedToImportOrToType() throws Exception {
        Answer list = as(jiangzhou.clerkElsewhere()).open("/desk/campaigns");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.page().select(".c-empty a").eachText()).contains("导入方案", "手工新建");
    }

    @Test
    void aUnitIsNotOfferedWhatOnlyAnOfficeMayDo() throws Exception {
        issueAll();
        Answer list = as(jiangzhou.enterprise).open("/desk/campaigns");
        assertThat(list.text("table")).contains("江州市2026年“安全生产月”活动");
        assertThat(list.page().select("a[href=/desk/campaigns/new]")).isEmpty();
        Answer page = as(jiangzhou.enterprise).open(base);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("main form, main a[href$=/edit], main a[href*=/new], main a[href$=/issue]"))
                .isEmpty();
    }

    @Test
    void aCampaignIsCreatedAndGoesOnToTheImportWhenAskedFor() throws Exception {
        Browser clerk = as(jiangzhou.countyClerk);
        Answer blank = clerk.open("/desk/campaigns/new?next=import");
        assertThat(blank.page().select("input[name=title]").val()).isEqualTo("临江县2026年“安全生产月”活动");
        Answer created = clerk.submit(
                "/desk/campaigns",
                "title",
                "临江县活动",
                "theme",
                "",
                "year",
                "2026",
                "start",
                "2026-06-01",
                "end",
                "2026-06-30",
                "consultationOn",
                "2026-06-16",
                "next",
                "import");
        assertThat(created.status()).isEqualTo(303);
        assertThat(created.location()).startsWith("/desk/campaigns/").endsWith("/import");
    }

    @Test
    void theListNamesTheSectorsThatADutyFallsOn() throws Exception {
        campaigns.addDuty(
                jiangzhou.cityClerk,
                campaign,
                DutyTerms.of(items.getFirst(), "组织燃气企业自查", ActivityKind.HAZARD)
                        .scope(new DutyScope(
                                Set.of(Selector.SECTOR_ENTERPRISES), Set.of("gas", "coal-mines"), Set.of()))
                        .build());
        Browser clerk = as(jiangzhou.cityClerk);
        assertThat(clerk.open(base).text("td[data-label=承担单位]")).isEqualTo("煤矿、燃气企业");
        assertThat(clerk.open(base + "/amendments/new").text("main")).contains("煤矿、燃气企业");
    }

    @Test
    void whoSeesCountsIsLedToThemFromAnIssuedPlan() throws Exception {
        String ways = "main a[href=" + base + "/standing], main a[href=" + base + "/figures]";
        assertThat(as(jiangzhou.cityClerk).open(base).page().select(ways)).isEmpty();
        issueAll();
        for (Actor one : List.of(jiangzhou.cityClerk, jiangzhou.countyClerk, jiangzhou.oversight)) {
            assertThat(as(one).open(base).page().select(ways))
                    .as(one.unitName())
                    .hasSize(2);
        }
        assertThat(as(jiangzhou.enterprise).open(base).page().select(ways)).isEmpty();
    }

    @Test
    void wrongInputComesBackWithWhatWasTyped() throws Exception {
        Answer refused = as(jiangzhou.cityClerk)
                .submit(
                        "/desk/campaigns",
                        "title",
                        "",
                        "year",
                        "二〇二六",
                        "start",
                        "2026-06-30",
                        "end",
                        "2026-06-01",
                        "consultationOn",
                        "六月十六");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#errors a").eachAttr("href"))
                .contains("#f-title", "#f-year", "#f-end", "#f-consultationOn");
        assertThat(refused.page().select("input[name=year]").val()).isEqualTo("二〇二六");
        assertThat(refused.page().select("input[name=consultationOn]").val()).isEqualTo("六月十六");
    }

    @Test
    void whoeverWasOvertakenKeepsTheirTextAndIsTold() throws Exception {
        Answer conflict = as(jiangzhou.cityClerk)
                .submit(
                        base,
                        "title",
                        "我的标题",
                        "year",
                        "2026",
                        "start",
                        "2026-06-01",
                        "end",
                        "2026-06-30",
                        "consultationOn",
                        "2026-06-16",
                        "version",
                        "0");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.page().select("input[name=title]").val()).isEqualTo("我的标题");
        assertThat(conflict.text("#errors")).contains("其他人刚刚修改");
    }

    @Test
    void whatPeopleTypeIsNeverMarkup() throws Exception {
        String evil = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        campaigns.addDuty(
                jiangzhou.cityClerk,
                campaign,
                DutyTerms.of(items.getFirst(), evil, ActivityKind.DRILL)
                        .scope(Selector.EVERY_COUNTY)
                        .openPoint(evil)
                        .evidence(evil)
                        .lead(List.of(evil))
                        .build());
        DutyId duty = queries.duties(campaign).getFirst().id();
        Browser clerk = as(jiangzhou.cityClerk);
        for (String path :
                List.of(base, base + "/duties/" + duty, base + "/duties/" + duty + "/edit", base + "/issue")) {
            Answer page = clerk.open(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.page().select("script:not([src]), [onerror], img[src=x]"))
                    .as(path)
                    .isEmpty();
        }
        assertThat(clerk.open(base).text("table")).contains(evil);
    }

    @Test
    void theIssuePageShowsWhatItDoesAndWhyAnActivityWaits() throws Exception {
        jiangzhou.duty(campaign, items.get(0), "宣讲", null);
        jiangzhou.duty(campaign, items.get(1), "演练", null);
        gate.open.put(items.get(1), 2);
        Browser clerk = as(jiangzhou.cityClerk);
        Answer page = clerk.open(base + "/issue");
        assertThat(page.text(".c-stats")).contains("可下发活动", "1", "涉及单位", "2", "单位任务");
        assertThat(page.text(".c-stats")).contains("估计占用基层", "310 小时");
        assertThat(page.text("table:has(caption:contains(基层要花多少时间))")).contains("宣讲", "可少 310 小时", "情况说明");
        assertThat(page.text("tr:has(input[value=" + items.get(1) + "])")).contains("还有 2 处原文未确认");
        assertThat(page.page().select("input[value=" + items.get(1) + "]").hasAttr("disabled"))
                .isTrue();
        assertThat(page.page().select("a[href=" + base + "/import]")).isNotEmpty();

        String version = page.page().select("input[name=version]").val();
        Answer blocked = clerk.submit(
                base + "/issue",
                "version",
                version,
                "items",
                items.get(0).toString(),
                "items",
                items.get(1).toString());
        assertThat(blocked.status()).isEqualTo(422);
        assertThat(blocked.text("#errors")).contains("2 处原文未确认");

        Answer none = clerk.submit(base + "/issue", "version", version);
        assertThat(none.status()).isEqualTo(422);
        Answer issued = clerk.submit(
                base + "/issue", "version", version, "items", items.get(0).toString());
        assertThat(issued.status()).isEqualTo(303);
        assertThat(queries.get(campaign).state()).isEqualTo(CampaignState.ISSUED);
        Answer again = clerk.submit(
                base + "/issue", "version", version, "items", items.get(0).toString());
        assertThat(again.status()).isEqualTo(409);
    }

    @Test
    void theCampaignPageLeadsOnStepByStep() throws Exception {
        Browser clerk = as(jiangzhou.cityClerk);
        CampaignId empty = jiangzhou.draft();
        assertThat(clerk.open("/desk/campaigns/" + empty)
                        .page()
                        .select("main a")
                        .eachText())
                .contains("导入方案");
        assertThat(clerk.open(base).text("main")).contains("为活动添加任务");
        jiangzhou.duty(campaign, items.get(0), "宣讲", null);
        assertThat(clerk.open(base).page().select("a[href=" + base + "/issue]")).isNotEmpty();
        issueAll();
        assertThat(clerk.open(base).text("main")).contains("任务已全部下发");
        String version =
                clerk.open(base).page().select("#close input[name=version]").val();
        assertThat(clerk.submit(base + "/closure", "version", version).status()).isEqualTo(303);
        version = clerk.open(base).page().select("#archive input[name=version]").val();
        assertThat(clerk.submit(base + "/archive", "version", version).status()).isEqualTo(303);
        assertThat(clerk.open(base).page().select("main form")).isEmpty();
    }

    @Test
    void anActivityIsAddedByHandAndLeadsToItsFirstDuty() throws Exception {
        Answer added =
                as(jiangzhou.cityClerk).submit(base + "/items", "number", "(三)", "title", "知识竞赛", "kind", "CONTEST");
        assertThat(added.location()).startsWith(base + "/duties/new?item=");
        assertThat(as(jiangzhou.cityClerk)
                        .submit(base + "/items", "title", "", "kind", "")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whatIsOutsideTheScopeIsNotThere() throws Exception {
        DutyId duty = jiangzhou.duty(campaign, items.get(0), "宣讲", null);
        for (Actor stranger : List.of(
                jiangzhou.provinceClerk, jiangzhou.countyClerk, jiangzhou.cityDepartment, jiangzhou.oversight)) {
            Browser browser = as(stranger);
            for (String path :
                    List.of("", "/plan", "/issue", "/edit", "/items/new", "/duties/new", "/duties/" + duty)) {
                assertThat(browser.open(base + path).status())
                        .as(stranger.unitName() + path)
                        .isEqualTo(404);
            }
            assertThat(browser.submit(base + "/closure", "version", "1").status())
                    .isEqualTo(404);
        }
        issueAll();
        Browser county = as(jiangzhou.countyClerk);
        assertThat(county.open(base).status()).isEqualTo(200);
        assertThat(county.open(base + "/plan").status()).isEqualTo(200);
        assertThat(county.open(base + "/issue").status()).isEqualTo(404);
        assertThat(county.open(base + "/duties/" + duty + "/edit").status()).isEqualTo(404);
        assertThat(as(jiangzhou.cityClerk)
                        .open("/desk/campaigns/" + jiangzhou.draft() + "/duties/" + duty)
                        .status())
                .isEqualTo(404);
        assertThat(as(jiangzhou.cityClerk).open("/desk/campaigns/not-an-id").status())
                .isEqualTo(404);
    }

    private void issueAll() {
        if (queries.duties(campaign).isEmpty()) {
            jiangzhou.duty(campaign, items.get(0), "宣讲", null);
        }
        campaigns.issueAll(jiangzhou.cityClerk, campaign, queries.get(campaign).version());
    }

    private Browser as(Actor actor) {
        return Browser.of(context, actor);
    }
}
