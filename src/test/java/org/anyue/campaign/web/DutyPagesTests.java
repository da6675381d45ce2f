package org.anyue.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignWorld;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.JiangzhouFixtures;
import org.anyue.campaign.PlanItemId;
import org.anyue.campaign.web.Browser.Answer;
import org.anyue.organization.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(CampaignWorld.class)
class DutyPagesTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    CampaignQueries queries;

    @Autowired
    JiangzhouFixtures jiangzhou;

    CampaignId campaign;
    String base;
    List<PlanItemId> items;

    @BeforeEach
    void aDraftWithItsPlan() {
        campaign = jiangzhou.draft();
        base = "/desk/campaigns/" + campaign;
        items = jiangzhou.attachPlan(campaign);
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

    private Browser as(Actor actor) {
        return Browser.of(context, actor);
    }
}
