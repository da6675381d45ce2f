package org.anyue.planimport.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.Selector;
import org.anyue.officialdoc.ExtractedText;
import org.anyue.organization.Actor;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.PlaceWordQueries;
import org.anyue.planimport.PlaceWords;
import org.anyue.planimport.PlanCompiler;
import org.anyue.planimport.PlanImportQueries;
import org.anyue.planimport.PlanImports;
import org.anyue.planimport.PlanSource;
import org.anyue.planimport.ReviewWorld;
import org.anyue.planimport.lexicon.Column;
import org.anyue.planimport.lexicon.Vocabulary;
import org.anyue.planimport.lexicon.WordFolder;
import org.anyue.planimport.lexicon.WordList;
import org.anyue.planimport.lexicon.WordRow;
import org.anyue.planimport.review.LedgerSentence;
import org.anyue.planimport.review.SentenceState;
import org.anyue.planimport.web.ReviewBrowser.Answer;
import org.anyue.planimport.words.PlaceWord;
import org.anyue.planimport.words.WordOrigin;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(ReviewWorld.class)
class WordPagesTests {

    private static final String PLAN = """
            焦作市%d年“安全生产月”活动方案
            一、活动内容
            （一）开展入户宣传。所有网格哨要逐户上门宣传不少于2次。
            二、工作要求
            各县（市、区）要加强组织领导，按时报送总结。
            """;

    @Autowired
    ApplicationContext context;

    @Autowired
    PlaceWords words;

    @Autowired
    PlaceWordQueries queries;

    @Autowired
    PlanImports imports;

    @Autowired
    PlanImportQueries reviews;

    @Autowired
    ReviewWorld.People people;

    private ReviewBrowser clerk;
    private ReviewBrowser county;

    @BeforeEach
    void browsers() {
        clerk = new ReviewBrowser(context, people.clerk);
        county = new ReviewBrowser(context, people.countyClerk);
    }

    @AfterEach
    void retireAll() {
        for (Actor actor : List.of(people.clerk, people.countyClerk)) {
            queries.shelf(actor).own().stream()
                    .filter(PlaceWord::isActive)
                    .forEach(word -> words.retire(actor, word.id(), word.version()));
        }
    }

    @Test
    void everyListStandsOnThePageWithWhatItDoesAndHowManyWordsItHas() throws Exception {
        Answer page = clerk.open("/desk/words");
        for (WordList list : WordList.values()) {
            Element row = page.page().selectFirst("a[href$=list=" + list.fileName() + "]");
            assertThat(row).as(list.fileName()).isNotNull();
            assertThat(row.text()).isEqualTo(list.chinese());
            assertThat(row.closest("tr").selectFirst("[data-label=作用]").text())
                    .as(list.fileName())
                    .hasSizeGreaterThan(8);
        }
        assertThat(page.page().select("[style], [onclick], script:not([src])")).isEmpty();
        assertThat(clerk.open("/desk/words?q=支队").text("tbody")).contains("支队", "承担单位的结尾", "内置");
        assertThat(clerk.open("/desk/words?q=没有这样的词").text("main")).contains("没有找到这个词");
        assertThat(clerk.open("/desk/words?list=nosuch").status()).isEqualTo(404);
    }

    @Test
    void everyFixedWordOfAColumnHasAChineseName() {
        for (WordList list : WordList.values()) {
            for (Column column : list.columns()) {
                assertThat(column.choices())
                        .allSatisfy(choice -> assertThat(WordGuide.choice(list, choice))
                                .as(list + " " + choice)
                                .isNotEqualTo(choice));
            }
        }
    }

    @Test
    void aWordIsLookedAtAddedAndTakenBack() throws Exception {
        imported(people.clerk, 2025);
        Answer page = clerk.open("/desk/words?list=bearers");
        Answer seen = clerk.submit(page.form("/desk/words"), "cell-0", "网格哨");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text(".c-alert")).contains("其中", "句写有这个词", "所有网格哨要逐户上门宣传");
        assertThat(queries.shelf(people.clerk).active()).isEmpty();

        Answer other = clerk.submit(seen.form("/desk/words"), "cell-0", "瞭望队");
        assertThat(other.status()).as("what was not looked at is not added").isEqualTo(200);
        Answer added = clerk.submit(other.form("/desk/words"));
        assertThat(added.status()).isEqualTo(303);
        Answer after = clerk.open(added.location());
        assertThat(after.text(".c-alert--ok")).contains("瞭望队");
        assertThat(after.text("tbody")).contains("瞭望队", "手工添加", "李谷雨");

        Answer undone = clerk.submit(after.page().selectFirst(".c-alert--ok form"));
        assertThat(undone.status()).isEqualTo(303);
        assertThat(queries.shelf(people.clerk).active()).isEmpty();
        Answer retired = clerk.open("/desk/words?list=bearers&from=retired&q=瞭望队");
        assertThat(retired.text("tbody")).contains("瞭望队", "停用");
        clerk.submit(retired.page().selectFirst("tbody form"));
        assertThat(queries.shelf(people.clerk).active())
                .extracting(WordRow::line)
                .containsExactly("瞭望队");
    }

    @Test
    void aRefusedWordComesBackWithWhatWasTypedAndWhy() throws Exception {
        Element form = clerk.open("/desk/words?list=bodies").form("/desk/words");
        Answer broken = clerk.submit(form, "cell-0", "墙改办(", "cell-1", "2019");
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.text("main")).contains("括号");
        assertThat(broken.page().select("[name=cell-0]").val()).isEqualTo("墙改办(");
        assertThat(broken.page().select("[name=cell-0]").attr("aria-invalid")).isEqualTo("true");
        Answer year = clerk.submit(form, "cell-0", "墙改办", "cell-1", "十九年");
        assertThat(year.page().select("[name=cell-1]").attr("aria-invalid")).isEqualTo("true");
        Element deeds = clerk.open("/desk/words?list=deeds").form("/desk/words");
        assertThat(clerk.submit(deeds, "cell-0", "哨").text("main")).contains("太短");
        assertThat(clerk.submit(deeds, "cell-0", "组织|活动|单位|各县|报送|企业").text("main"))
                .contains("太宽泛");
        assertThat(clerk.submit(deeds, "cell-0", "措施").text("main")).contains("内置词表已经有这个词");
    }

    @Test
    void theCountySeesTheWordsOfTheCityAndChangesOnlyItsOwn() throws Exception {
        words.add(people.clerk, new WordRow("bearers", 1, List.of("网格哨")), WordOrigin.TYPED);
        PlaceWord word = queries.shelf(people.clerk).own().stream()
                .filter(PlaceWord::isActive)
                .findFirst()
                .orElseThrow();
        Answer above = county.open("/desk/words?list=bearers&from=above");
        assertThat(above.text("tbody")).contains("网格哨", "焦作市");
        assertThat(above.page().select("tbody form")).isEmpty();
        String action = WordLine.action(word.id());
        assertThat(county.submit(action, "version", "0").status()).isEqualTo(404);
        assertThat(county.open("/desk/words?list=bearers&done=" + action.substring(12))
                        .status())
                .isEqualTo(404);
        ReviewBrowser department = new ReviewBrowser(context, people.department);
        assertThat(department.open("/desk/words").status()).isEqualTo(404);
        assertThat(department.submit(action, "version", "0").status()).isEqualTo(404);
        assertThat(clerk.submit(action, "version", "7").status()).isEqualTo(409);
        assertThat(clerk.submit(action, "version", "0").status()).isEqualTo(303);
    }

    @Test
    void filesAreShownBeforeTheyAreTakenAndAWrongRowHoldsAllBack(@TempDir Path folder) throws Exception {
        Answer wrong = clerk.upload(
                "/desk/words/import", "bodies.tsv", "# 注释\n墙改办\t2019\n散装办(\t2019\n".getBytes(StandardCharsets.UTF_8));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("tbody")).contains("bodies.tsv 第 3 行", "散装办(", "括号");
        assertThat(queries.shelf(people.clerk).active()).isEmpty();
        assertThat(clerk.upload("/desk/words/import", "甲乙.tsv", "网格哨\n".getBytes(StandardCharsets.UTF_8))
                        .text("tbody"))
                .contains("没有这个词表");
        assertThat(clerk.upload("/desk/words/import", "bearers.tsv", new byte[] {(byte) 0xc4, (byte) 0xe3})
                        .text("main"))
                .contains("UTF-8");

        String rows = "# 范围\t正则表达式\nEVERY_TOWNSHIP\t^所有网格哨$\n";
        Answer preview = clerk.upload("/desk/words/import", "selectors.tsv", rows.getBytes(StandardCharsets.UTF_8));
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text("tbody")).contains("^所有网格哨$", "各乡镇（街道）");
        assertThat(queries.shelf(people.clerk).active()).isEmpty();
        assertThat(clerk.submit(preview.form("/import")).status()).isEqualTo(303);
        words.add(people.clerk, new WordRow("bearers", 1, List.of("网格哨")), WordOrigin.TYPED);

        WordFileController files = context.getBean(WordFileController.class);
        byte[] zip = files.show(people.clerk, "", false).getBody();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Files.write(folder.resolve(entry.getName()), in.readAllBytes());
            }
        }
        assertThat(Files.readString(folder.resolve("selectors.tsv")))
                .startsWith("# 范围\t")
                .endsWith("EVERY_TOWNSHIP\t^所有网格哨$\n");
        CompiledPlan plan = PlanCompiler.compile(
                new PlanSource("a.txt", "txt", "0", PLAN.formatted(2025), null),
                Vocabulary.builtIn().with(WordFolder.read(folder)));
        assertThat(plan.duties())
                .anyMatch(duty -> "EVERY_TOWNSHIP".equals(duty.scope().selector()));
    }

    @Test
    void aCorrectionIsOfferedAcceptedAndUnderstoodInTheNextPlan() throws Exception {
        CampaignId first = imported(people.clerk, 2025);
        String review = "/desk/campaigns/" + first + "/review";
        assertThat(clerk.open(review).page().select("#own-words .pi-own__list")).isEmpty();
        LedgerSentence open = open(first);
        Answer chosen = clerk.submit(
                review + "/sentences/" + open.position() + "/bearer",
                "selectors",
                "EVERY_TOWNSHIP",
                "version",
                String.valueOf(open.version()));
        assertThat(chosen.status()).isEqualTo(303);

        Answer page = clerk.open(review);
        assertThat(page.text("#own-words")).contains("可加入本市词表 1 条", "“所有网格哨”读作“各乡镇（街道）”", "所有网格哨要逐户上门宣传不少于2次。");
        assertThat(queries.shelf(people.clerk).active()).as("nothing by itself").isEmpty();
        Element offer = page.page().selectFirst("#own-words .pi-own__offer");
        Element accept = form(offer, "ACCEPT");
        String path = accept.attr("action");
        assertThat(county.submit(path, "verb", "ACCEPT", "version", "0").status())
                .isEqualTo(404);
        assertThat(new ReviewBrowser(context, people.department)
                        .submit(path, "version", "0")
                        .status())
                .isEqualTo(404);

        assertThat(clerk.submit(form(offer, "DISMISS")).status()).isEqualTo(303);
        assertThat(clerk.submit(accept).status()).as("somebody dismissed it").isEqualTo(409);
        page = clerk.open(review);
        assertThat(page.text("#own-words")).contains("都已处理", "不加入");
        clerk.submit(form(page.page().selectFirst(".pi-own__offer"), "REOPEN"));
        accept = form(clerk.open(review).page().selectFirst(".pi-own__offer"), "ACCEPT");
        assertThat(clerk.submit(accept).status()).isEqualTo(303);
        page = clerk.open(review);
        assertThat(page.text("#own-words")).contains("已加入", "从下一次导入起生效").doesNotContain("重新读一遍");
        assertThat(queries.shelf(people.clerk).own().stream().filter(PlaceWord::isActive))
                .isNotEmpty()
                .allSatisfy(word -> {
                    assertThat(word.origin().campaign()).isEqualTo(first);
                    assertThat(word.origin().sentence()).contains("所有网格哨要逐户");
                });

        CampaignId second = imported(people.clerk, 2026);
        assertThat(reviews.review(people.clerk, second).open()).isZero();
        assertThat(reviews.review(people.clerk, second).duties())
                .anyMatch(duty -> duty.terms().scope().has(Selector.EVERY_TOWNSHIP));
        assertThat(clerk.open("/desk/campaigns/" + second + "/review").text("#own-words"))
                .contains("用到本市词表 1 处", "所有网格哨要逐户上门宣传", "承担范围 → 各乡镇（街道）", "焦作市的词");

        clerk.submit(form(page.page().selectFirst(".pi-own__offer"), "REOPEN"));
        assertThat(queries.shelf(people.clerk).active()).isEmpty();
        assertThat(clerk.open("/desk/campaigns/" + second + "/review").text("#own-words"))
                .contains("重新读一遍这份方案");
        Answer reread = clerk.submit("/desk/campaigns/" + second + "/review/reading");
        assertThat(reread.status()).isEqualTo(303);
        assertThat(reviews.review(people.clerk, second).open()).isEqualTo(1);
        assertThat(clerk.submit(review + "/reading").status())
                .as("it has answers")
                .isEqualTo(422);
        assertThat(county.submit(review + "/reading").status()).isEqualTo(404);
    }

    @Test
    void aSwapRefusedAtOnePlaceIsOfferedForThatPlaceOnly() throws Exception {
        CampaignId campaign = imports.importPlan(
                people.clerk, new ExtractedText("方案.txt", "txt", ReviewWorld.NO_FILE, """
                        焦作市2025年“平安生产月”活动方案
                        一、活动内容
                        （一）开展徒步活动。各县（市、区）要组织平安生产徒步，起点设在平安生产大街路口。
                        二、工作要求
                        各县（市、区）要抓好平安生产各项工作。
                        """), ReviewWorld.NO_FILE);
        String review = "/desk/campaigns/" + campaign + "/review";
        int street = (int) reviews.review(people.clerk, campaign).ledger().corrections().stream()
                .filter(word -> word.word().equals("平安"))
                .count();
        assertThat(street).isEqualTo(4);
        Answer kept = clerk.submit(review + "/corrections/3", "decided", "REFUSED", "version", "0");
        assertThat(kept.status()).isEqualTo(303);
        assertThat(clerk.open(review).text("#own-words")).contains("“设在平安”里的“平安”不再提示");
    }

    private LedgerSentence open(CampaignId campaign) {
        return reviews.review(people.clerk, campaign).ledger().sentences().stream()
                .filter(sentence -> sentence.state() == SentenceState.OPEN)
                .findFirst()
                .orElseThrow();
    }

    private static Element form(Element within, String verb) {
        return within.select("form").stream()
                .filter(form -> form.select("[name=verb]").val().equals(verb))
                .findFirst()
                .orElseThrow();
    }

    private CampaignId imported(Actor actor, int year) {
        return imports.importPlan(
                actor,
                new ExtractedText("方案.txt", "txt", ReviewWorld.NO_FILE, PLAN.formatted(year)),
                ReviewWorld.NO_FILE);
    }
}
