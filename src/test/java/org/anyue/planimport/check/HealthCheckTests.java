package org.anyue.planimport.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.CompiledPlan.Finding;
import org.anyue.planimport.FindingCode;
import org.anyue.planimport.PlanCompiler;
import org.anyue.planimport.PlanSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HealthCheckTests {

    @Test
    void anOldThemeWithOldBodiesIsOneFindingThatNamesTheYearAndTheEvidence() {
        List<Finding> findings = check("主题：全面落实企业安全生产主体责任。", "办公室设在市安监局。由市旅发委配合。组织参加第16个全国“安全生产月”启动仪式。以党的十八大精神为指导。");
        Finding theme = only(findings, FindingCode.STALE_THEME);
        assertThat(theme.message())
                .startsWith("这份方案像是2017年的：")
                .contains("主题是2017年的", "“第16个”", "在2017年", "“市安监局”2019年起已不设", "“市旅发委”", "党的十八大");
        assertThat(theme.suggestion()).isEqualTo("人人讲安全、个个会应急——查找身边安全隐患");
        assertThat(only(findings, FindingCode.STALE_EDITION).suggestion()).isEqualTo("第24个");
    }

    @Test
    void oneTraceAloneIsToldAtItsPlaceWithoutAConclusion() {
        Finding theme = only(check("主题：全面落实企业安全生产主体责任。", ""), FindingCode.STALE_THEME);
        assertThat(theme.message()).contains("2017年的活动主题", "请改为当年主题").doesNotContain("像是");
    }

    @Test
    void bodiesWithoutATellingThemeMakeThePlanOlderThanTheirEnd() {
        List<Finding> findings = check("", "以党的十八大精神为指导。由市食药监局、市环保局负责。");
        assertThat(findings).anySatisfy(finding -> assertThat(finding.message()).startsWith("这份方案像是2017年以前的："));
    }

    @ParameterizedTest
    @CsvSource({
        "市安监局,市应急管理局",
        "县国土资源局,县自然资源局",
        "市卫计委,市卫生健康委员会",
        "区工商局,区市场监督管理局",
        "市质监局,市市场监督管理局",
        "市旅游局,市文化广电和旅游局",
        "市公安消防支队,市消防救援支队"
    })
    void anAbolishedBodyIsNamedWithTheOneOfToday(String written, String now) {
        Finding body = only(check("", "此项工作由" + written + "负责。"), FindingCode.STALE_BODY);
        assertThat(body.suggestion()).isEqualTo(now);
        assertThat(body.message()).contains(written, "请改为“%s”".formatted(now));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "由市文化和旅游局负责。",
                "由市自然资源和规划局负责。",
                "由国家矿山安监局负责。",
                "由市应急管理局（原安监局）负责。",
                "执行国家安全生产监督管理总局令第80号。",
                "由开发区安监局负责。",
                "由市生态环境局、市农业农村局负责。"
            })
    void aBodyOfTodayOrOneNamedAsAFormerOneIsNoTrace(String sentence) {
        assertThat(codes(check("", sentence))).doesNotContain(FindingCode.STALE_BODY);
    }

    @Test
    void aTermOfOfficeThatIsOverIsTold() {
        assertThat(only(check("", "贯彻李克强总理批示精神。"), FindingCode.STALE_BODY).message())
                .contains("任期到2023年3月为止");
    }

    @Test
    void aWeekdayThatIsWrongIsToldWithTheRightOneWhereverItStands() {
        assertThat(only(check("", "6月16日星期五举行咨询活动。"), FindingCode.WEEKDAY_MISMATCH)
                        .suggestion())
                .isEqualTo("星期一");
        assertThat(only(check("", "6月16日（周一）至6月20日（周四）集中宣传。"), FindingCode.WEEKDAY_MISMATCH)
                        .message())
                .contains("6月20日是星期五");
        assertThat(codes(check("", "6月16日（星期一）举行咨询活动。"))).doesNotContain(FindingCode.WEEKDAY_MISMATCH);
    }

    @Test
    void aDeadlineOnARestDayComesWithTheWorkingDayBefore() {
        Finding rest = only(check("", "各单位于6月2日前报送活动方案。"), FindingCode.REST_DAY);
        assertThat(rest.suggestion()).isEqualTo("2025-05-30");
        assertThat(codes(check("", "各单位于4月27日前报送活动方案。"))).doesNotContain(FindingCode.REST_DAY);
    }

    @Test
    void aPastDeadlineIsToldOnlyWhenTheDayIsKnown() {
        String sentence = "各单位于5月30日前报送活动方案。";
        assertThat(codes(check("", sentence))).doesNotContain(FindingCode.PAST_DEADLINE);
        CompiledPlan later = compile("", sentence, LocalDate.of(2025, 6, 3));
        assertThat(codes(later.findings())).contains(FindingCode.PAST_DEADLINE);
    }

    @Test
    void anEventAnnouncedForTwoDaysIsAConflict() {
        Finding conflict =
                only(check("", "6月12日，市应急局组织全市综合应急演练。\n（二）其他\n全市综合应急演练定于6月20日举行。"), FindingCode.DATE_CONFLICT);
        assertThat(conflict.message()).contains("全市综合应急演练", "6月12日", "6月20日");
    }

    @Test
    void aHiddenNameIsAskedForOnceInAllItsSpellings() {
        List<Finding> findings = check("", "在xx日报、XX日报、××日报开设专栏，由某某县、***公司、×市负责。");
        assertThat(findings.stream().filter(f -> f.code() == FindingCode.MASKED_NAME))
                .extracting(Finding::message)
                .satisfiesExactly(
                        m -> assertThat(m).contains("xx日报"),
                        m -> assertThat(m).contains("某某县"),
                        m -> assertThat(m).contains("***公司"),
                        m -> assertThat(m).contains("×市"));
    }

    @Test
    void aPaperAskedForTwiceInOneSentenceIsNoConflict() {
        assertThat(codes(check("", "各单位于6月9日前、6月20日前分别报送一次进展情况统计表。"))).doesNotContain(FindingCode.DATE_CONFLICT);
    }

    @Test
    void theZerosOfAYearAreNoHiddenName() {
        assertThat(codes(check("", "各单位组织演练。\n二○○八年六月五日"))).doesNotContain(FindingCode.MASKED_NAME);
    }

    @Test
    void anAttachmentNamedOnlyInABracketIsMissed() {
        assertThat(only(check("", "各单位于6月9日前报送联络员名单（附件1）。"), FindingCode.MISSING_ATTACHMENT)
                        .message())
                .contains("附件1");
    }

    @Test
    void anAttachmentThatIsListedIsOneHoweverOftenTheTextRefersToIt() {
        List<Finding> missing =
                check("", "各单位于6月9日前报送排查表（附件1），每周报送一次（附件1），并填写统计表（附件2）。\n附件：1.隐患排查表\n2.活动统计表\n").stream()
                        .filter(finding -> finding.code() == FindingCode.MISSING_ATTACHMENT)
                        .toList();
        assertThat(missing).hasSize(2);
        assertThat(missing.getFirst().message()).contains("隐患排查表");
        assertThat(missing.getLast().message()).contains("活动统计表");
    }

    @ParameterizedTest
    @ValueSource(strings = {"以某企业火灾事故为例开展讨论。", "**重点企业**要开展演练，**一般企业**参加。"})
    void aCaseToldWithoutNamesAndBoldTypeAreNoHiddenNames(String sentence) {
        assertThat(codes(check("", sentence))).doesNotContain(FindingCode.MASKED_NAME);
    }

    private static List<Finding> check(String theme, String sentences) {
        return compile(theme, sentences, null).findings();
    }

    private static CompiledPlan compile(
            String theme, String sentences, @org.jspecify.annotations.Nullable LocalDate asOf) {
        String text = "澄溪市2025年“安全生产月”活动方案\n一、活动主题\n%s\n二、活动内容\n（一）开展宣传活动\n%s\n".formatted(theme, sentences);
        return PlanCompiler.compile(new PlanSource("plan.txt", "txt", "0", text, asOf));
    }

    private static Finding only(List<Finding> findings, FindingCode code) {
        List<Finding> found =
                findings.stream().filter(finding -> finding.code() == code).toList();
        assertThat(found).describedAs("%s in %s", code, findings).hasSize(1);
        return found.getFirst();
    }

    private static List<FindingCode> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }
}
