package org.anyue.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.anyue.Anyue;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.Asks;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.PlanItemDraft;
import org.anyue.campaign.PlanItemId;
import org.anyue.campaign.Selector;
import org.anyue.identity.Accounts;
import org.anyue.identity.NewAccount;
import org.anyue.identity.OneTimePassword;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.DateRange;
import org.anyue.support.FirstPeople;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Jiaozuo in a data folder, with a clerk in each county and duties issued to every county; nothing runs on the folder
 * afterwards.
 *
 * @param clerks who has the login name may hand in the assignments
 */
record PreparedCity(List<Person> clerks) {

    static final String PASSWORD = "a long enough sentence";

    /** @param assignments all open, all of this person's county */
    record Person(String login, String password, List<UUID> assignments) {}

    static PreparedCity in(Path home, int duties) {
        return with(home, context -> prepare(context, duties));
    }

    /** Does something with the application on the folder, and stops it. */
    static <T> T with(Path home, Function<ConfigurableApplicationContext, T> deed) {
        SpringApplication application = new SpringApplication(Anyue.class);
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("onlyTheApplication", new NoTestClasses()));
        try (ConfigurableApplicationContext context = application.run(
                "--anyue.home=" + home,
                "--logging.file.name=" + home.resolve("logs/anyue.log"),
                "--anyue.db.url=",
                "--server.port=0",
                "--spring.main.banner-mode=off")) {
            return deed.apply(context);
        }
    }

    private static PreparedCity prepare(ConfigurableApplicationContext context, int duties) {
        UnitSummary city = FirstPeople.found(context, false, PASSWORD);
        UnitQueries units = context.getBean(UnitQueries.class);
        Actor lead = actor(units.committeeOffice(city.id()).orElseThrow(), city, Role.OFFICE_LEAD);
        Actor administrator = actor(city, city, Role.SYSTEM_ADMIN);
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        issue(context, lead, duties);
        Map<UnitSummary, OneTimePassword> accounts = new LinkedHashMap<>();
        for (UnitSummary county : units.inside(city.id(), UnitKind.COUNTY)) {
            UnitSummary office = units.committeeOffice(county.id()).orElseThrow();
            accounts.put(
                    county,
                    context.getBean(Accounts.class)
                            .create(
                                    administrator,
                                    new NewAccount("clerk" + accounts.size(), "孙某", office.id(), Role.OFFICE_CLERK)));
        }
        // As if everybody had chosen a password of their own already.
        jdbc.sql("UPDATE identity.account SET one_time_until = NULL").update();
        return new PreparedCity(accounts.entrySet().stream()
                .map(entry -> new Person(
                        entry.getValue().loginName(), entry.getValue().password(), assignments(jdbc, entry.getKey())))
                .toList());
    }

    private static void issue(ConfigurableApplicationContext context, Actor lead, int duties) {
        Campaigns campaigns = context.getBean(Campaigns.class);
        LocalDate today = LocalDate.now(context.getBean(Clock.class));
        CampaignId campaign = campaigns.create(
                lead, "焦作市“安全生产月”活动", "人人讲安全、个个会应急", today.getYear(), new DateRange(today, today.plusDays(30)));
        PlanItemId item = campaigns.addPlanItem(lead, campaign, PlanItemDraft.requirements());
        Asks text = new Asks(List.of(), true, 0, false, false);
        for (int i = 1; i <= duties; i++) {
            campaigns.addDuty(
                    lead,
                    campaign,
                    DutyTerms.of(item, "报送第" + i + "项活动开展情况", ActivityKind.REPORTING)
                            .scope(Selector.EVERY_COUNTY)
                            .asks(text)
                            .due(today.plusDays(20))
                            .build());
        }
        int version = context.getBean(CampaignQueries.class).get(lead, campaign).version();
        campaigns.issueAll(lead, campaign, version);
    }

    private static List<UUID> assignments(JdbcClient jdbc, UnitSummary county) {
        return jdbc.sql("SELECT id FROM assignment.assignment WHERE bearer_id = :county ORDER BY id")
                .param("county", county.id().value())
                .query(UUID.class)
                .list();
    }

    private static Actor actor(UnitSummary unit, UnitSummary place, Role role) {
        return new Actor(
                UUID.randomUUID(),
                "准备",
                role,
                unit.id(),
                unit.name(),
                unit.kind(),
                new Actor.Place(place.id(), place.name(), place.kind()),
                1);
    }

    /** Test classes stand in the same packages; the application must not find them. */
    private static final class NoTestClasses extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
            return reader.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof NoTestClasses;
        }

        @Override
        public int hashCode() {
            return NoTestClasses.class.hashCode();
        }
    }
}
