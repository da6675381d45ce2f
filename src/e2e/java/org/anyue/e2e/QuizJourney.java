package org.anyue.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anyue.quiz.QuizWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A citizen takes part: on a small phone over a network that breaks, with the keyboard alone, and without script. */
@Journey
class QuizJourney {

    private static final int QUESTIONS = 5;
    private static final int FIRST_LOAD = 100_000;

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Test
    void fiveQuestionsOnAPhoneWhoseNetworkBreaks() {
        Page phone = Chromium.phone("http://localhost:" + port);
        String contest = open();
        phone.navigate("/quiz/" + contest);
        Chromium.shoot(phone, "quiz-entry-360");
        fits(phone);
        assertThat(small(phone)).as("targets below 44 px").isEmpty();
        start(phone);
        answer(phone);
        assertThat(phone.locator("[data-paper-state]").innerText()).startsWith("已答 5 / 5 题");
        fits(phone);
        Chromium.shoot(phone, "quiz-paper-360");
        phone.reload();
        assertThat(phone.locator("fieldset.c-question input:checked").count() + filled(phone))
                .as("kept over a reload")
                .isEqualTo(QUESTIONS);
        phone.context().setOffline(true);
        phone.locator("text=交卷").last().click();
        phone.waitForSelector("[data-paper-state]:has-text('网络断了')");
        phone.context().setOffline(false);
        phone.waitForSelector(".c-score");
        fits(phone);
        Chromium.shoot(phone, "quiz-result-360");
        assertThat(phone.locator(".c-answer").count()).isEqualTo(QUESTIONS);
        phone.locator("text=我的机会").click();
        phone.waitForSelector(".c-papers");
        assertThat(phone.locator(".c-papers li").count()).isOne();
        phone.navigate("/quiz/" + contest);
        phone.locator("text=我的成绩和机会").click();
        phone.waitForSelector(".c-papers");
        assertThat(phone.context().cookies()).isEmpty();
    }

    @Test
    void theFirstPageIsLightAndTheReceiptIsThereWithinAMinuteAndAHalf() {
        Page phone = Chromium.phone("http://localhost:" + port);
        List<Response> loaded = new CopyOnWriteArrayList<>();
        phone.onResponse(loaded::add);
        Instant begun = Instant.now();
        phone.navigate("/quiz/" + open());
        phone.waitForLoadState();
        int bytes = loaded.stream()
                .mapToInt(one ->
                        one.request().sizes().responseBodySize + one.request().sizes().responseHeadersSize)
                .sum();
        assertThat(loaded).hasSizeGreaterThan(2);
        assertThat(bytes).as("first load, compressed").isBetween(5_000, FIRST_LOAD);
        start(phone);
        answer(phone);
        phone.locator("form[data-paper] button[type=submit]").click();
        assertThat(phone.locator(".c-receipt__number").innerText()).hasSize(26);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(90));
    }

    @Test
    void withTheKeyboardAlone() {
        Page page = Chromium.desktop("http://localhost:" + port);
        page.navigate("/quiz/" + open());
        tabTo(page, "input[name=consent]");
        page.keyboard().press("Space");
        tabTo(page, "form.c-play button[type=submit]");
        page.keyboard().press("Enter");
        page.waitForSelector("fieldset.c-question");
        for (int i = 0; i < QUESTIONS; i++) {
            tabTo(page, "#q" + (i + 1) + " input");
            assertThat((Boolean) page.evaluate("getComputedStyle(document.activeElement).outlineStyle !== 'none' || "
                            + "getComputedStyle(document.activeElement).boxShadow !== 'none'"))
                    .as("the focus is seen")
                    .isTrue();
            if (page.locator("#q" + (i + 1) + " input[type=text]").count() > 0) {
                page.keyboard().type("fire");
            } else {
                page.keyboard().press("Space");
            }
        }
        tabTo(page, "form[data-paper] button[type=submit]");
        page.keyboard().press("Enter");
        page.waitForSelector(".c-score");
        assertThat(page.locator(".c-receipt__number").innerText()).hasSize(26);
        Chromium.both(page, "quiz-result");
    }

    @Test
    void withoutScript() {
        Page page = plain();
        page.navigate("/quiz/" + open() + "?elder=1");
        start(page);
        assertThat(page.locator("html.is-elder").count()).isOne();
        assertThat(page.locator("fieldset.c-question").count()).isEqualTo(QUESTIONS);
        Chromium.shoot(page, "quiz-elder-360");
        page.locator("form[data-paper] button[type=submit]").click();
        assertThat(page.locator(".c-score__figure").innerText()).startsWith("0");
        assertThat(page.locator(".c-receipt__number").innerText()).hasSize(26);
    }

    @Test
    void aCrowdedDeviceSolvesARiddleByItselfAndWithoutScriptOneWaits() {
        String contest = open();
        Page phone = Chromium.phone("http://localhost:" + port);
        List<Integer> answers = new CopyOnWriteArrayList<>();
        phone.onResponse(answer -> answers.add(answer.status()));
        for (int i = 0; i < 3; i++) {
            begin(phone, contest);
        }
        assertThat(answers).doesNotContain(429);
        // The fourth person in ten minutes on one device: the script works out a number and goes on.
        begin(phone, contest);
        assertThat(answers).contains(429);
        Page slow = plain();
        QuizWorld.of(beans).crowdOf(contest, "00000000000000aa");
        slow.navigate("/quiz/" + contest);
        slow.locator("input[name=consent]").check();
        slow.evaluate("document.querySelector('input[name=device]').value = '00000000000000aa'");
        slow.locator("text=开始答题").click();
        assertThat(slow.locator("h1").innerText()).isEqualTo("请稍等");
        Chromium.shoot(slow, "quiz-riddle-360");
        String riddle = slow.locator("input[name=riddle]").inputValue();
        slow.locator("main button").click();
        assertThat(slow.locator("input[name=riddle]").inputValue())
                .as("too early: the same wait goes on")
                .isEqualTo(riddle);
    }

    @Test
    void aPictureIsSeenAndHasWords() throws IOException {
        String contest = QuizWorld.of(beans).pictured(Photo.png("当心触电"));
        Page phone = Chromium.phone("http://localhost:" + port);
        begin(phone, contest);
        Locator pictures = phone.locator("img.c-question__picture");
        assertThat(pictures.count()).isEqualTo(QUESTIONS);
        phone.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat((Boolean) phone.evaluate(
                        "Array.from(document.images).every(one => one.complete && one.naturalWidth > 100)"))
                .isTrue();
        assertThat(pictures.first().getAttribute("alt")).isEqualTo("一块标志牌");
        fits(phone);
        Axe.findsNothingSerious(phone);
        Chromium.shoot(phone, "quiz-picture-360");
    }

    @Test
    void noPageHasABarrier() {
        QuizWorld world = QuizWorld.of(beans);
        String contest = open();
        for (String place : List.of("/quiz", "/quiz/" + contest, "/quiz/" + contest + "/share", "/quiz/receipt")) {
            Page page = Chromium.phone("http://localhost:" + port);
            page.navigate(place);
            checked(page);
        }
        Page phone = Chromium.phone("http://localhost:" + port);
        phone.navigate("/quiz/" + contest);
        phone.locator("text=先练一练").click();
        phone.waitForSelector("fieldset.c-question");
        checked(phone);
        phone.locator("form[data-paper] button[type=submit]").click();
        phone.waitForSelector(".c-score");
        checked(phone);
        phone.navigate("/quiz/" + contest);
        phone.locator("text=开始答题").click();
        phone.waitForSelector(".c-errors");
        checked(phone);
        begin(phone, contest);
        checked(phone);
        answer(phone);
        // What no page of ours sends, so that there is something to appeal.
        phone.evaluate("document.querySelector('form[data-paper]').insertAdjacentHTML('beforeend',"
                + "'<input type=hidden name=score value=100>')");
        phone.locator("form[data-paper] button[type=submit]").click();
        phone.waitForSelector(".c-score");
        checked(phone);
        String receipt = phone.locator(".c-receipt__number").innerText();
        phone.navigate("/quiz/receipts/" + receipt);
        checked(phone);
        world.exclude(contest);
        phone.navigate("/quiz/" + contest);
        phone.locator("text=我的成绩和机会").click();
        phone.waitForSelector("textarea[name=words]");
        checked(phone);
        phone.fill("textarea[name=words]", "没有这样做");
        phone.locator("text=提交申诉").click();
        phone.waitForSelector("text=申诉已收到");
        world.close(contest);
        for (String page : List.of("", "/counts", "/integrity")) {
            phone.navigate("/quiz/" + contest + page);
            checked(phone);
        }
    }

    private void checked(Page page) {
        fits(page);
        Axe.findsNothingSerious(page);
        page.evaluate("document.documentElement.classList.add('is-elder')");
        fits(page);
        Axe.findsNothingSerious(page);
        page.evaluate("document.documentElement.classList.remove('is-elder')");
    }

    /** As somebody new on the same device. */
    private static void begin(Page page, String contest) {
        page.navigate("/quiz/" + contest);
        page.evaluate("for (const key of Object.keys(localStorage)) {"
                + " if (key.startsWith('quiz.pass')) { localStorage.removeItem(key); } }");
        page.reload();
        start(page);
        page.waitForSelector("fieldset.c-question");
    }

    /** The paper is there with its script, which counts what is answered. */
    private static void start(Page page) {
        page.locator("input[name=consent]").check();
        page.locator("text=开始答题").click();
        page.waitForLoadState();
    }

    private static void answer(Page page) {
        for (Locator question : page.locator("fieldset.c-question").all()) {
            Locator choices = question.locator("input[type=radio], input[type=checkbox]");
            if (choices.count() > 0) {
                choices.nth(1).check();
            } else {
                question.locator("input").fill("灭火器");
            }
        }
    }

    /** As far as the key leads; nothing is focused in any other way. */
    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 40; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("the key does not lead to " + selector);
    }

    /** A browser that runs no script. */
    private Page plain() {
        Browser browser = Chromium.desktop("http://localhost:" + port).context().browser();
        return browser.newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setBaseURL("http://localhost:" + port)
                        .setViewportSize(360, 780))
                .newPage();
    }

    private String open() {
        return QuizWorld.of(beans).untimed().toString();
    }

    private static int filled(Page page) {
        return (int) page.locator("fieldset.c-question input[type=text]").all().stream()
                .filter(field -> !field.inputValue().isEmpty())
                .count();
    }

    private static void fits(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width at 360 px")
                .isLessThanOrEqualTo(360);
    }

    /** Buttons, fields and choices that a finger may miss. */
    @SuppressWarnings("unchecked")
    private static List<String> small(Page page) {
        return (List<String>) page.evaluate("""
                () => Array.from(document.querySelectorAll('main button, main select, main .c-choice, main input[type=text]'))
                    .filter(one => one.offsetHeight > 0 && one.getBoundingClientRect().height < 44)
                    .map(one => one.outerHTML.slice(0, 80))""");
    }
}
