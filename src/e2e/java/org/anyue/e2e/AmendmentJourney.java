package org.anyue.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.Asks;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.DutyScope;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.PlanItemDraft;
import org.anyue.campaign.PlanItemId;
import org.anyue.campaign.Venue;
import org.anyue.identity.Accounts;
import org.anyue.identity.NewAccount;
import org.anyue.identity.OneTimePassword;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.DateRange;
import org.anyue.support.FirstPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A venue changes after the issue: a few steps for the office, and only the units concerned see it. */
@Journey
class AmendmentJourney {

    private static final String PASSWORD = "a long enough sentence";

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Test
    void aVenueChangesAndOnlyTheUnitsConcernedSeeIt() {
        UnitSummary city = FirstPeople.found(beans, true, PASSWORD);
        UnitQueries units = beans.getBean(UnitQueries.class);
        UnitSummary wuzhi = units.named(city.id(), "武陟县").orElseThrow();
        UnitSummary xiuwu = units.named(city.id(), "修武县").orElseThrow();
        OneTimePassword near = clerk(city, wuzhi, "wuzhi");
        OneTimePassword far = clerk(city, xiuwu, "xiuwu");
        beans.getBean(JdbcClient.class)
                .sql("UPDATE identity.account SET one_time_until = NULL")
                .update();
        CampaignId campaign = issue(city, wuzhi, xiuwu);

        Page office = Chromium.desktop("http://localhost:" + port);
        signIn(office, FirstPeople.LEAD, PASSWORD);
        office.navigate("/desk/campaigns/" + campaign);
        office.locator("section:has(h2:has-text('咨询日')) a:has-text('地点')").click();
        office.fill("[name=venueName]", "市体育馆");
        office.fill("[name=reason]", "人民广场施工，改在室内");
        Chromium.shoot(office, "amendment-form");
        Chromium.press(office, "保存并预览");
        assertThat(office.locator("main").innerText()).contains("应报仍为2");
        assertThat(office.locator("del").innerText()).contains("人民广场");
        assertThat(office.locator("ins").innerText()).contains("市体育馆");
        Chromium.shoot(office, "amendment-preview");
        Chromium.press(office, "确认发布");
        office.waitForURL("**/receipts");
        assertThat(office.locator("main").innerText()).contains("武陟县", "未读").doesNotContain("修武县");
        Chromium.shoot(office, "amendment-receipts");

        Page concerned = Chromium.phone("http://localhost:" + port);
        signIn(concerned, near.loginName(), near.password());
        concerned.navigate("/desk/worklist");
        assertThat(concerned.locator(".c-work__amended").innerText()).contains("第1号", "人民广场", "市体育馆");
        assertThat(concerned.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
        Chromium.shoot(concerned, "amendment-worklist-360");
        Chromium.press(concerned, "知道了");
        concerned.waitForURL("**/worklist#**");
        assertThat(concerned.locator(".c-work__amended").count()).isZero();
        Page other = Chromium.phone("http://localhost:" + port);
        signIn(other, far.loginName(), far.password());
        other.navigate("/desk/worklist");
        assertThat(other.locator("main").innerText()).contains("上报安全检查情况").doesNotContain("变更");
        office.reload();
        assertThat(office.locator("tbody tr").first().innerText()).contains("武陟县", "孙某");
        office.navigate(office.url().replaceAll("/receipts.*", "/sheet"));
        Chromium.shoot(office, "amendment-sheet");
        office.navigate("/desk/campaigns/" + campaign + "/amendments/new");
        Chromium.shoot(office, "amendment-choice");
    }

    private CampaignId issue(UnitSummary city, UnitSummary near, UnitSummary far) {
        Actor lead = actor(
                beans.getBean(UnitQueries.class).committeeOffice(city.id()).orElseThrow(), city, Role.OFFICE_LEAD);
        Campaigns campaigns = beans.getBean(Campaigns.class);
        LocalDate today = LocalDate.now(beans.getBean(Clock.class));
        CampaignId campaign = campaigns.create(
                lead, "焦作市“安全生产月”活动", "人人讲安全、个个会应急", today.getYear(), new DateRange(today, today.plusDays(30)));
        PlanItemId day = campaigns.addPlanItem(
                lead,
                campaign,
                new PlanItemDraft("（三）", "咨询日", ActivityKind.CONSULTATION_DAY, null, new Venue("人民广场", "解放路1号")));
        PlanItemId check =
                campaigns.addPlanItem(lead, campaign, new PlanItemDraft("（四）", "安全检查", ActivityKind.INSPECTION, null));
        duty(lead, campaign, day, "在主会场设咨询台", near);
        duty(lead, campaign, check, "上报安全检查情况", far);
        campaigns.issueAll(
                lead,
                campaign,
                beans.getBean(CampaignQueries.class).get(campaign).version());
        return campaign;
    }

    private void duty(Actor lead, CampaignId campaign, PlanItemId item, String what, UnitSummary whom) {
        beans.getBean(Campaigns.class)
                .addDuty(
                        lead,
                        campaign,
                        DutyTerms.of(item, what, ActivityKind.OTHER)
                                .scope(DutyScope.named(Set.of(whom.id())))
                                .asks(new Asks(List.of(), true, 0, false, false))
                                .due(LocalDate.now(beans.getBean(Clock.class)).plusDays(10))
                                .build());
    }

    private OneTimePassword clerk(UnitSummary city, UnitSummary place, String login) {
        UnitSummary office =
                beans.getBean(UnitQueries.class).committeeOffice(place.id()).orElseThrow();
        return beans.getBean(Accounts.class)
                .create(
                        actor(city, city, Role.SYSTEM_ADMIN),
                        new NewAccount(login, "孙某", office.id(), Role.OFFICE_CLERK));
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

    private static void signIn(Page page, String login, String password) {
        page.navigate("/desk/sign-in");
        page.fill("[name=login]", login);
        page.fill("[name=password]", password);
        page.click("main form button[type=submit]");
        page.waitForLoadState();
    }
}
