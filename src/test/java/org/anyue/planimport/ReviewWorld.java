package org.anyue.planimport;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.anyue.campaign.CampaignId;
import org.anyue.officialdoc.DocumentText;
import org.anyue.officialdoc.ExtractedText;
import org.anyue.officialdoc.UnreadableDocument;
import org.anyue.organization.Actor;
import org.anyue.organization.Cities;
import org.anyue.organization.Role;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.Auditable;
import org.anyue.shared.DataFolder;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;
import org.anyue.support.TestDatabase;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The module on a database of its own that holds Jiaozuo (焦作市), on 20 May 2025. */
@TestConfiguration
@EnableTransactionManagement
@ComponentScan(
        basePackages = {
            "org.anyue.planimport",
            "org.anyue.campaign",
            "org.anyue.organization",
            "org.anyue.filestore",
            "org.anyue.officialdoc",
            "org.anyue.ui"
        },
        useDefaultFilters = false,
        includeFilters = {
            @Filter(
                    type = FilterType.REGEX,
                    pattern = {
                        "org\\.anyue\\.campaign\\.(Campaigns|[A-Za-z]+Check|[A-Za-z]+(Queries|Reads|Store))",
                        "org\\.anyue\\.organization\\.(Unit(s|Queries|Reads|Store|TreeStore)|TeamArea(s|Store)|Cities)",
                        "org\\.anyue\\.planimport\\.(PlanImports|PlaceWord(s|Queries)|WordOffers|PlanReviews|PlanDuties|PlanAnswers|PlanComparisons|PlanImportQueries|TaskTables|SupervisionGroups)",
                        "org\\.anyue\\.planimport\\.review\\.(Review(Store|Reads|Gate|Desk)|ReviewedDuties|BearerResolver)",
                        "org\\.anyue\\.planimport\\.web\\.([A-Za-z]+(Controller|Pages|Panels|Answers)|PlanUpload|TypedDuty|TypedBearers)",
                        "org\\.anyue\\.filestore\\.(WorkFolder|Sandbox|LocalFileStore)",
                        "org\\.anyue\\.officialdoc\\.Sandboxed(DocumentText|TableRows)",
                        "org\\.anyue\\.planimport\\.(tasktable\\.TaskTableStore|comparison\\.EarlierPlanStore)",
                        "org\\.anyue\\.planimport\\.words\\.(Word(Store|Reads|UseStore|Previews)|OfferStore|PlaceVocabularies)",
                        "org\\.anyue\\.ui\\.(Frames|ViewConfiguration|Error(Advice|Pages))"
                    })
        })
public class ReviewWorld {

    public static final String NO_FILE = "0".repeat(64);

    /** A plan from a copying site; two sentences of its second activity name nobody. */
    public static final String TWO_OPEN = """
            焦作市2025年“平安生产月”活动方案
            一、活动主题
            人人讲平安
            二、活动内容
            (一)开展平安生产宣讲活动。各县(市)区要围绕平安生产组织宣讲不少于2场。
            (二)开展应急演练活动。要时刻绷紧红线意识这根弦,把责任压到每个岗位。\
            要把行业监管摆在前面,做到常抓常管。各县(市)区要在6月中旬组织1次综合演练。
            三、工作要求
            各县(市)区要加强组织领导,抓好平安生产各项工作落实。
            """;

    /** An old plan with everything that has to be asked: theme, words, a name, a body, a rest day, bearers. */
    public static final String FULL_OF_QUESTIONS = """
            焦作市2025年“平安生产月”活动方案
            一、活动主题
            全面落实企业平安生产主体责任
            二、活动内容
            (一)开展平安生产宣讲活动。各县(市)区要围绕平安生产组织宣讲不少于2场。各县(市)区要在xx日报刊登标语。\
            市安监局要利用xx日报开展宣传。
            (二)开展应急演练活动。要时刻绷紧红线意识这根弦,把责任压到每个岗位。\
            各县(市)区要在6月中旬组织1次综合演练。交通管理部门要组织1次水上演练。
            三、工作要求
            请各县(市)区于6月15日前将活动总结报送市安委会办公室。
            """;

    /** Everything that was published. */
    public static final class Trail {

        public final List<Auditable> events = new CopyOnWriteArrayList<>();

        @EventListener
        void on(Auditable event) {
            events.add(event);
        }
    }

    /** Jiaozuo and people in it. */
    public static final class People {

        public final Actor clerk;
        public final Actor colleague;
        public final Actor countyClerk;
        public final Actor department;

        People(Cities cities, UnitQueries units) {
            UnitSummary city = cities.setUp(Party.SYSTEM, "4108", false);
            UnitSummary county = units.inside(city.id(), UnitKind.COUNTY).getFirst();
            clerk = office("李谷雨", units, city);
            colleague = office("王小满", units, city);
            countyClerk = office("赵白露", units, county);
            UnitSummary bureau = units.departments(city.id()).getFirst();
            department = new Actor(
                    Ids.random(),
                    "周立夏",
                    Role.DEPARTMENT_OFFICER,
                    bureau.id(),
                    bureau.name(),
                    bureau.kind(),
                    clerk.place(),
                    1);
        }

        private static Actor office(String name, UnitQueries units, UnitSummary place) {
            UnitSummary office = units.committeeOffice(place.id()).orElseThrow();
            return new Actor(
                    Ids.random(),
                    name,
                    Role.OFFICE_CLERK,
                    office.id(),
                    office.name(),
                    office.kind(),
                    new Actor.Place(place.id(), place.name(), place.kind()),
                    1);
        }
    }

    /** The plan of the demonstration city as a new draft of the office. */
    public static CampaignId demo(PlanImports imports, Actor actor) {
        return imported(imports, actor, Path.of("samples/demo/plan.txt"));
    }

    /** A plan of these words as a new draft of the office. */
    public static CampaignId imported(PlanImports imports, Actor actor, String text) {
        return imports.importPlan(actor, new ExtractedText("方案.txt", "txt", NO_FILE, text), NO_FILE);
    }

    public static CampaignId imported(PlanImports imports, Actor actor, Path file) {
        try {
            return imports.importPlan(actor, DocumentText.extract(file), NO_FILE);
        } catch (UnreadableDocument e) {
            throw new IllegalStateException(e);
        }
    }

    @Bean
    DataSource dataSource() {
        return TestDatabase.source(TestDatabase.fresh());
    }

    @Bean
    JdbcClient jdbcClient(DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    PlatformTransactionManager transactions(DataSource source) {
        return new JdbcTransactionManager(source);
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2025-05-20T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    DataFolder home() {
        return new DataFolder(TestDatabase.folder("home-" + Ids.randomText(6)));
    }

    @Bean
    Trail trail() {
        return new Trail();
    }

    @Bean
    People people(Cities cities, UnitQueries units) {
        return new People(cities, units);
    }
}
