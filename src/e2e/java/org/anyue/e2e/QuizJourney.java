package org.anyue.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.anyue.quiz.QuizWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A citizen takes part: on a small phone over a network that breaks, with the keyboard alone, and without script. */
@Journey
class QuizJourney {

    private static final int QUESTIONS = 5;

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
        phone.locator("input[name=consent]").check();
        phone.locator("text=开始答题").click();
        for (Locator question : phone.locator("fieldset.c-question").all()) {
            Locator choices = question.locator("input[type=radio], input[type=checkbox]");
            if (choices.count() > 0) {
                choices.nth(1).check();
            } else {
                question.locator("input").fill("灭火器");
            }
        }
        assertThat(phone.locator("[data-paper-state]").innerText()).startsWith("已答 5 / 5 题");
        fits(phone);
        Chromium.shoot(phone, "quiz-paper-360");
        phone.reload();
        assertThat(phone.locator("fieldset.c-question input:checked").count() + filled(phone))
                .as("kept over a reload")
                .isEqualTo(QUESTIONS);
        phone.context().setOffline(true);
        phone.locator("text=交卷").last().click();
        phone.waitForFunction("document.querySelector('[data-paper-state]').textContent.indexOf('网络断了') >= 0");
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
    void withTheKeyboardAlone() {
        Page page = Chromium.desktop("http://localhost:" + port);
        page.navigate("/quiz/" + open());
        page.focus("input[name=consent]");
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForSelector("fieldset.c-question");
        for (Locator question : page.locator("fieldset.c-question").all()) {
            question.locator("input").first().focus();
            page.keyboard().press("Space");
        }
        page.locator("form[data-paper] button[type=submit]").focus();
        page.keyboard().press("Enter");
        page.waitForSelector(".c-score");
        Chromium.both(page, "quiz-result");
    }

    @Test
    void withoutScript() {
        Page first = Chromium.desktop("http://localhost:" + port);
        Browser browser = first.context().browser();
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setBaseURL("http://localhost:" + port)
                        .setViewportSize(360, 780))
                .newPage();
        page.navigate("/quiz/" + open() + "?elder=1");
        page.locator("input[name=consent]").check();
        page.locator("text=开始答题").click();
        assertThat(page.locator("html.is-elder").count()).isOne();
        assertThat(page.locator("fieldset.c-question").count()).isEqualTo(QUESTIONS);
        Chromium.shoot(page, "quiz-elder-360");
        page.locator("form[data-paper] button[type=submit]").click();
        assertThat(page.locator(".c-score__figure").innerText()).startsWith("0");
        assertThat(page.locator(".c-receipt__number").innerText()).hasSize(26);
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
