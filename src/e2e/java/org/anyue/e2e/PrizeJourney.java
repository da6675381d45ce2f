package org.anyue.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.anyue.draw.DrawDetails;
import org.anyue.draw.DrawEntries;
import org.anyue.draw.DrawQueries;
import org.anyue.draw.DrawStory;
import org.anyue.draw.DrawTestWorld;
import org.anyue.draw.InventedEntrants;
import org.anyue.draw.Receipt;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After the evening: two who type differently, a winner at the counter, a prize that is given back, the end of it all. */
@Journey
@Import(DrawTestWorld.Parts.class)
class PrizeJourney {

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @Test
    void fromTheNumbersToThePurge() {
        OfficeWindows windows = new OfficeWindows(beans, jdbc, port);
        DrawStory story = new DrawStory(beans);
        story.stamped(40);
        Page lead = windows.lead();
        lead.navigate("/desk/draws/blank");
        Chromium.both(lead, "prize-0-rules");
        lead.fill("[name=prize0-tier]", "一等奖");
        lead.fill("[name=prize0-what]", "家用灭火器");
        lead.fill("[name=prize0-number]", "1");
        lead.click("button:has-text('保存草稿')");
        lead.waitForURL("**/desk/draws/D*");
        assertThat(lead.textContent("main")).contains("公布之前还要", "写明经费来源和批准文号");
        Chromium.both(lead, "prize-0-saved");
        open(lead, story, "");
        lead.click("#void > summary");
        Chromium.shoot(lead, "prize-1-void");
        lead.fill("#void [name=reason]", "法院裁定停止本次活动");
        lead.click("#void button[type=submit]");
        lead.waitForSelector("text=作废要由另一个单位的人批准");
        Chromium.both(lead, "prize-2-void-asked");
        lead.click("button:has-text('撤回')");
        lead.waitForSelector("text=已撤回作废申请");
        story.clock.set(DrawStory.EVENING);
        List<String> wrong =
                List.of(DrawStory.NUMBERS.get(0), "10", DrawStory.NUMBERS.get(2), DrawStory.NUMBERS.get(3));
        type(lead, story, wrong);
        Page clerk = windows.clerk();
        open(clerk, story, "/numbers");
        Chromium.both(clerk, "prize-3-second");
        type(clerk, story, DrawStory.NUMBERS);
        open(lead, story, "/numbers");
        Chromium.both(lead, "prize-4-differing");
        type(lead, story, DrawStory.NUMBERS);
        assertThat(lead.textContent("#flash")).contains("两人录入一致");
        Chromium.both(lead, "prize-5-drawn");

        Page winner = windows.stranger();
        Receipt won = winning(story);
        winner.navigate("/draw/" + story.drawId);
        Chromium.both(winner, "prize-6-public");
        winner.click("a:has-text('我中奖了吗')");
        winner.waitForURL("**/proof");
        winner.fill("[name=receipt]", won.file());
        winner.click("button:has-text('查询')");
        winner.waitForSelector("text=在名单里，中了");
        winner.waitForSelector("#proof.draw-good");
        assertThat(winner.textContent("#proof")).contains("您的回执能打开这一行");
        assertThat(winner.textContent("#fingerprint"))
                .isEqualTo(
                        story.bean(DrawQueries.class).get(story.drawId).list().commitmentHash());
        Chromium.both(winner, "prize-7-proof");
        winner.navigate("/draw/" + story.drawId + "/claim");
        winner.fill("[name=receipt]", won.file());
        winner.click("button:has-text('取得领奖码')");
        String code = winner.textContent(".c-receipt__number").strip();
        Chromium.both(winner, "prize-8-claimed");

        open(clerk, story, "/counter");
        Chromium.both(clerk, "prize-9-counter");
        clerk.fill("[name=code]", code);
        clerk.press("[name=code]", "Enter");
        clerk.waitForSelector("text=确认发放");
        Chromium.both(clerk, "prize-10-found");
        clerk.click("button:has-text('确认发放')");
        clerk.waitForSelector("text=已登记发放");
        giveBack(lead, clerk, story, won);
        story.clock.set("2026-07-20T09:00:00+08:00");
        open(lead, story, "");
        lead.click("#purge > summary");
        Chromium.shoot(lead, "prize-13-purge");
        lead.click("#purge form button");
        lead.waitForSelector("text=参与者个人信息已清除");
        winner.navigate("/draw/" + story.drawId + "/verify");
        winner.waitForSelector("[data-state=good]");
        for (int slide = 0; slide < 4; slide++) {
            winner.setViewportSize(1920, 1080);
            winner.navigate("/draw/" + story.drawId + "/show?slide=" + slide);
            Chromium.shootWindow(winner, "prize-show-" + slide);
        }
        winner.setViewportSize(1280, 900);
        winner.navigate("/draw/registry");
        Chromium.both(winner, "prize-14-registry");
        winner.navigate("/draw");
        Chromium.both(winner, "prize-15-list");
        assertThat(windows.complaints()).isEmpty();
    }

    private static void giveBack(Page lead, Page clerk, DrawStory story, Receipt won) {
        open(lead, story, "");
        lead.click("tr:not(:has-text('" + won.entry().entryId() + "')) a:has-text('失效') >> nth=-1");
        lead.waitForURL("**/forfeits/blank**");
        lead.check("[name=reason][value=DECLINED]");
        lead.setInputFiles(
                "[name=evidence]", new FilePayload("放弃说明.txt", "text/plain", "本人放弃".getBytes(StandardCharsets.UTF_8)));
        Chromium.both(lead, "prize-11-forfeit");
        lead.click("button:has-text('提出')");
        lead.waitForURL("**/desk/draws/" + story.drawId);
        Chromium.both(lead, "prize-12-proposed");
        story.clock.set("2026-07-10T09:00:00+08:00");
        open(clerk, story, "");
        clerk.click("button:has-text('批准失效')");
        clerk.waitForSelector("text=变动记入公示链");
        assertThat(clerk.textContent("main")).contains("递补");
    }

    private static void open(Page page, DrawStory story, String path) {
        page.navigate("/desk/draws/" + story.drawId + path);
    }

    private static void type(Page page, DrawStory story, List<String> numbers) {
        open(page, story, "/numbers");
        for (int i = 0; i < numbers.size(); i++) {
            page.fill("[name=n" + i + "]", numbers.get(i));
        }
        page.click("button:has-text('录入')");
        page.waitForURL("**/desk/draws/" + story.drawId);
    }

    private Receipt winning(DrawStory story) {
        List<String> holders = story.bean(DrawQueries.class).get(story.drawId).holders().stream()
                .map(DrawDetails.Holder::entryId)
                .toList();
        return InventedEntrants.subjects(40).stream()
                .map(one -> story.bean(DrawEntries.class)
                        .receipt(story.drawId, one.subjectKey())
                        .orElseThrow())
                .filter(one -> holders.contains(one.entry().entryId()))
                .findFirst()
                .orElseThrow();
    }
}
