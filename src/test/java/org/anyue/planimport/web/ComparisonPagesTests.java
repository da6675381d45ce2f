package org.anyue.planimport.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.organization.Actor;
import org.anyue.planimport.EarlierPlanKept;
import org.anyue.planimport.EarlierPlanRemoved;
import org.anyue.planimport.PlanComparisons;
import org.anyue.planimport.PlanImports;
import org.anyue.planimport.ReviewWorld;
import org.anyue.planimport.TwoYears;
import org.anyue.planimport.web.ReviewBrowser.Answer;
import org.anyue.shared.DataFolder;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(ReviewWorld.class)
class ComparisonPagesTests {

    private static final String CONTRACT = """
            房屋租赁合同
            甲方应当于2025年6月1日前将房屋交付乙方。乙方应当按时支付租金。
            双方要严格遵守本合同，任何一方不得擅自变更。
            """;

    @Autowired
    ApplicationContext context;

    @Autowired
    PlanImports imports;

    @Autowired
    PlanComparisons comparisons;

    @Autowired
    CampaignQueries campaigns;

    @Autowired
    ReviewWorld.People people;

    @Autowired
    ReviewWorld.Trail trail;

    @Autowired
    JdbcClient jdbc;

    private ReviewBrowser clerk;
    private String page;

    @BeforeEach
    void importThisYearsPlan() {
        jdbc.sql("DELETE FROM planimport.earlier_plan").update();
        clerk = new ReviewBrowser(context, people.clerk);
        page = page(ReviewWorld.imported(imports, people.clerk, TwoYears.NOW));
    }

    @Test
    void theNewestEarlierPlanOfThePlaceIsChosenByItself() throws Exception {
        ReviewWorld.imported(imports, people.clerk, TwoYears.BEFORE.replace("2024", "2022"));
        ReviewWorld.imported(imports, people.clerk, TwoYears.BEFORE);
        Answer shown = clerk.open(page);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text(".c-tabs")).isEqualTo("有变化4 新增1 取消1 变动2 未变3");
        assertThat(shown.page().select(".pi-pair__year").eachText()).startsWith("2024年", "2025年");
        assertThat(shown.page()
                        .select(".pi-cmp > .pi-pair > .pi-pair__head .pi-pair__title")
                        .eachText())
                .containsExactly("（三）组织综合应急演练", "（三）开展安全知识征文比赛", "（四）组织隐患随手拍", "报送活动总结");
        assertThat(shown.page().select(".pi-pair__columns ins").eachText()).contains("太行");
        assertThat(shown.page().select(".pi-pair__columns del").eachText()).contains("龙源湖");
        assertThat(clerk.open(page.replace("/comparison", "")).text(".pi-lastyear"))
                .isEqualTo("与去年相比：新增 1 项、取消 1 项、变动 2 项");
    }

    @Test
    void everyEntryOfThisYearLeadsToItsPlaceInTheReview() throws Exception {
        ReviewWorld.imported(imports, people.clerk, TwoYears.BEFORE);
        Answer shown = clerk.open(page);
        assertThat(shown.page().select(".pi-pair__to")).hasSizeGreaterThan(2);
        for (Element link : shown.page().select(".pi-pair__to")) {
            String href = link.attr("href");
            Answer review = clerk.open(href);
            assertThat(review.status()).isEqualTo(200);
            assertThat(href).contains("#");
            assertThat(review.page().select(href.substring(href.indexOf('#'))))
                    .as(href)
                    .hasSize(1);
        }
    }

    @Test
    void aFilterShowsOneVerdictAndTheEmptyOneSaysSo() throws Exception {
        String before =
                ReviewWorld.imported(imports, people.clerk, TwoYears.BEFORE).toString();
        String with = page + "?with=" + before;
        assertThat(clerk.open(with + "&show=gone")
                        .page()
                        .select(".pi-cmp > .pi-pair h3")
                        .eachText())
                .containsExactly("（三）开展安全知识征文比赛");
        assertThat(clerk.open(with + "&show=same").page().select(".pi-cmp > .pi-pair"))
                .hasSize(3);
        String twin = ReviewWorld.imported(imports, people.clerk, TwoYears.NOW.replace("2025", "2024"))
                .toString();
        Answer none = clerk.open(page + "?with=" + twin);
        assertThat(none.text(".c-tabs")).startsWith("有变化0 新增0");
        assertThat(none.text(".c-empty")).contains("没有这样的内容");
    }

    @Test
    void withoutAnEarlierPlanThePageOffersTheUpload() throws Exception {
        jdbc.sql("UPDATE campaign.campaign SET year = 2030 WHERE year < 2025").update();
        Answer empty = clerk.open(page);
        assertThat(empty.text(".c-empty")).contains("还没有往年的方案");
        assertThat(empty.page().select("details[open] input[type=file]")).hasSize(1);
        assertThat(clerk.open(page + "/xlsx").status()).isEqualTo(404);
        assertThat(clerk.open(page.replace("/comparison", "")).text(".pi-lastyear"))
                .isEqualTo("与往年方案对照");
    }

    @Test
    void anUploadedPlanIsKeptForComparisonOnlyAndTheSameFileOnce() throws Exception {
        int before = campaigns.list(people.clerk).size();
        byte[] bytes = TwoYears.BEFORE.getBytes(StandardCharsets.UTF_8);
        Answer kept = clerk.upload(page, "去年方案.txt", bytes);
        assertThat(kept.status()).isEqualTo(303);
        assertThat(kept.location()).matches(page + "\\?with=[0-9a-z]{26}");
        Answer shown = clerk.open(kept.location());
        assertThat(shown.text(".c-tabs")).contains("新增1 取消1 变动2");
        assertThat(shown.text("main")).contains("仅供对照");
        assertThat(campaigns.list(people.clerk)).hasSize(before);
        assertThat(trail.events).hasAtLeastOneElementOfType(EarlierPlanKept.class);
        assertThat(clerk.upload(page, "去年方案.txt", bytes).location()).isEqualTo(kept.location());

        Element form = shown.form("/removal");
        assertThat(clerk.submit(form).status()).isEqualTo(303);
        assertThat(clerk.open(kept.location()).status()).isEqualTo(404);
        assertThat(clerk.submit(form).status()).isEqualTo(404);
        assertThat(trail.events).hasAtLeastOneElementOfType(EarlierPlanRemoved.class);
    }

    @Test
    void whatIsNoPlanIsRefusedAndLeavesNothingAndTheTextStays() throws Exception {
        Path home = context.getBean(DataFolder.class).privateFolder("files");
        Set<Path> before = files(home);
        int plans = campaigns.list(people.clerk).size();
        for (String door : new String[] {page, "/desk/campaigns/import"}) {
            Answer refused = clerk.submit(door, "text", CONTRACT);
            assertThat(refused.status()).as(door).isEqualTo(422);
            assertThat(refused.text("#errors")).contains("没有找到活动方案的内容");
            assertThat(refused.page()
                            .select("textarea[name=text]")
                            .first()
                            .wholeText()
                            .strip())
                    .isEqualTo(CONTRACT.strip());
            Answer file = clerk.upload(door, "合同.txt", CONTRACT.getBytes(StandardCharsets.UTF_8));
            assertThat(file.status()).isEqualTo(422);
        }
        assertThat(files(home)).isEqualTo(before);
        assertThat(campaigns.list(people.clerk)).hasSize(plans);
        assertThat(comparisons.choices(people.clerk, campaign())).noneMatch(PlanComparisons.Choice::removable);
    }

    @Test
    void plansOfOtherPlacesAndOtherPeopleDoNotExist() throws Exception {
        CampaignId foreign = ReviewWorld.imported(imports, people.countyClerk, TwoYears.BEFORE);
        assertThat(clerk.open(page + "?with=" + foreign).status()).isEqualTo(404);
        assertThat(clerk.open(page + "/xlsx?with=" + foreign).status()).isEqualTo(404);
        assertThat(clerk.open(page + "?with=nonsense").status()).isEqualTo(404);
        ReviewBrowser county = new ReviewBrowser(context, people.countyClerk);
        String theirs = county.upload(
                        page(foreign),
                        "去年.txt",
                        TwoYears.BEFORE.replace("2024", "2023").getBytes(StandardCharsets.UTF_8))
                .location();
        String id = theirs.substring(theirs.indexOf('=') + 1);
        assertThat(clerk.open(page + "?with=" + id).status()).isEqualTo(404);
        assertThat(clerk.submit(page + "/plans/" + id + "/removal").status()).isEqualTo(404);
        assertThat(county.open(theirs).status()).isEqualTo(200);
        for (Actor other : new Actor[] {people.countyClerk, people.department}) {
            ReviewBrowser stranger = new ReviewBrowser(context, other);
            assertThat(stranger.open(page).status()).isEqualTo(404);
            assertThat(stranger.submit(page, "text", TwoYears.BEFORE).status()).isEqualTo(404);
            assertThat(stranger.submit(page + "/plans/" + id + "/removal").status())
                    .isEqualTo(404);
        }
        assertThat(new ReviewBrowser(context, people.colleague).open(page).status())
                .isEqualTo(200);
    }

    @Test
    void theSheetHoldsEveryEntry() throws Exception {
        ReviewWorld.imported(imports, people.clerk, TwoYears.BEFORE);
        PlanComparisons.Compared compared =
                comparisons.withLastYear(people.clerk, campaign()).orElseThrow();
        assertThat(ComparisonFile.of(compared, "方案").rows())
                .anyMatch(row -> row.get(1).equals("取消") && row.get(2).contains("征文"))
                .anyMatch(row -> row.get(1).equals("新增") && row.get(2).contains("随手拍"))
                .anyMatch(row -> row.get(1).equals("变动") && row.get(3).contains("地点：龙源湖公园 → 太行公园"))
                .anyMatch(row -> row.get(1).equals("未变") && row.get(2).contains("宣讲"))
                .allMatch(row -> row.size() == 6);
        assertThat(clerk.open(page + "/xlsx").status()).isEqualTo(200);
    }

    @Test
    void thePageNeedsNoScriptAndNoStyleOfItsOwn() throws Exception {
        ReviewWorld.imported(imports, people.clerk, TwoYears.BEFORE);
        Answer shown = clerk.open(page);
        assertThat(shown.page().select("[style], [onclick], script:not([src])")).isEmpty();
        assertThat(shown.page().select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    private CampaignId campaign() {
        return CampaignId.of(page.split("/")[3]);
    }

    private static String page(CampaignId campaign) {
        return "/desk/campaigns/" + campaign + "/review/comparison";
    }

    private static Set<Path> files(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.collect(Collectors.toSet());
        }
    }
}
