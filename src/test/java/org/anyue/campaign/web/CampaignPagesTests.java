package org.anyue.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignState;
import org.anyue.campaign.CampaignWorld;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.DutyId;
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
    void aDutyShowsItsSentenceMarkedInItsParagraph() throws Exception {
        DutyId duty = jiangzhou.duty(campaign, items.get(1), "组织演练", "组织1次综合演练𥖄。");
        Answer page = as(jiangzhou.cityClerk).open(base + "/duties/" + duty);
        assertThat(page.text(".p-quote mark")).isEqualTo("组织1次综合演练𥖄。");
        assertThat(page.text(".p-quote blockquote")).startsWith("(二)开展应急演练").endsWith("具体时间另行通知。");
        String href = page.page().select(".p-quote a").attr("href");
        Answer plan = as(jiangzhou.cityClerk).open(href.substring(0, href.indexOf('#')));
        assertThat(plan.page().getElementById(href.substring(href.indexOf('#') + 1)))
                .isNotNull();
        assertThat(plan.text("a[href=" + base + "/duties/" + duty + "]")).isEqualTo("组织1次综合演练𥖄。");
        assertThat(plan.text(".p-plan").replaceAll("\\s", "")).isEqualTo(JiangzhouFixtures.PLAN.replaceAll("\\s", ""));
    }

    @Test
    void aDutyIsTypedSearchedForUnitsAndKept() throws Exception {
        Browser clerk = as(jiangzhou.cityClerk);
        String item = items.get(1).toString();
        assertThat(clerk.open(base + "/duties/new?item=" + item)
                        .page()
                        .select("select[name=kind] option[selected]")
                        .val())
                .isEqualTo("DRILL");
        Answer found = clerk.submit(base + "/duties", "item", item, "what", "演练一次", "unitQuery", "水泥", "find", "1");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.page().select("textarea[name=what]").val()).isEqualTo("演练一次");
        String unit = found.page().select("input[name=units]").val();
        assertThat(unit).isEqualTo(jiangzhou.enterprise.unitId().toString());

        Answer added = clerk.submit(
                base + "/duties",
                "item",
                item,
                "what",
                "演练一次",
                "kind",
                "DRILL",
                "selectors",
                "NAMED",
                "selectors",
                "EVERY_COUNTY",
                "units",
                unit,
                "lead",
                "市应急管理局、市消防救援支队，市教育局",
                "quotaOp",
                ">=",
                "quotaN",
                "1",
                "quotaUnit",
                "次",
                "quotaPer",
                "",
                "dueOn",
                "2026-06-30",
                "photos",
                "2",
                "file",
                "true",
                "figureKey",
                "",
                "figureLabel",
                "参加人数",
                "figureUnit",
                "人次",
                "reviewRule",
                "DIRECT");
        assertThat(added.status()).isEqualTo(303);
        DutyDetails kept = queries.duties(campaign).getFirst();
        assertThat(kept.terms().lead()).containsExactly("市应急管理局", "市消防救援支队", "市教育局");
        assertThat(kept.terms().scope().units()).containsExactly(jiangzhou.enterprise.unitId());
        assertThat(kept.terms().asks().photos()).isEqualTo(2);
        assertThat(kept.terms().asks().figures())
                .singleElement()
                .satisfies(figure -> assertThat(figure.label()).isEqualTo("参加人数"));
        Answer shown = clerk.open(base + "/duties/" + kept.id());
        assertThat(shown.text(".c-summary")).contains("沙湾水泥有限公司", "不少于1次", "照片至少 2 张", "参加人数（人次）");
    }

    @Test
    void aDutyThatCannotBeKeptComesBackWithItsReasons() throws Exception {
        Answer refused = as(jiangzhou.cityClerk)
                .submit(
                        base + "/duties",
                        "what",
                        "",
                        "kind",
                        "NONSENSE",
                        "selectors",
                        "NAMED",
                        "quotaOp",
                        ">=",
                        "quotaN",
                        "两",
                        "quotaUnit",
                        "",
                        "dueOn",
                        "2026-6-31",
                        "photos",
                        "1",
                        "reviewRule",
                        "DIRECT");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#errors a").eachAttr("href"))
                .contains("#f-what", "#f-item", "#f-kind", "#f-unitQuery", "#f-quotaN", "#f-quotaUnit", "#f-dueOn");
        assertThat(refused.page().select("input[name=quotaN]").val()).isEqualTo("两");
        refused.page()
                .select("#errors a")
                .forEach(link -> assertThat(
                                refused.page().getElementById(link.attr("href").substring(1)))
                        .as(link.attr("href"))
                        .isNotNull());
    }

    @Test
    void editingAnImportedDutyKeepsItsSentence() throws Exception {
        DutyId duty = jiangzhou.duty(campaign, items.get(1), "组织演练", "组织1次综合演练𥖄。");
        Browser clerk = as(jiangzhou.cityClerk);
        Answer form = clerk.open(base + "/duties/" + duty + "/edit");
        assertThat(form.text(".p-quote mark")).isEqualTo("组织1次综合演练𥖄。");
        Answer saved = clerk.submit(
                base + "/duties/" + duty,
                "item",
                items.get(1).toString(),
                "what",
                "组织一次演练",
                "kind",
                "DRILL",
                "reviewRule",
                "EACH_LEVEL",
                "version",
                form.page()
                        .select("form[action$=" + duty + "] input[name=version]")
                        .val());
        assertThat(saved.status()).isEqualTo(303);
        assertThat(queries.duty(duty).sentence()).isEqualTo("组织1次综合演练𥖄。");
        assertThat(queries.duty(duty).terms().what()).isEqualTo("组织一次演练");
    }

    @Test
    void theIssuePageShowsWhatItDoesAndWhyAnActivityWaits() throws Exception {
        jiangzhou.duty(campaign, items.get(0), "宣讲", null);
        jiangzhou.duty(campaign, items.get(1), "演练", null);
        gate.open.put(items.get(1), 2);
        Browser clerk = as(jiangzhou.cityClerk);
        Answer page = clerk.open(base + "/issue");
        assertThat(page.text(".c-stats")).contains("可下发活动", "1", "涉及单位", "2", "单位任务");
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
    void aDutyIsRemovedFromTheVersionThatWasSeen() throws Exception {
        DutyId duty = jiangzhou.duty(campaign, items.get(0), "宣讲", null);
        Browser clerk = as(jiangzhou.cityClerk);
        String path = base + "/duties/" + duty;
        assertThat(clerk.submit(path + "/delete", "version", "7").status()).isEqualTo(409);
        String version =
                clerk.open(path).page().select("#remove input[name=version]").val();
        assertThat(clerk.submit(path + "/delete", "version", version).status()).isEqualTo(303);
        assertThat(clerk.open(path).status()).isEqualTo(404);
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
