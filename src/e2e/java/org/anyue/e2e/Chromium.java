package org.anyue.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The machine's own Chromium, one for all journeys. Journeys are skipped where there is none. */
final class Chromium implements ExecutionCondition, AfterTestExecutionCallback {

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private static @Nullable Browser browser;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return program().isPresent()
                ? ConditionEvaluationResult.enabled("Chromium found")
                : ConditionEvaluationResult.disabled("no Chromium on this machine: browser journeys are skipped");
    }

    /** What every open window showed when a journey failed. */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent() && browser != null) {
            int number = 0;
            for (BrowserContext window : browser.contexts()) {
                for (Page page : window.pages()) {
                    shoot(page, "failed-" + context.getRequiredTestMethod().getName() + "-" + number++);
                }
            }
        }
    }

    /** A browser window of its own: no cookie is shared with another. */
    static Page desktop(String address) {
        return open(address, 1280, 900);
    }

    static Page phone(String address) {
        return open(address, 360, 780);
    }

    /** Presses a button and waits for all of the page that it leads to, if it leads to one. */
    static void press(Page page, String label) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
    }

    /** Writes what is seen to {@code target/screenshots}, for people to look at. */
    static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }

    /** Only what fits into the window, for long pages. */
    static void shootWindow(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    /** What is seen on a desk and on a phone; nothing may stick out at the side. */
    static void both(Page page, String name) {
        shoot(page, name);
        page.setViewportSize(360, 780);
        shoot(page, name + "-360");
        org.assertj.core.api.Assertions.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " at 360 px")
                .isLessThanOrEqualTo(360);
        page.setViewportSize(1280, 900);
    }

    private static Page open(String address, int width, int height) {
        BrowserContext context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(address)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai")
                        .setViewportSize(width, height));
        context.setDefaultTimeout(15_000);
        return context.newPage();
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program().orElseThrow())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-dev-shm-usage",
                                    "--disable-gpu",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--no-first-run")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }

    private static Optional<Path> program() {
        return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }
}
