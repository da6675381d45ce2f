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

/** A department makes its own plan under the city's: its counterpart below gets it, the office of the city reads it. */
@Journey
class DepartmentPlanJourney {

    private static final String PASSWORD = "a long enough sentence";

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    private UnitQueries units;
    private UnitSummary city;

    @Test
    void aDepartmentIssuesItsOwnPlanAndTheCityFindsItsDutyDone() {
        city = FirstPeople.found(beans, true, PASSWORD);
        units = beans.getBean(UnitQueries.class);
        UnitSummary bureau = units.departments(city.id()).stream()
                .filter(unit -> !units.line(unit.id()).isEmpty())
                .findFirst()
                .orElseThrow();
        UnitSummary counterpart = units.line(bureau.id()).getFirst();
        OneTimePassword officer = account(bureau, "bureau");
        OneTimePassword below = account(counterpart, "counterpart");
        beans.getBean(JdbcClient.class)
                .sql("UPDATE identity.account SET one_time_until = NULL")
                .update();
        CampaignId above = issue(bureau);

        Page desk = Chromium.desktop("http://localhost:" + port);
        signIn(desk, officer.loginName(), officer.password());
        desk.navigate("/desk/campaigns");
        desk.click("text=新建活动");
        desk.fill("[name=title]", bureau.name() + "“安全生产月”行业活动");
        Chromium.press(desk, "建立草稿");
        desk.click("text=手工添加活动");
        desk.fill("[name=title]", "行业隐患排查");
        desk.selectOption("[name=kind]", "HAZARD");
        Chromium.press(desk, "添加");
        desk.fill("[name=what]", "组织开展行业隐患排查并报送情况");
        desk.check("[name=selectors][value=EVERY_DEPARTMENT]");
        assertThat(desk.locator("[name=selectors][value=EVERY_COUNTY]").count()).isZero();
        desk.check("[name=text]");
        Chromium.both(desk, "department-duty");
        Chromium.press(desk, "添加任务");

        desk.click("a:has-text('承接上级')");
        Chromium.press(desk, "承接这个方案");
        Chromium.press(desk, "由印发本方案完成");
        Chromium.press(desk, "全部采纳");
        assertThat(desk.locator("main").innerText()).contains("承接 2 / 2", "由印发本方案完成");
        Chromium.both(desk, "department-parent");
        desk.click(".c-crumbs a:has-text('行业活动')");
        desk.click("a:has-text('查看下发范围')");
        assertThat(desk.locator("main").innerText()).contains("成员单位");
        Chromium.both(desk, "department-issue");
        Chromium.press(desk, "确认下发");
        Chromium.both(desk, "department-campaign");
        String plan = desk.url().replaceAll("[?#].*", "");

        Page phone = Chromium.phone("http://localhost:" + port);
        signIn(phone, below.loginName(), below.password());
        phone.navigate("/desk/worklist");
        phone.click("text=组织开展行业隐患排查并报送情况");
        assertThat(phone.locator("main").innerText()).contains(bureau.name()).doesNotContain(bureau.name() + "安委办");
        phone.fill("[name=text]", "排查单位12家，发现隐患3处，已全部整改。");
        Chromium.press(phone, "报送");
        phone.locator("text=已收到第1版").waitFor();

        desk.navigate("/desk/review");
        assertThat(desk.locator("main").innerText()).contains(counterpart.name());
        desk.navigate(plan + "/figures");
        Chromium.both(desk, "department-figures");
        assertThat(desk.locator("main").innerText()).contains("1");

        Page office = Chromium.desktop("http://localhost:" + port);
        signIn(office, FirstPeople.LEAD, PASSWORD);
        office.navigate("/desk/campaigns/" + above + "/children");
        assertThat(office.locator("tr:has-text('" + bureau.name() + "')").innerText())
                .contains("印发", "2 / 2");
        Chromium.both(office, "department-children");
        office.click("a:has-text('行业活动')");
        assertThat(office.locator("main form").count()).isZero();
        office.navigate("/desk/review");
        assertThat(office.locator("main").innerText()).contains("报送本部门活动方案", bureau.name());
    }

    /** What the city asks of the department: a plan, and that it looks for dangers. */
    private CampaignId issue(UnitSummary bureau) {
        Actor lead = actor(units.committeeOffice(city.id()).orElseThrow(), Role.OFFICE_LEAD);
        Campaigns campaigns = beans.getBean(Campaigns.class);
        LocalDate today = LocalDate.now(beans.getBean(Clock.class));
        CampaignId campaign = campaigns.create(
                lead, "焦作市“安全生产月”活动", "人人讲安全、个个会应急", today.getYear(), new DateRange(today, today.plusDays(30)));
        PlanItemId item = campaigns.addPlanItem(lead, campaign, PlanItemDraft.requirements());
        duty(lead, campaign, item, "报送本部门活动方案", bureau);
        duty(lead, campaign, item, "组织开展行业隐患排查", bureau);
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
                        DutyTerms.of(item, what, ActivityKind.HAZARD)
                                .scope(DutyScope.named(Set.of(whom.id())))
                                .asks(new Asks(List.of(), true, 0, false, false))
                                .due(LocalDate.now(beans.getBean(Clock.class)).plusDays(10))
                                .build());
    }

    private OneTimePassword account(UnitSummary department, String login) {
        return beans.getBean(Accounts.class)
                .create(
                        actor(city, Role.SYSTEM_ADMIN),
                        new NewAccount(login, "孙某", department.id(), Role.DEPARTMENT_OFFICER));
    }

    private Actor actor(UnitSummary unit, Role role) {
        return new Actor(
                UUID.randomUUID(),
                "准备",
                role,
                unit.id(),
                unit.name(),
                unit.kind(),
                new Actor.Place(city.id(), city.name(), city.kind()),
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
