package org.anyue.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignWorld;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.JiangzhouFixtures;
import org.anyue.campaign.PlanItemDraft;
import org.anyue.campaign.PlanItemId;
import org.anyue.campaign.Selector;
import org.anyue.campaign.web.Browser.Answer;
import org.anyue.organization.Actor;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** In this world every issued duty falls on every place. */
@SpringJUnitConfig(CampaignWorld.class)
class ParentPagesTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignQueries queries;

    @Autowired
    JiangzhouFixtures jiangzhou;

    private CampaignId city;
    private CampaignId county;
    private DutyId drill;
    private DutyId plan;
    private DutyId own;
    private String base;
    private String parent;

    @BeforeEach
    void theCityHasIssuedAndTheCountyDrafts() {
        city = jiangzhou.draft();
        List<PlanItemId> items = jiangzhou.attachPlan(city);
        drill = jiangzhou.duty(city, items.get(1), "组织综合应急演练", "各县(市、区)要在6月底前组织1次综合演练𥖄。");
        plan = jiangzhou.duty(city, items.get(2), "报送本地区活动方案", null);
        campaigns.issueAll(jiangzhou.cityClerk, city, queries.get(city).version());
        county = campaigns.create(jiangzhou.countyClerk, "临江县“安全生产月”活动", "", 2026, JiangzhouFixtures.JUNE);
        PlanItemId item = campaigns.addPlanItem(jiangzhou.countyClerk, county, PlanItemDraft.requirements());
        own = campaigns.addDuty(
                jiangzhou.countyClerk,
                county,
                DutyTerms.of(item, "开展综合应急演练", ActivityKind.DRILL)
                        .scope(Selector.EVERY_TOWNSHIP)
                        .build());
        base = "/desk/campaigns/" + county;
        parent = base + "/parent";
    }

    private String version() {
        return String.valueOf(queries.get(county).version());
    }

    @Test
    void theCountyChoosesTheParentTakesTheProposalsAndGivesALinkUp() throws Exception {
        Browser office = as(jiangzhou.countyClerk);
        assertThat(office.open(base).page().select("a[href=" + parent + "]")).hasSize(1);
        assertThat(office.open(parent).page().select("select[name=parent] option[value=" + city + "]"))
                .hasSize(1);
        assertThat(office.submit(parent, "parent", city.toString(), "version", "99")
                        .status())
                .isEqualTo(409);
        assertThat(office.submit(parent, "parent", city.toString(), "version", version())
                        .status())
                .isEqualTo(303);

        Answer proposed = office.open(parent);
        assertThat(proposed.text("header")).contains("承接 0 / 2");
        Element row = proposed.page().selectFirst("tr#d-" + drill);
        assertThat(row.text()).contains("有建议", "开展综合应急演练", "组织1次综合演练𥖄");
        assertThat(row.select("a[href^=/desk/campaigns/" + city + "/plan]")).hasSize(1);
        assertThat(office.submit(parent + "/links", "deed", "proposed").status())
                .isEqualTo(303);
        Answer linked = office.open(parent);
        assertThat(linked.text("header")).contains("承接 1 / 2");
        assertThat(linked.text("tr#d-" + drill)).contains("已承接");
        Answer open = office.open(parent + "?which=open");
        assertThat(open.page().select("tbody tr")).hasSize(1);
        assertThat(open.text("tbody")).contains("报送本地区活动方案", "由印发本方案完成");

        assertThat(office.submit(parent + "/links", "deed", "remove", "above", drill.toString(), "duty", own.toString())
                        .status())
                .isEqualTo(303);
        assertThat(office.submit(parent + "/links", "above", drill.toString(), "duty", own.toString())
                        .status())
                .isEqualTo(303);
        assertThat(office.submit(parent + "/plan-duty", "above", plan.toString())
                        .status())
                .isEqualTo(303);
        assertThat(office.open(parent).text("header")).contains("承接 2 / 2");
        assertThat(office.submit(parent, "parent", "", "version", version()).status())
                .isEqualTo(303);
        assertThat(office.open(parent).page().select("select[name=parent]")).hasSize(1);
    }

    @Test
    void whatDoesNotFitIsRefusedWithASentence() throws Exception {
        Browser office = as(jiangzhou.countyClerk);
        Answer early = office.submit(parent + "/links", "above", drill.toString(), "duty", own.toString());
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.text("main")).contains("请先选择要承接的上级方案");
        Answer self = office.submit(parent, "parent", county.toString(), "version", version());
        assertThat(self.status()).isEqualTo(422);
        assertThat(self.text("main")).contains("只能承接上级单位已经下发的活动方案");
    }

    @Test
    void theCitySeesWhoHasWhatAndHasWordsForTheGroup() throws Exception {
        as(jiangzhou.countyClerk).submit(parent, "parent", city.toString(), "version", version());
        as(jiangzhou.countyClerk).submit(parent + "/links", "above", drill.toString(), "duty", own.toString());
        Browser office = as(jiangzhou.cityClerk);
        String children = "/desk/campaigns/" + city + "/children";
        assertThat(office.open("/desk/campaigns/" + city).page().select("a[href=" + children + "]"))
                .hasSize(1);
        Answer drafted = office.open(children);
        assertThat(drafted.page().select("tr:contains(临江县)").text()).contains("草稿", "0 / 2");
        assertThat(drafted.page().select("tr:contains(望山区)").text()).contains("还没有方案", "0 / 2", "组织综合应急演练");
        assertThat(drafted.page().select("textarea").text()).contains("还没有印发（3家）", "临江县", "望山区", "江州市交通运输局");

        campaigns.issueAll(jiangzhou.countyClerk, county, queries.get(county).version());
        Answer issued = office.open(children);
        assertThat(issued.page().select("tr:contains(临江县)").text()).contains("5月20日印发", "1 / 2");
        assertThat(issued.page().select("textarea").text())
                .contains("还没有印发（2家）：")
                .doesNotContain("临江县");
    }

    @Test
    void forEverybodyElseThePagesDoNotExist() throws Exception {
        for (Actor stranger : List.of(
                jiangzhou.otherCountyClerk, jiangzhou.cityClerk, jiangzhou.townshipClerk, jiangzhou.clerkElsewhere())) {
            Browser browser = as(stranger);
            assertThat(browser.open(parent).status()).isEqualTo(404);
            assertThat(browser.open(parent + "/export").status()).isEqualTo(404);
            assertThat(browser.submit(parent, "parent", city.toString(), "version", version())
                            .status())
                    .isEqualTo(404);
            assertThat(browser.submit(parent + "/links", "deed", "proposed").status())
                    .isEqualTo(404);
            assertThat(browser.submit(parent + "/plan-duty").status()).isEqualTo(404);
        }
        assertThat(as(jiangzhou.countyClerk)
                        .open("/desk/campaigns/" + city + "/children")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aNoticeFromAboveIsRegisteredWithItsIssuer() throws Exception {
        Browser office = as(jiangzhou.cityClerk);
        Answer form = office.open("/desk/campaigns/new?direction=upward");
        assertThat(form.page().select("input[name=issuer]")).hasSize(1);
        assertThat(office.open("/desk/campaigns/new").page().select("input[name=issuer]"))
                .isEmpty();
        String[] typed = {
            "direction",
            "upward",
            "title",
            "省里的通知",
            "year",
            "2026",
            "start",
            "2026-06-01",
            "end",
            "2026-06-30",
            "consultationOn",
            "2026-06-16",
            "issuer",
            ""
        };
        assertThat(office.submit("/desk/campaigns", typed).status()).isEqualTo(422);
        typed[typed.length - 1] = "省安委办";
        Answer done = office.submit("/desk/campaigns", typed);
        assertThat(done.status()).isEqualTo(303);
        assertThat(office.open(done.location()).text("header")).contains("上报台账", "省安委办");
        assertThat(office.open("/desk/campaigns").text("main")).doesNotContain("省里的通知");
        assertThat(office.open(done.location() + "/edit")
                        .page()
                        .select("input[name=issuer]")
                        .val())
                .isEqualTo("省安委办");
    }

    private Browser as(Actor actor) {
        return Browser.of(context, actor);
    }
}
