package org.anyue.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignWorld;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.JiangzhouFixtures;
import org.anyue.campaign.PlanItemDraft;
import org.anyue.campaign.PlanItemId;
import org.anyue.campaign.web.Browser.Answer;
import org.anyue.organization.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** The plan of a department as its officer, the office of its place and others meet it. */
@SpringJUnitConfig(CampaignWorld.class)
class DepartmentPlanPagesTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignQueries queries;

    @Autowired
    JiangzhouFixtures jiangzhou;

    private CampaignId city;
    private DutyId asked;
    private CampaignId plan;
    private PlanItemId item;
    private String base;

    @BeforeEach
    void theCityHasIssuedAndTheDepartmentDrafts() {
        city = jiangzhou.draft();
        PlanItemId requirements = jiangzhou.attachPlan(city).getLast();
        asked = jiangzhou.duty(city, requirements, "报送本部门活动方案", null);
        campaigns.issueAll(jiangzhou.cityClerk, city, queries.get(city).version());
        plan = campaigns.create(jiangzhou.cityDepartment, "江州市交通运输系统“安全生产月”活动", "", 2026, JiangzhouFixtures.JUNE);
        item = campaigns.addPlanItem(jiangzhou.cityDepartment, plan, PlanItemDraft.requirements());
        base = "/desk/campaigns/" + plan;
    }

    private Browser as(Actor actor) {
        return Browser.of(context, actor);
    }

    private String version() {
        return String.valueOf(queries.get(plan).version());
    }

    @Test
    void theOfficerMakesAPlanInTheNameOfTheDepartment() throws Exception {
        Browser officer = as(jiangzhou.cityDepartment);
        assertThat(officer.open("/desk/campaigns").page().select("a[href=/desk/campaigns/new]"))
                .isNotEmpty();
        Answer blank = officer.open("/desk/campaigns/new?direction=upward");
        assertThat(blank.page().select("input[name=title]").val()).isEqualTo("江州市交通运输局2026年“安全生产月”活动");
        assertThat(blank.page().select("input[name=issuer]")).isEmpty();
        Answer page = officer.open(base);
        assertThat(page.page().select("a[href=" + base + "/parent], a[href=" + base + "/edit]"))
                .hasSize(2);
        assertThat(page.page().select("a[href=" + base + "/nominations], a[href=" + base + "/children]"))
                .isEmpty();
        Answer upward = officer.submit(
                "/desk/campaigns",
                "title",
                "省厅来文",
                "year",
                "2026",
                "start",
                "2026-06-01",
                "end",
                "2026-06-30",
                "consultationOn",
                "2026-06-16",
                "direction",
                "upward",
                "issuer",
                "江东省交通运输厅");
        assertThat(upward.status()).isEqualTo(422);
        assertThat(upward.text("main")).contains("上报台账由本级安委办登记");
    }

    @Test
    void onlyTheLineIsOfferedAndAForgedChoiceIsRefused() throws Exception {
        Browser officer = as(jiangzhou.cityDepartment);
        Answer blank = officer.open(base + "/duties/new?item=" + item);
        assertThat(blank.page().select("input[name=selectors]").eachAttr("value"))
                .containsExactly(
                        "EVERY_DEPARTMENT", "EVERY_ENTERPRISE", "SECTOR_ENTERPRISES", "NAMED", "OFFICE", "PUBLIC");
        assertThat(blank.text("main")).contains("各下级对口部门", "本行业各生产经营单位", "本部门").doesNotContain("各县（市、区）");
        Answer forged = add(officer, "EVERY_COUNTY");
        assertThat(forged.status()).isEqualTo(422);
        assertThat(forged.text("main")).contains("部门方案只能向本系统下级对口部门和本行业生产经营单位下达任务");
        assertThat(add(officer, "EVERY_DEPARTMENT").status()).isEqualTo(303);
        assertThat(officer.open(base).text("main")).contains("各下级对口部门");
    }

    private Answer add(Browser officer, String selector) throws Exception {
        return officer.submit(
                base + "/duties",
                "item",
                item.toString(),
                "what",
                "组织行业排查",
                "kind",
                "HAZARD",
                "selectors",
                selector,
                "photos",
                "0",
                "text",
                "true",
                "reviewRule",
                "DIRECT");
    }

    @Test
    void theOfficeOfItsPlaceReadsWhatWasIssuedAndChangesNothing() throws Exception {
        Browser officer = as(jiangzhou.cityDepartment);
        add(officer, "EVERY_DEPARTMENT");
        officer.submit(base + "/parent", "parent", city.toString(), "version", version());
        officer.submit(base + "/parent/plan-duty", "above", asked.toString());
        Browser office = as(jiangzhou.cityClerk);
        String children = "/desk/campaigns/" + city + "/children";
        assertThat(office.open(base).status()).isEqualTo(404);
        Answer drafted = office.open(children);
        assertThat(drafted.page().select("tr:contains(江州市交通运输局)").text()).contains("草稿", "0 / 1");
        assertThat(drafted.page().select("a[href=" + base + "]")).isEmpty();

        campaigns.issueAll(jiangzhou.cityDepartment, plan, queries.get(plan).version());
        Answer issued = office.open(children);
        assertThat(issued.page().select("tr:contains(江州市交通运输局)").text()).contains("5月20日印发", "1 / 1");
        assertThat(issued.page().select("a[href=" + base + "]")).hasSize(1);
        Answer page = office.open(base);
        assertThat(page.status()).isEqualTo(200);
        for (Browser reader : new Browser[] {officer, office}) {
            assertThat(reader.open(base)
                            .page()
                            .select("main a[href=" + base + "/standing], main a[href=" + base + "/figures]"))
                    .hasSize(2);
        }
        assertThat(page.page().select("main form, main a[href$=/edit], main a[href*=/new], main a[href$=/issue]"))
                .isEmpty();
        for (String part : new String[] {"/edit", "/issue", "/parent", "/duties/new", "/items/new"}) {
            assertThat(office.open(base + part).status()).as(part).isEqualTo(404);
        }
        assertThat(office.submit(base + "/closure", "version", version()).status())
                .isEqualTo(404);
    }

    @Test
    void whoIsNotAskedFindsNothing() throws Exception {
        add(as(jiangzhou.cityDepartment), "EVERY_DEPARTMENT");
        campaigns.issueAll(jiangzhou.cityDepartment, plan, queries.get(plan).version());
        for (Actor other : new Actor[] {jiangzhou.countyClerk, jiangzhou.townshipClerk, jiangzhou.enterprise}) {
            assertThat(as(other).open(base).status()).as(other.unitName()).isEqualTo(404);
        }
    }
}
