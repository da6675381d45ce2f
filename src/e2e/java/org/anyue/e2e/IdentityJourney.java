package org.anyue.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.anyue.draw.MovableClock;
import org.anyue.notification.PhonesOfTown;
import org.anyue.quiz.IdentityWay;
import org.anyue.quiz.QuizWorld;
import org.anyue.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;

/** Who takes part says who it is: a phone number for the draw, one before the first paper, a reader of the official account. */
@Journey
@Import(PhonesOfTown.Gateway.class)
class IdentityJourney {

    private static final MovableClock CLOCK = new MovableClock();
    private static final WechatAccount WECHAT = new WechatAccount();

    @TestBean(name = "systemClock")
    Clock system;

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    PhonesOfTown phones;

    private final String phone = "139" + Ids.randomDigits(8);

    static Clock system() {
        return CLOCK;
    }

    @DynamicPropertySource
    static void account(DynamicPropertyRegistry settings) throws IOException {
        Path secret = Files.createTempFile("wechat", ".secret");
        Files.writeString(secret, "a-secret-of-the-account");
        settings.add("ANYUE_WECHAT_LOGIN", () -> "wx0123");
        settings.add("ANYUE_WECHAT_LOGIN_SECRET_FILE", secret::toString);
        settings.add("ANYUE_WECHAT_LOGIN_PAGES", WECHAT::address);
        settings.add("ANYUE_WECHAT_LOGIN_API", WECHAT::address);
        settings.add("ANYUE_PUBLIC_ADDRESS", () -> "https://anyue.test");
    }

    @BeforeEach
    void now() {
        CLOCK.set(Instant.now());
        WECHAT.sendsBackTo("http://localhost:" + port);
    }

    @Test
    void aNumberIsProvedForTheDraw() {
        Page page = Chromium.desktop("http://localhost:" + port);
        page.navigate("/quiz/" + world().asking(IdentityWay.NONE));
        answer(page);
        seen(page, "identity-1-result");
        page.click("text=我的机会，登记抽奖");
        seen(page, "identity-2-mine");
        send(page, "123");
        assertThat(page.textContent("main")).contains("手机号");
        seen(page, "identity-3-no-number");
        send(page, phone);
        seen(page, "identity-4-code-sent");
        prove(page, wrong());
        assertThat(page.textContent("main")).contains("验证码不正确");
        seen(page, "identity-5-wrong-code");
        page.click("text=重新获取验证码");
        assertThat(page.textContent("main")).contains("秒再重新获取");
        seen(page, "identity-6-too-soon");
        String first = phones.codeAt(phone);
        pass(Duration.ofMinutes(11));
        prove(page, first);
        assertThat(page.textContent("main")).contains("验证码无效");
        seen(page, "identity-7-code-expired");
        page.click("text=重新获取验证码");
        for (int i = 0; i < 6; i++) {
            prove(page, wrong());
        }
        assertThat(page.textContent("main")).contains("输错次数过多");
        seen(page, "identity-8-too-many-tries");
        for (int i = 0; i < 4; i++) {
            pass(Duration.ofMinutes(2));
            page.click("text=重新获取验证码");
        }
        assertThat(page.textContent("main")).contains("今天已经发过");
        seen(page, "identity-9-too-many-codes");
        prove(page, phones.codeAt(phone));
        assertThat(page.textContent("main")).contains("已登记 " + phone.substring(0, 3));
        seen(page, "identity-10-entered");
        page.navigate(page.url().replaceAll("/mine.*", ""));
        page.click("text=我的成绩和机会");
        assertThat(page.textContent("main")).as("the browser keeps it").contains("已登记");
    }

    @Test
    void whereANumberIsTheOnlyWayItComesFirst() {
        Page page = Chromium.desktop("http://localhost:" + port);
        page.navigate("/quiz/" + world().asking(IdentityWay.PHONE));
        assertThat(page.textContent(".c-rules"))
                .as("no promise that this contest does not keep")
                .contains("先核验身份再答题")
                .doesNotContain("不要求姓名、手机号");
        seen(page, "identity-20-asked");
        begin(page);
        assertThat(page.textContent("main")).contains("请先核验身份");
        seen(page, "identity-21-missing");
        page.click("button:has-text('核验手机号')");
        seen(page, "identity-22-number");
        send(page, phone);
        seen(page, "identity-23-code");
        prove(page, phones.codeAt(phone));
        seen(page, "identity-24-known");
        answer(page);
        page.waitForSelector(".c-score");
    }

    @Test
    void aReaderOfTheOfficialAccountGoesThereAndComesBack() {
        Page page = Chromium.desktop("http://localhost:" + port);
        page.navigate("/quiz/" + world().asking(IdentityWay.NONE, IdentityWay.WECHAT));
        seen(page, "identity-30-wechat-offered");
        page.click("button:has-text('用微信进入')");
        seen(page, "identity-31-on-the-way");
        page.click("a:has-text('到微信确认')");
        page.click("text=no");
        assertThat(page.textContent("main")).contains("没有同意");
        seen(page, "identity-32-declined");
        page.click("text=返回竞赛首页");
        page.click("button:has-text('用微信进入')");
        page.click("a:has-text('到微信确认')");
        pass(Duration.ofMinutes(11));
        page.click("text=yes");
        assertThat(page.textContent("main")).contains("等得太久");
        seen(page, "identity-33-too-late");
        page.click("text=返回竞赛首页");
        page.click("button:has-text('用微信进入')");
        page.click("a:has-text('到微信确认')");
        page.click("text=yes");
        page.waitForSelector("form.c-play");
        seen(page, "identity-34-back");
        answer(page);
        page.waitForSelector(".c-score");
        assertThat(page.context().cookies()).as("gone after the way back").isEmpty();
    }

    /** After an update that seals passes in another way, the browser lets its old one go and the person begins anew. */
    @Test
    void aPassOfAnotherVersionIsLetGo() {
        Page page = Chromium.desktop("http://localhost:" + port);
        page.navigate("/quiz/" + world().asking(IdentityWay.NONE));
        String entry = page.url();
        String key = "quiz.pass." + entry.replaceAll(".*/", "");
        page.evaluate("key => localStorage.setItem(key, 'Ag' + localStorage.getItem(key).slice(2))", key);
        page.reload();
        page.click("text=我的成绩和机会");
        assertThat(page.textContent("main")).contains("系统更新过");
        seen(page, "identity-40-outdated");
        page.click("text=返回竞赛首页");
        page.click("text=我的成绩和机会");
        assertThat(page.textContent("main")).contains("还没有答卷");
    }

    private QuizWorld world() {
        return QuizWorld.of(beans);
    }

    private static void begin(Page page) {
        page.check("input[name=consent]");
        page.click("text=开始答题");
    }

    private static void answer(Page page) {
        begin(page);
        page.waitForSelector("fieldset.c-question");
        page.click("form[data-paper] button[type=submit]");
        page.waitForSelector(".c-score");
    }

    private static void send(Page page, String number) {
        page.fill("[name=phone]", number);
        page.click("text=发送验证码");
    }

    private static void prove(Page page, String code) {
        page.fill("[name=code]", code);
        page.click("form[action$='/phone'] button[type=submit]");
    }

    /** Not the code that was sent. */
    private String wrong() {
        return phones.codeAt(phone).equals("111111") ? "222222" : "111111";
    }

    private static void pass(Duration time) {
        CLOCK.set(CLOCK.instant().plus(time));
    }

    private static void seen(Page page, String name) {
        page.waitForLoadState();
        Chromium.both(page, name);
        Axe.findsNothingSerious(page);
    }
}
