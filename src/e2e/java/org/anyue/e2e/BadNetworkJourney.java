package org.anyue.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anyue.assignment.AssignmentId;
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
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.DateRange;
import org.anyue.support.FirstPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A county office on a phone loses the network while it hands in, closes the page, and loses nothing. */
@Journey
class BadNetworkJourney {

    private static final String PASSWORD = "a long enough sentence";
    private static final String WORDS = "全县共开展宣讲12场，排查整改隐患21处。";

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Test
    void whatWasHandedInWithoutANetworkArrivesOnceItIsBack() {
        UnitSummary city = FirstPeople.found(beans, false, PASSWORD);
        UnitSummary county =
                beans.getBean(UnitQueries.class).named(city.id(), "武陟县").orElseThrow();
        OneTimePassword clerk = clerk(city, county, "wuzhi");
        OneTimePassword colleague = clerk(city, county, "colleague");
        issue(city);
        List<UUID> mine = assignments(county);
        Page phone = Chromium.phone("http://localhost:" + port);
        BrowserContext device = phone.context();
        signIn(phone, clerk);
        Chromium.shoot(look(phone, "/desk/worklist"), "duty-worklist-360");
        phone.navigate("/desk/assignments/" + new AssignmentId(mine.getFirst()));
        phone.fill("[name=text]", WORDS);
        phone.setInputFiles(
                "[name=files]", new FilePayload("总结.txt", "text/plain", WORDS.getBytes(StandardCharsets.UTF_8)));
        device.setOffline(true);
        Chromium.press(phone, "报送");
        phone.waitForSelector(".c-outbox--warn");
        assertThat(phone.textContent(".c-outbox")).contains("没有网络", "自动报送");
        Chromium.shoot(phone, "duty-offline-360");
        assertThat(versions(mine.getFirst())).isZero();
        phone.close();
        device.setOffline(false);

        Page later = device.newPage();
        later.navigate("/desk/worklist");
        later.waitForSelector("#sent .c-work");
        assertThat(later.textContent("#sent")).contains("报送第1项");
        assertThat(versions(mine.getFirst())).isEqualTo(1);
        assertThat(handedIn(mine.getFirst())).isEqualTo(WORDS);
        assertThat(files(mine.getFirst())).isEqualTo(1);
        later.reload();
        later.waitForLoadState();
        assertThat(versions(mine.getFirst())).as("sent once").isEqualTo(1);

        savedByItself(device, colleague, new AssignmentId(mine.getLast()));
        typedAndClosed(device, new AssignmentId(mine.get(1)));
        refusedAndMended(device, new AssignmentId(mine.get(1)));
        pages(
                look(device.newPage(), "/desk/worklist"),
                new AssignmentId(mine.getFirst()),
                new AssignmentId(mine.getLast()));
    }

    /** What is typed is on the server soon after; another device goes on, and the first one replaces nothing unasked. */
    private void savedByItself(BrowserContext device, OneTimePassword colleague, AssignmentId id) {
        Page phone = device.newPage();
        phone.navigate("/desk/assignments/" + id);
        phone.fill("[name=text]", "在手机上写了一半");
        phone.locator(".c-saved:has-text('已自动保存')").waitFor();
        Chromium.shootWindow(phone, "duty-autosaved-360");

        Page desktop = Chromium.desktop("http://localhost:" + port);
        signIn(desktop, colleague);
        desktop.navigate("/desk/assignments/" + id);
        assertThat(desktop.inputValue("[name=text]")).isEqualTo("在手机上写了一半");
        desktop.fill("[name=text]", "在电脑上写完了");
        desktop.locator(".c-saved:has-text('已自动保存')").waitFor();
        Chromium.both(desktop, "duty-autosaved");

        phone.fill("[name=text]", "手机上又写");
        phone.locator(".c-saved:has-text('没有覆盖')").waitFor();
        Chromium.shootWindow(phone, "duty-overtaken-360");
        Chromium.press(phone, "用这里的");
        phone.locator(".c-saved:has-text('已自动保存')").waitFor();
        device.setOffline(true);
        phone.fill("[name=text]", "没有网络时写的");
        phone.locator(".c-saved:has-text('存在这台设备上')").waitFor();
        device.setOffline(false);
        phone.locator(".c-saved:has-text('已自动保存')").waitFor();
        desktop.reload();
        assertThat(desktop.inputValue("[name=text]")).isEqualTo("没有网络时写的");
        phone.fill("[name=text]", "");
        phone.locator(".c-saved:has-text('已自动保存')").waitFor();
        phone.close();
        desktop.context().close();
    }

    /** What was typed and not sent comes back, with the chosen file. */
    private static void typedAndClosed(BrowserContext device, AssignmentId id) {
        Page first = device.newPage();
        first.navigate("/desk/assignments/" + id);
        first.fill("[name=text]", "写了一半");
        first.setInputFiles("[name=files]", new FilePayload("半.txt", "text/plain", new byte[] {65, 66}));
        first.waitForTimeout(600);
        first.close();
        Page second = device.newPage();
        second.navigate("/desk/assignments/" + id);
        Chromium.press(second, "恢复");
        assertThat(second.inputValue("[name=text]")).isEqualTo("写了一半");
        assertThat(second.evaluate("document.querySelector('[name=files]').files.length"))
                .isEqualTo(1);
        second.close();
    }

    /** A refusal shows its page in place and keeps everything. */
    private static void refusedAndMended(BrowserContext device, AssignmentId id) {
        Page page = device.newPage();
        page.navigate("/desk/assignments/" + id);
        page.fill("[name=text]", "");
        Chromium.press(page, "报送");
        page.waitForSelector("#errors");
        assertThat(page.textContent("#errors")).contains("请填写情况说明");
        page.fill("[name=text]", WORDS);
        page.locator("summary:has-text('这份材料同时答复')").click();
        page.locator("[name=also]").first().check();
        Chromium.shoot(page, "duty-also-360");
        Chromium.press(page, "报送");
        page.waitForURL("**/desk/worklist");
        assertThat(page.textContent("#flash")).contains("已收到第1版");
        assertThat(page.locator("#sent .c-work").count()).isEqualTo(3);
        page.close();
    }

    /** Looked at by people. */
    private void pages(Page page, AssignmentId sent, AssignmentId open) {
        page.navigate("/desk/assignments/" + open + "/breakdowns/new");
        page.locator("[name=unit]").first().check();
        page.locator("[name=unit]").nth(1).check();
        page.setViewportSize(1280, 900);
        Chromium.both(page, "duty-breakdown-form");
        Chromium.press(page, "交办");
        page.waitForURL("**#parts");
        Chromium.both(page, "duty-breakdown");
        page.navigate("/desk/assignments/" + sent);
        Chromium.both(page, "duty-submitted");
        page.locator("a.c-shots__file").first().click();
        page.waitForLoadState();
        Chromium.both(page, "duty-preview");
        page.navigate("/desk/assignments/" + sent + "/paper/cover");
        Chromium.both(page, "duty-cover");
        Page office = Chromium.desktop("http://localhost:" + port);
        office.navigate("/desk/sign-in");
        office.fill("[name=login]", FirstPeople.LEAD);
        office.fill("[name=password]", PASSWORD);
        office.click("main form button[type=submit]");
        office.waitForLoadState();
        office.navigate("/desk/assignments/" + sent + "/paper?number=1");
        Chromium.both(office, "duty-paper");
        byKeyboard(office);
        office.navigate("/desk/worklist");
    }

    /** J, X and A accept, the batch is taken back, R sends back. */
    private static void byKeyboard(Page office) {
        office.navigate("/desk/review");
        int waiting = office.locator("[data-row] input[type=checkbox]").count();
        assertThat(waiting).isPositive();
        // The first one waits for its paper copy and cannot be ticked.
        office.keyboard().press("j");
        office.keyboard().press("j");
        office.keyboard().press("x");
        assertThat(office.textContent("[data-chosen]")).isEqualTo("已选1项");
        Chromium.both(office, "duty-review");
        office.keyboard().press("a");
        office.waitForSelector("text=撤销这一批");
        assertThat(office.locator("[data-row] input[type=checkbox]").count()).isEqualTo(waiting - 1);
        Chromium.both(office, "duty-review-undo");
        Chromium.press(office, "撤销这一批");
        // The page before had a message too; and keys are heard once the scripts of the new page have run.
        office.waitForSelector("text=已撤销1项");
        office.waitForLoadState();
        assertThat(office.locator("[data-row] input[type=checkbox]").count()).isEqualTo(waiting);
        office.keyboard().press("j");
        office.keyboard().press("j");
        office.keyboard().press("x");
        assertThat(office.textContent("[data-chosen]")).isEqualTo("已选1项");
        office.keyboard().press("r");
        office.fill("[name=reason]", "请补充附件和联系人");
        Chromium.both(office, "duty-review-return");
        office.locator("button[formaction='/desk/review/returns']").click();
        office.waitForSelector("text=已退回1项");
    }

    private static Page look(Page page, String address) {
        page.navigate(address);
        page.waitForLoadState();
        return page;
    }

    private void issue(UnitSummary city) {
        Actor lead = actor(
                beans.getBean(UnitQueries.class).committeeOffice(city.id()).orElseThrow(), city, Role.OFFICE_LEAD);
        Campaigns campaigns = beans.getBean(Campaigns.class);
        LocalDate today = LocalDate.now(beans.getBean("clock", Clock.class));
        CampaignId campaign = campaigns.create(
                lead, "焦作市“安全生产月”活动", "人人讲安全、个个会应急", today.getYear(), new DateRange(today, today.plusDays(30)));
        PlanItemId item = campaigns.addPlanItem(lead, campaign, PlanItemDraft.requirements());
        for (int number = 1; number <= 4; number++) {
            campaigns.addDuty(
                    lead,
                    campaign,
                    DutyTerms.of(item, "报送第" + number + "项活动开展情况", ActivityKind.REPORTING)
                            .scope(Selector.EVERY_COUNTY)
                            .asks(new Asks(List.of(), true, 0, number == 1, false))
                            .openPoint(number == 4 ? "启动仪式的时间、地点另行通知" : "")
                            .due(today.plusDays(20))
                            .build());
        }
        campaigns.issueAll(
                lead,
                campaign,
                beans.getBean(CampaignQueries.class).get(campaign).version());
    }

    private List<UUID> assignments(UnitSummary county) {
        return beans.getBean(JdbcClient.class)
                .sql("""
                        SELECT assignment.id
                        FROM assignment.assignment
                        JOIN assignment.duty ON duty.duty_id = assignment.duty_id
                        WHERE bearer_id = :county
                        ORDER BY duty.number""")
                .param("county", county.id().value())
                .query(UUID.class)
                .list();
    }

    private int versions(UUID assignment) {
        return count("SELECT count(*) FROM assignment.submission WHERE assignment_id = :id", assignment);
    }

    private int files(UUID assignment) {
        return count("SELECT count(*) FROM assignment.submission_evidence WHERE assignment_id = :id", assignment);
    }

    private int count(String sql, UUID assignment) {
        return beans.getBean(JdbcClient.class)
                .sql(sql)
                .param("id", assignment)
                .query(Integer.class)
                .single();
    }

    private String handedIn(UUID assignment) {
        return beans.getBean(JdbcClient.class)
                .sql("SELECT text FROM assignment.submission WHERE assignment_id = :id")
                .param("id", assignment)
                .query(String.class)
                .single();
    }

    private OneTimePassword clerk(UnitSummary city, UnitSummary county, String login) {
        UnitSummary office =
                beans.getBean(UnitQueries.class).committeeOffice(county.id()).orElseThrow();
        OneTimePassword password = beans.getBean(Accounts.class)
                .create(
                        actor(city, city, Role.SYSTEM_ADMIN),
                        new NewAccount(login, login.equals("wuzhi") ? "孙某" : "李某", office.id(), Role.OFFICE_CLERK));
        beans.getBean(JdbcClient.class)
                .sql("UPDATE identity.account SET one_time_until = NULL")
                .update();
        return password;
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

    private static void signIn(Page page, OneTimePassword clerk) {
        page.navigate("/desk/sign-in");
        page.fill("[name=login]", clerk.loginName());
        page.fill("[name=password]", clerk.password());
        page.click("main form button[type=submit]");
        page.waitForLoadState();
    }
}
