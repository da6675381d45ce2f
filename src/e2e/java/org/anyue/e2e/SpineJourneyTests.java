package org.anyue.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.List;
import org.anyue.identity.SetUp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * From the plan to accepted work: the city office sets up, imports the plan, reviews and issues; a township submits with a
 * photo on a phone, the county sends it back, the township mends it, county and city accept, and the figures agree.
 * Another plan is tried with {@code -Danyue.journey.plan=FILE}.
 */
@Journey
class SpineJourneyTests {

    private static final String PASSWORD = "xiangchi-liushu-qing";
    private static final String DUTY = "组织一次辖区安全隐患自查";

    @LocalServerPort
    int port;

    @Autowired
    SetUp setUp;

    @Test
    void aPlanBecomesAcceptedWork() {
        Page city = Chromium.desktop("http://127.0.0.1:" + port);
        setUpCity(city);
        signIn(city, "anban", PASSWORD);
        String countyPassword = addPerson(city, "修武县安全生产委员会办公室", "OFFICE_CLERK", "李县平", "xiuwu");
        String townPassword = addPerson(city, "七贤镇", "OFFICE_CLERK", "王乡平", "qixian");
        importAndReview(city);
        addTownshipDuty(city);
        String campaign = issue(city);

        Page town = Chromium.phone("http://127.0.0.1:" + port);
        firstSignIn(town, "qixian", townPassword);
        submitFromPhone(town);
        Page county = Chromium.desktop("http://127.0.0.1:" + port);
        firstSignIn(county, "xiuwu", countyPassword);
        assertThat(actual(county, campaign)).isEqualTo("1");
        sendBack(county);
        assertThat(actual(county, campaign)).isEqualTo("0");
        resubmit(town);
        accept(county);
        accept(city);

        town.navigate("/desk/worklist");
        assertThat(town.locator("main").innerText()).contains("已完成");
        assertThat(actual(county, campaign)).isEqualTo("1");
        assertThat(actual(city, campaign)).isEqualTo("1");
        Chromium.shoot(city, "figures");
        city.navigate("/desk");
        Chromium.shoot(city, "today");
    }

    private void setUpCity(Page page) {
        page.navigate("/");
        page.locator("input[name=code]").fill(setUp.pendingCode().orElseThrow());
        Chromium.press(page, "下一步");
        page.locator("input[name=q]").fill("4108");
        Chromium.press(page, "查找");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("焦作市"))
                .click();
        page.locator("input[name=mode][value=TRIAL]").check();
        Chromium.press(page, "就是这里，生成四个链接");
        List<String> links = page.locator(".c-first__link").allInnerTexts();
        accept(page, links.get(0), "赵安平", "anban");
        accept(page, links.get(1), "钱守正", "sysadmin");
    }

    private static void accept(Page page, String link, String name, String login) {
        page.navigate(link);
        person(page, name, login);
        Chromium.press(page, "建立我的账号");
        assertThat(page.url()).contains("/desk/sign-in");
    }

    private static void person(Page page, String name, String login) {
        page.locator("input[name=name]").fill(name);
        page.locator("input[name=login]").fill(login);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("input[name=again]").fill(PASSWORD);
    }

    private static void signIn(Page page, String login, String password) {
        page.navigate("/desk/sign-in");
        page.locator("input[name=login]").fill(login);
        page.locator("input[name=password]").fill(password);
        Chromium.press(page, "登录");
    }

    private static void firstSignIn(Page page, String login, String oneTime) {
        signIn(page, login, oneTime);
        page.locator("input[name=old]").fill(oneTime);
        page.locator("input[name=fresh]").fill(PASSWORD);
        page.locator("input[name=again]").fill(PASSWORD);
        Chromium.press(page, "保存密码");
    }

    /** @return the one-time password that is shown once */
    private static String addPerson(Page page, String unit, String role, String name, String login) {
        page.navigate("/desk/people/new");
        page.locator("main input[type=search]").fill(unit);
        Chromium.press(page, "搜索");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(unit))
                .first()
                .click();
        page.locator("input[name=role][value=" + role + "]").check();
        page.locator("input[name=name]").fill(name);
        page.locator("input[name=login]").fill(login);
        Chromium.press(page, "建立账号");
        return page.locator(".c-secret").innerText().strip();
    }

    private static void importAndReview(Page page) {
        page.navigate("/desk/campaigns/import");
        page.locator("input[type=file]")
                .setInputFiles(Path.of(System.getProperty("anyue.journey.plan", "samples/demo/plan.txt")));
        Chromium.press(page, "导入并核对");
        page.waitForURL("**/review**");
        assertThat(page.locator(".pi-q").count()).isBetween(1, 25);
        Chromium.shootWindow(page, "review");
        int asked = page.locator(".pi-q").count();
        for (int answers = 0; page.locator(".pi-q").count() > 0; answers++) {
            assertThat(answers).as("answers to " + asked + " questions").isLessThanOrEqualTo(asked);
            answer(page);
        }
        assertThat(page.locator("#progress").innerText()).contains("全部核对完毕", "每一句都已处理");
        Chromium.shootWindow(page, "review-done");
    }

    /** The key of the choice, before anything is ticked, sends nothing and says why. */
    private static void nobodyChosenIsSaid(Page page, Locator question) {
        Locator choose = question.locator("button", new Locator.LocatorOptions().setHasText("就由这些单位"));
        page.keyboard().press(choose.getAttribute("data-q"));
        assertThat(question.locator("[role=alert]").innerText()).contains("请先勾选由谁承担");
        assertThat(question.locator(".pi-choose input").first().evaluate("one => one === document.activeElement"))
                .isEqualTo(true);
    }

    /** By keys alone, except where bearers have to be ticked. */
    private static void answer(Page page) {
        Locator question = page.locator(".pi-q[open]");
        String id = question.getAttribute("id");
        Locator heading = page.locator("#" + id);
        if (id.startsWith("q-sentence-")) {
            page.keyboard().press("w");
            page.keyboard().press("Enter");
        } else {
            if (id.startsWith("q-bearer-")) {
                nobodyChosenIsSaid(page, question);
                question.locator("input[name=selectors][value=EVERY_DEPARTMENT]")
                        .check();
                question.locator("button", new Locator.LocatorOptions().setHasText("就由这些单位"))
                        .click();
            } else {
                page.keyboard().press("Enter");
            }
        }
        heading.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        // Keys are heard once the scripts of the new page have run.
        page.waitForLoadState();
        page.waitForCondition(() -> page.locator(".pi-q").count() == 0
                || page.locator(".pi-q[open]").count() == 1);
    }

    private static void addTownshipDuty(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("全部任务"))
                .first()
                .click();
        page.locator(".pi-act:has(h2:has-text('应急预案演练')) a:has-text('添加任务')").click();
        page.locator("textarea[name=what]").fill(DUTY);
        page.locator("input[name=selectors][value=EVERY_TOWNSHIP]").check();
        page.locator("input[name=dueOn]").fill("2099-06-25");
        page.locator("input[name=photos]").fill("1");
        page.locator("input[name=reviewRule][value=EACH_LEVEL]").check();
        page.locator("input[name=text]").check();
        page.locator("textarea[name=figures]").fill("发现隐患 处");
        page.locator(".c-submit button[type=submit]").first().click();
    }

    /** @return address of the campaign */
    private static String issue(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("下发"))
                .first()
                .click();
        Chromium.shoot(page, "issue");
        Chromium.press(page, "确认下发");
        String address = page.url();
        page.locator("main").waitFor();
        return address.replaceAll("(/desk/campaigns/[^/?]+).*", "$1");
    }

    private static void submitFromPhone(Page page) {
        page.navigate("/desk/worklist");
        Chromium.shoot(page, "worklist-360");
        Locator card = page.locator(".c-work", new Page.LocatorOptions().setHasText(DUTY));
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("签收"))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(DUTY)).click();
        fill(page, "3", "对辖区42家企业开展自查,发现一般隐患3处,均已明确责任人和整改时限。");
        page.locator("input[name=photos]").setInputFiles(new FilePayload("现场.png", "image/png", Photo.png("自查现场")));
        Chromium.shoot(page, "submit-360");
        Chromium.press(page, "报送");
        page.locator("text=已收到第1版").waitFor();
    }

    private static void fill(Page page, String figure, String text) {
        page.locator("#report input[inputmode=decimal], #report input[type=number]")
                .first()
                .fill(figure);
        page.locator("#report textarea[name=text]").fill(text);
    }

    private static void sendBack(Page page) {
        open(page);
        page.locator("textarea[name=reason]").fill("请补充隐患整改完成情况和复查时间");
        pressAndFollow(page, "退回");
    }

    private static void resubmit(Page page) {
        page.navigate("/desk/worklist");
        assertThat(page.locator("main").innerText()).contains("请补充隐患整改完成情况和复查时间");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(DUTY)).click();
        fill(page, "3", "对辖区42家企业开展自查,发现一般隐患3处,6月20日前全部整改完毕并复查。");
        Chromium.press(page, "报送");
        page.locator("text=已收到第2版").waitFor();
    }

    private static void accept(Page page) {
        open(page);
        pressAndFollow(page, "通过");
    }

    private static void open(Page page) {
        page.navigate("/desk/review");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(DUTY))
                .first()
                .click();
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("报送内容"))
                .waitFor();
    }

    /** The figure 已报 of the township duty in the scope of whoever looks. */
    private static String actual(Page page, String campaign) {
        page.navigate(campaign + "/figures");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("按任务"))
                .click();
        return page.locator("tr", new Page.LocatorOptions().setHasText(DUTY))
                .first()
                .locator("td[data-label=已报]")
                .innerText()
                .strip();
    }

    /** Waits for the answer, so that the next address does not overtake it. */
    private static void pressAndFollow(Page page, String label) {
        page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> Chromium.press(page, label));
        page.waitForLoadState();
    }
}
