package org.anyue.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.anyue.draw.CheckStory;
import org.anyue.draw.DrawStory;
import org.anyue.draw.DrawTestWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The office publishes a spot check from the register and runs it to the end; a stranger sees ids only while inspectors
 * are on their way, and computes all of it anew when they are back.
 */
@Journey
@Import(DrawTestWorld.Parts.class)
class SpotCheckJourney {

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @Test
    void fromTheRegisterToACheckThatAStrangerMakes() {
        OfficeWindows windows = new OfficeWindows(beans, jdbc, port);
        CheckStory story = CheckStory.ofCity(beans);
        String first = "";
        for (int i = 0; i < 24; i++) {
            first = story.enterprise(i);
        }
        story.clock.set("2026-06-25T09:00:00+08:00");
        Page lead = windows.lead();
        lead.navigate("/desk/draws");
        Chromium.both(lead, "check-0-list");
        lead.click("text=新的随机抽查");
        lead.waitForURL("**/blank?kind=spotcheck");
        Chromium.both(lead, "check-1-rules");
        assertThat(lead.inputValue("[name=prize0-strata]"))
                .as("places have names")
                .doesNotContainPattern("\\d");
        lead.click("button:has-text('保存草稿')");
        lead.waitForURL("**/desk/draws/D*");
        story.drawId = lead.url().replaceAll(".*/", "");
        Chromium.both(lead, "check-2-draft");
        lead.click("button:has-text('公布规则')");
        lead.waitForSelector("text=填写检查人员");
        lead.click("a:has-text('填写检查人员')");
        lead.waitForURL("**/inspectors");
        lead.fill("[name=inspectors]", "李一，" + first + "\n李二\n李三\n李四\n李五\n李六");
        Chromium.both(lead, "check-3-inspectors");
        lead.click("button:has-text('保存')");
        lead.waitForURL("**/desk/draws/" + story.drawId);
        story.clock.set(DrawStory.CLOSED);
        lead.navigate("/desk/draws/" + story.drawId + "/commitment");
        Chromium.both(lead, "check-4-commitment");
        lead.click("button:has-text('封存名单')");
        lead.waitForURL("**/desk/draws/" + story.drawId);
        story.clock.set(DrawStory.EVENING);
        type(lead, story);
        type(windows.clerk(), story);
        lead.navigate("/desk/draws/" + story.drawId);
        Chromium.both(lead, "check-5-drawn");
        Page stranger = windows.stranger();
        stranger.navigate("/draw/" + story.drawId);
        assertThat(stranger.textContent("main")).contains("检查期间只公布编号").doesNotContain("化工厂");
        Chromium.both(stranger, "check-6-sealed");
        replace(lead, story);
        lead.click("#disclosure > summary");
        lead.click("#disclosure form button");
        lead.waitForSelector("text=名单已公开");
        Chromium.both(lead, "check-8-disclosed");
        stranger.reload();
        assertThat(stranger.textContent("main")).contains("化工厂");
        Chromium.both(stranger, "check-9-open");
        stranger.click("a:has-text('自己算一遍')");
        stranger.waitForSelector("[data-state=good]");
        assertThat(stranger.textContent("#computed")).contains("INSP-00");
        Chromium.both(stranger, "check-10-verified");
        stranger.fill("#source-1", "10");
        stranger.waitForSelector("[data-state=bad]");
        assertThat(windows.complaints()).isEmpty();
    }

    private static void replace(Page lead, CheckStory story) {
        lead.click("a:has-text('换人') >> nth=0");
        lead.waitForURL("**/substitutes/blank**");
        lead.check("[name=reason][value=ABSENT]");
        lead.setInputFiles(
                "[name=evidence]", new FilePayload("请假单.txt", "text/plain", "因病".getBytes(StandardCharsets.UTF_8)));
        Chromium.both(lead, "check-7-substitute");
        lead.click("button:has-text('登记换人')");
        lead.waitForURL("**/desk/draws/" + story.drawId);
        assertThat(lead.textContent("main")).contains("换过的人");
    }

    private static void type(Page page, CheckStory story) {
        page.navigate("/desk/draws/" + story.drawId + "/numbers");
        for (int i = 0; i < DrawStory.NUMBERS.size(); i++) {
            page.fill("[name=n" + i + "]", DrawStory.NUMBERS.get(i));
        }
        page.click("button:has-text('录入')");
        page.waitForURL("**/desk/draws/" + story.drawId);
    }
}
