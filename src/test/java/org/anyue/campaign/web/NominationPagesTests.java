package org.anyue.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignWorld;
import org.anyue.campaign.Campaigns;
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
class NominationPagesTests {

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
    private List<PlanItemId> items;

    @BeforeEach
    void aDraftWithItsPlan() {
        campaign = jiangzhou.draft();
        base = "/desk/campaigns/" + campaign;
        items = jiangzhou.attachPlan(campaign);
    }

    @Test
    void theCityAsksTheCountyChoosesAndTheIssuePageSaysHowFarItIs() throws Exception {
        Browser city = as(jiangzhou.cityClerk);
        Browser county = as(jiangzhou.countyClerk);
        assertThat(county.open(base + "/nominations").status()).isEqualTo(404);
        Answer refused = city.submit(base + "/nominations", "due", "昨天", "note", "每县 5 家");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("input[name=note]").val()).isEqualTo("每县 5 家");
        assertThat(city.submit(base + "/nominations", "due", "2026-05-28", "note", "每县 5 家")
                        .status())
                .isEqualTo(303);
        assertThat(county.open("/desk/campaigns").page().select("a[href=" + base + "/nominations]"))
                .hasSize(1);

        Answer page = county.open(base + "/nominations?q=水泥");
        assertThat(page.text("main")).contains("每县 5 家", "未报送");
        String unit = page.page().select("input[name=unit]").val();
        assertThat(county.submit(base + "/nominations/list", "deed", "add", "unit", unit)
                        .status())
                .isEqualTo(303);
        assertThat(county.submit(base + "/nominations/list", "deed", "finish").status())
                .isEqualTo(303);
        assertThat(county.open(base + "/nominations").text("main")).contains("已报送", "沙湾水泥有限公司");
        assertThat(city.open(base + "/nominations").text("table")).contains("临江县", "沙湾水泥有限公司", "已报送", "望山区", "未开始");

        campaigns.addDuty(
                jiangzhou.cityClerk,
                campaign,
                DutyTerms.of(items.getFirst(), "组织观看警示教育片", ActivityKind.WARNING_EDUCATION)
                        .scope(Selector.NOMINATED_ENTERPRISES)
                        .build());
        assertThat(city.open(base + "/issue").text("main")).contains("各地共推荐 1 家企业；还没有报送：望山区");
    }

    @Test
    void whoIsNotAskedFindsNothing() throws Exception {
        as(jiangzhou.cityClerk).submit(base + "/nominations", "due", "2026-05-28");
        for (Actor stranger : List.of(jiangzhou.townshipClerk, jiangzhou.provinceClerk)) {
            assertThat(as(stranger).open(base + "/nominations").status()).isEqualTo(404);
            assertThat(as(stranger)
                            .submit(base + "/nominations/list", "deed", "add")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(as(jiangzhou.countyClerk)
                        .submit(base + "/nominations", "due", "2026-05-28")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aVenueIsTypedAndStandsBesideTheActivity() throws Exception {
        Browser city = as(jiangzhou.cityClerk);
        String href = base + "/items/" + items.getFirst() + "/edit";
        int version = queries.get(jiangzhou.cityClerk, campaign).version();
        assertThat(city.open(href).page().select("input[name=name]").val()).isEmpty();
        assertThat(city.submit(href, "version", String.valueOf(version), "name", "人民广场", "address", "解放路 1 号")
                        .status())
                .isEqualTo(303);
        assertThat(city.open(base).text("main")).contains("地点：人民广场（解放路 1 号）");
        assertThat(city.submit(href, "version", String.valueOf(version), "name", "体育馆")
                        .status())
                .isEqualTo(409);
        assertThat(as(jiangzhou.countyClerk).open(href).status()).isEqualTo(404);
    }

    private Browser as(Actor actor) {
        return Browser.of(context, actor);
    }
}
