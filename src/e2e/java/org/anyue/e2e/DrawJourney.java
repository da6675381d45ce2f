package org.anyue.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.anyue.draw.DrawStory;
import org.anyue.draw.DrawTestWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The office takes a draw with 2,000 entrants from the list to the published certificate; a second browser without any
 * session computes the result anew, and sees one changed digit.
 */
@Journey
@Import(DrawTestWorld.Parts.class)
class DrawJourney {

    private static final int ENTRANTS = 2_000;

    /** One digit of the text is another, at places spread over the whole; answers how many changes were accepted. */
    private static final String MUTATE = """
            async () => {
              const certificate = await (await fetch(document.getElementById('verify').dataset.certificate)).text();
              const entries = await (await fetch(document.getElementById('verify').dataset.entries)).text();
              const free = /"(observed_at|evidence|token|tsa|over)"/;
              let accepted = 0;
              let tried = 0;
              for (let i = 1; i <= 40; i++) {
                const inEntries = i % 4 === 0;
                const text = inEntries ? entries : certificate;
                let at = Math.floor(text.length * i / 41);
                while (!/[0-9]/.test(text[at])) { at++; }
                const line = text.slice(text.lastIndexOf('\\n', at) + 1, text.indexOf('\\n', at));
                if (!inEntries && free.test(line)) { continue; }
                const changed = text.slice(0, at) + (text[at] === '7' ? '3' : '7') + text.slice(at + 1);
                const answer = await DrawCheck.verify(
                  inEntries ? certificate : changed, inEntries ? changed : entries, () => {});
                tried++;
                if (answer.flaws.length === 0) { accepted++; }
              }
              return [tried, accepted];
            }""";

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @Test
    void fromTheListToACertificateThatAStrangerChecks() {
        OfficeWindows windows = new OfficeWindows(beans, jdbc, port);
        DrawStory story = new DrawStory(beans);
        story.entered(ENTRANTS);
        story.clock.set(DrawStory.CLOSED);

        Page lead = windows.lead();
        lead.navigate("/desk/draws");
        Chromium.both(lead, "draw-1-list");
        lead.click("text=安全生产月有奖答题抽奖");
        lead.waitForURL("**/desk/draws/" + story.drawId);
        lead.click("a:has-text('核对名单')");
        lead.waitForURL("**/commitment");
        assertThat(lead.textContent("main")).contains("2000", "不参加");
        Chromium.both(lead, "draw-2-commitment");
        lead.click("button:has-text('封存名单')");
        lead.waitForURL("**/desk/draws/" + story.drawId);
        assertThat(lead.textContent("#flash")).contains("名单已封存并盖上时间戳");
        Chromium.both(lead, "draw-3-bound");

        story.clock.set(DrawStory.EVENING);
        type(lead, story);
        assertThat(lead.textContent("#flash")).contains("请另一位同事独立录入一遍");
        Page clerk = windows.clerk();
        type(clerk, story);
        assertThat(clerk.textContent("#flash")).contains("两人录入一致，结果已公布");
        Chromium.both(clerk, "draw-4-drawn");

        strangerChecks(story, windows.stranger());
        assertThat(windows.complaints()).isEmpty();
    }

    private static void strangerChecks(DrawStory story, Page stranger) {
        stranger.navigate("/draw/" + story.drawId);
        Chromium.both(stranger, "draw-5-public");
        stranger.click("a:has-text('自己算一遍')");
        stranger.waitForSelector("[data-state=good]");
        assertThat(stranger.textContent("#word")).isEqualTo("验证通过");
        assertThat(stranger.context().cookies()).isEmpty();
        Chromium.both(stranger, "draw-6-good");
        stranger.fill("#source-1", "10");
        stranger.waitForSelector("[data-state=bad]");
        assertThat(stranger.textContent("#word")).isEqualTo("不一致");
        assertThat(stranger.textContent("#flaws")).contains("结果与重新计算的不一致");
        Chromium.both(stranger, "draw-7-bad");
        stranger.click("button:has-text('恢复原样')");
        stranger.waitForSelector("[data-state=good]");
        List<?> counts = (List<?>) stranger.evaluate(MUTATE);
        assertThat((Integer) counts.get(0)).isGreaterThan(25);
        assertThat(counts.get(1)).isEqualTo(0);
        stranger.navigate("/draw/" + story.drawId + "/show?slide=3");
        stranger.setViewportSize(1920, 1080);
        Chromium.shootWindow(stranger, "draw-8-show");
        String shown = stranger.textContent("main");
        stranger.reload();
        assertThat(stranger.textContent("main")).isEqualTo(shown);
    }

    private static void type(Page page, DrawStory story) {
        page.navigate("/desk/draws/" + story.drawId + "/numbers");
        for (int i = 0; i < DrawStory.NUMBERS.size(); i++) {
            page.fill("[name=n" + i + "]", DrawStory.NUMBERS.get(i));
        }
        page.click("button:has-text('录入')");
        page.waitForURL("**/desk/draws/" + story.drawId);
    }
}
