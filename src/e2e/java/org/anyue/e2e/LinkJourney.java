package org.anyue.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.Asks;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.PlanItemDraft;
import org.anyue.campaign.PlanItemId;
import org.anyue.campaign.Selector;
import org.anyue.identity.AccessLinks;
import org.anyue.identity.AccessTerm;
import org.anyue.organization.Actor;
import org.anyue.organization.Liaison;
import org.anyue.organization.Liaisons;
import org.anyue.organization.Role;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.DateRange;
import org.anyue.support.FirstPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A township clerk with nothing but a short message: from the link to “已收到”, on a phone. */
@Journey
class LinkJourney {

    private static final String PHONE = "13812345678";
    private static final String PASSWORD = "a long enough sentence";
    private static final String SUMMARY = "全镇共开展宣讲12场,覆盖企业36家，发放资料800份，排查整改隐患21处。";

    /** The door, the code, the tasks, the task, the tasks again. */
    private static final int MOST_PAGES = 5;

    /** Send me the code, the field, enter, go to the task, the field, hand in. */
    private static final int MOST_TAPS = 6;

    private static final int KEY_MILLIS = 90;

    private static final ShortMessages GATEWAY = new ShortMessages();

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    private final AtomicInteger pages = new AtomicInteger();
    private final List<String> complaints = new ArrayList<>();
    private int taps;

    @DynamicPropertySource
    static void gateway(DynamicPropertyRegistry registry) {
        registry.add("ANYUE_SMS_URL", GATEWAY::address);
    }

    @Test
    void handsInOverFivePagesWithSixTaps() throws InterruptedException {
        UnitSummary town = aTownshipWithATaskAndALink();
        ShortMessages.Message letter = GATEWAY.next();
        assertThat(letter.phone()).isEqualTo(PHONE);
        String link = letter.find("(http://\\S+)");
        assertThat(link).startsWith("http://localhost:" + port + "/desk/l/");

        Page phone = Chromium.phone("http://localhost:" + port);
        phone.onConsoleMessage(message -> complaints.add(message.text()));
        phone.onDOMContentLoaded(_ -> pages.incrementAndGet());
        long began = System.nanoTime();

        phone.navigate(link);
        look(phone, town.name(), "link-1-door");
        tap(phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("发送验证码")));
        phone.waitForSelector("[name=code]");
        look(phone, "138****5678", "link-2-code");
        type(phone.locator("[name=code]"), GATEWAY.next().find("验证码(\\d{6})"));
        tap(phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("进入办理")));

        phone.waitForURL("**/desk/worklist");
        look(phone, "报送活动总结", "link-3-tasks");
        tap(phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("去报送")));
        phone.waitForSelector("[name=text]");
        look(phone, "情况说明", "link-4-task");
        type(phone.locator("[name=text]"), SUMMARY);
        tap(phone.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("报送").setExact(true)));

        phone.waitForSelector("#flash");
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        assertThat(phone.textContent("#flash")).contains("已收到第1版");
        assertThat(took).isLessThan(Duration.ofSeconds(60));
        assertThat(phone.evaluate("window.innerWidth")).isEqualTo(360);
        look(phone, "已报送", "link-5-done");
        assertThat(pages.get()).as("pages").isLessThanOrEqualTo(MOST_PAGES);
        assertThat(taps).as("taps").isLessThanOrEqualTo(MOST_TAPS);
        System.out.printf(
                "Link journey: %d pages, %d taps, %.1f s with %d characters typed%n",
                pages.get(), taps, took.toMillis() / 1000.0, SUMMARY.length() + 6);
        assertThat(complaints).isEmpty();
    }

    private UnitSummary aTownshipWithATaskAndALink() {
        UnitSummary city = FirstPeople.found(beans, false, PASSWORD);
        UnitQueries units = beans.getBean(UnitQueries.class);
        UnitSummary town = units.inside(city.id(), UnitKind.TOWNSHIP).getFirst();
        Actor lead = lead(units, city);
        int version = units.details(lead.scope(), town.id()).version();
        beans.getBean(Liaisons.class).name(lead, town.id(), version, Liaison.typed("欧阳建国", PHONE));
        issue(lead);
        beans.getBean(AccessLinks.class).issue(lead, List.of(town.id()), AccessTerm.TWO_MONTHS, true);
        return town;
    }

    private void issue(Actor lead) {
        Campaigns campaigns = beans.getBean(Campaigns.class);
        LocalDate today = LocalDate.now(beans.getBean("clock", Clock.class));
        CampaignId campaign = campaigns.create(
                lead, "焦作市“安全生产月”活动", "人人讲安全、个个会应急", today.getYear(), new DateRange(today, today.plusDays(30)));
        PlanItemId item = campaigns.addPlanItem(lead, campaign, PlanItemDraft.requirements());
        campaigns.addDuty(
                lead,
                campaign,
                DutyTerms.of(item, "报送活动总结", ActivityKind.REPORTING)
                        .scope(Selector.EVERY_TOWNSHIP)
                        .asks(new Asks(List.of(), true, 0, false, false))
                        .due(today.plusDays(20))
                        .build());
        int version = beans.getBean(CampaignQueries.class).get(lead, campaign).version();
        campaigns.issueAll(lead, campaign, version);
    }

    private static Actor lead(UnitQueries units, UnitSummary city) {
        UnitSummary office = units.committeeOffice(city.id()).orElseThrow();
        return new Actor(
                UUID.randomUUID(),
                "准备",
                Role.OFFICE_LEAD,
                office.id(),
                office.name(),
                office.kind(),
                new Actor.Place(city.id(), city.name(), city.kind()),
                1);
    }

    private void tap(Locator what) {
        taps++;
        what.click();
    }

    /** As a thumb does: a tap into the field, then key by key. */
    private void type(Locator field, String words) {
        tap(field);
        field.pressSequentially(words, new Locator.PressSequentiallyOptions().setDelay(KEY_MILLIS));
    }

    /** What is read, and nothing hangs out of the screen at the side. */
    private static void look(Page phone, String words, String shot) {
        assertThat(phone.textContent("body")).contains(words);
        assertThat(phone.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
        Chromium.shoot(phone, shot);
    }
}
