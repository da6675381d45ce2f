package org.anyue.notification.web;

import static org.anyue.identity.web.StaffPages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.EnumSet;
import java.util.List;
import org.anyue.notification.NotificationWorld;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class NotificationPagesTests extends NotificationWorld {

    private static final String TITLE = "汛期停工要求";

    @Autowired
    MockMvc web;

    private Document page(Actor actor, String address) throws Exception {
        MockHttpServletResponse answer = answer(get(address), actor);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        return web.perform(request.with(as(actor))).andReturn().getResponse();
    }

    private MockHttpServletResponse press(Actor actor, String address, String... parameters) throws Exception {
        MockHttpServletRequestBuilder request = post(address).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return answer(request, actor);
    }

    /** @return its address */
    private String announce(Actor lead) throws Exception {
        MockHttpServletResponse done = press(
                lead,
                "/desk/announcements",
                "title",
                TITLE,
                "text",
                "暴雨期间露天作业一律停止。\n请逐级传达。",
                "kinds",
                "COUNTY",
                "signBy",
                "2026-06-20");
        assertThat(done.getStatus()).isEqualTo(303);
        return String.valueOf(done.getHeader("Location"));
    }

    @Test
    void theBellCountsAndANoticeIsReadLeadsOnAndCanBePutBack() throws Exception {
        Actor lead = hire(Role.OFFICE_LEAD, "市安委办");
        Actor clerk = hire(Role.OFFICE_CLERK, "武陟县安委办");
        String announcement = announce(lead);
        Document inbox = page(clerk, "/desk/inbox");
        assertThat(inbox.select(".c-top__bell").attr("href")).isEqualTo("/desk/inbox");
        assertThat(inbox.select(".c-top__bell").attr("aria-label")).isEqualTo("消息，1 条未读");
        assertThat(inbox.select(".notification-row--unread")).hasSize(1);
        String notice = inbox.select(".notification-row a").attr("href");
        Document opened = page(clerk, notice);
        assertThat(opened.select("h1").text()).contains("公告：" + TITLE);
        assertThat(opened.select("a.c-button--primary").attr("href")).isEqualTo(announcement);
        assertThat(opened.select("textarea[readonly]").text())
                .contains("【公告：" + TITLE + "】", "时限：6月20日前", "http://localhost" + announcement);
        assertThat(page(clerk, "/desk/inbox").select(".c-top__bell").attr("aria-label"))
                .isEqualTo("消息");
        assertThat(press(clerk, notice + "/reading/delete").getStatus()).isEqualTo(303);
        assertThat(page(clerk, "/desk/inbox?part=unread").select(".notification-row"))
                .hasSize(1);
        press(clerk, "/desk/inbox/readings");
        assertThat(page(clerk, "/desk/inbox?part=unread").text()).contains("没有未读消息");
    }

    @Test
    void aLongInboxHasPages() throws Exception {
        Actor clerk = hire(Role.OFFICE_CLERK, "武陟县安委办");
        for (int i = 0; i < 23; i++) {
            send(
                    org.anyue.shared.Party.SYSTEM,
                    new org.anyue.notification.Notice(
                            org.anyue.notification.Recipient.unit(clerk.place().id()),
                            "test.said",
                            org.anyue.notification.Urgency.ROUTINE,
                            "第" + i + "条",
                            "",
                            "",
                            null,
                            "k" + i));
        }
        assertThat(page(clerk, "/desk/inbox").select(".notification-row")).hasSize(20);
        assertThat(page(clerk, "/desk/inbox?page=2").select(".notification-row"))
                .hasSize(3);
        assertThat(page(clerk, "/desk/inbox").select(".c-pages").text()).contains("共 23 条");
    }

    @Test
    void aUnitSignsAndTheSenderSeesExportsAndReminds() throws Exception {
        Actor lead = hire(Role.OFFICE_LEAD, "市安委办");
        Actor clerk = hire(Role.OFFICE_CLERK, "武陟县安委办");
        String address = announce(lead);
        Document forClerk = page(clerk, address);
        assertThat(forClerk.select("form[action$=signature] button").text()).isEqualTo("签收");
        assertThat(forClerk.select(".c-table")).as("who else has signed").isEmpty();
        assertThat(forClerk.select("form[action$=reminders]")).isEmpty();
        assertThat(press(clerk, address + "/signature").getStatus()).isEqualTo(303);
        assertThat(page(clerk, address).select("form[action$=signature]")).isEmpty();
        Document forLead = page(lead, address);
        assertThat(forLead.select(".c-stats").text()).contains("已签收 1家", "未签收 10家");
        assertThat(forLead.select("tbody tr"))
                .hasSize(10)
                .noneMatch(row -> row.text().contains("武陟县"));
        assertThat(forLead.select("textarea[readonly]").text()).contains("还没有签收的单位（10家）", "修武县");
        Document signed = page(lead, address + "?which=signed");
        assertThat(signed.select("tbody tr").text()).contains("武陟县", "已签收", "今天 10:00", "孙谷雨");
        assertThat(press(lead, address + "/reminders").getStatus()).isEqualTo(303);
        MockHttpServletResponse sheet = answer(get(address + "/sheet"), lead);
        assertThat(sheet.getStatus()).isEqualTo(200);
        assertThat(sheet.getContentAsByteArray()).startsWith('P', 'K');
        assertThat(sheet.getHeader("Content-Disposition")).contains(".xlsx");
        assertThat(answer(get(address + "/sheet"), clerk).getStatus()).isEqualTo(404);
    }

    @Test
    void aFormThatLacksSomethingComesBackWithWhatWasTyped() throws Exception {
        Actor lead = hire(Role.OFFICE_LEAD, "武陟县安委办");
        MockHttpServletResponse refused =
                press(lead, "/desk/announcements", "title", "", "text", "请逐级传达。", "signBy", "改天");
        assertThat(refused.getStatus()).isEqualTo(422);
        Document form = Jsoup.parse(refused.getContentAsString());
        assertThat(form.select(".c-errors__list").text()).contains("请填写公告标题", "请选择日期", "请至少选择一类单位");
        assertThat(form.select("textarea").text()).isEqualTo("请逐级传达。");
        assertThat(form.select("input[name=kinds]").eachAttr("value"))
                .doesNotContain("COUNTY")
                .contains("TOWNSHIP");
    }

    @Test
    void addressesAreShownMaskedAndWrongOnesAreRefused() throws Exception {
        Actor clerk = hire(Role.OFFICE_CLERK, "武陟县安委办");
        assertThat(press(clerk, "/desk/contact", "channel", "sms", "address", "13912340091")
                        .getStatus())
                .isEqualTo(303);
        String page = page(clerk, "/desk/contact").html();
        assertThat(page).contains("139****0091（未验证，接通短信后再验证）").doesNotContain("13912340091");
        assertThat(press(clerk, "/desk/contact/codes", "channel", "sms").getStatus())
                .isEqualTo(422);
        assertThat(press(clerk, "/desk/contact/proof", "channel", "sms", "code", "123456")
                        .getStatus())
                .isEqualTo(422);
        MockHttpServletResponse refused = press(clerk, "/desk/contact", "channel", "mail", "address", "wang");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString()).select("input[value=wang]"))
                .hasSize(1);
        press(clerk, "/desk/contact/removal", "channel", "sms");
        assertThat(page(clerk, "/desk/contact").text()).doesNotContain("139****0091");
        assertThat(press(clerk, "/desk/contact", "channel", "pigeon", "address", "x")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theAdministratorChoosesChannelsAndSeesMaskedWhatWouldHaveGoneOut() throws Exception {
        Actor administrator = administrator();
        Actor lead = hire(Role.OFFICE_LEAD, "市安委办");
        Actor clerk = hire(Role.OFFICE_CLERK, "武陟县安委办");
        press(clerk, "/desk/contact", "channel", "sms", "address", "13912340091");
        assertThat(press(administrator, "/desk/deliveries/channels", "routine", "", "urgent", "SMS")
                        .getStatus())
                .isEqualTo(303);
        press(lead, "/desk/announcements", "title", TITLE, "text", "停工", "kinds", "COUNTY", "urgent", "1");
        assertThat(page(administrator, "/desk/deliveries?state=pending").select("tbody tr"))
                .hasSize(1);
        work();
        Document sent = page(administrator, "/desk/deliveries?state=sent");
        assertThat(sent.select("tbody tr").text())
                .contains("【紧急】公告：" + TITLE, "孙** 139****0091", "短信")
                .doesNotContain("孙谷雨");
        assertThat(sent.select("select[name=urgent] option[selected]").text()).contains("短信", "未接通");
        assertThat(answer(get("/desk/deliveries"), lead).getStatus()).isEqualTo(403);
    }

    @Test
    void theOfficeSeesWhoHasReadWhatItSaid() throws Exception {
        Actor lead = hire(Role.OFFICE_LEAD, "市安委办");
        Actor clerk = hire(Role.OFFICE_CLERK, "武陟县安委办");
        announce(lead);
        page(clerk, page(clerk, "/desk/inbox").select(".notification-row a").attr("href"));
        Document list = page(lead, "/desk/dispatches");
        assertThat(list.select("tbody tr td.is-number").eachText()).isEqualTo(List.of("11", "1"));
        Document receipts = page(lead, list.select("tbody a").attr("href"));
        assertThat(receipts.select("tbody tr")).hasSize(11);
        assertThat(receipts.select("tbody tr").last().text()).contains("武陟县", "已看", "孙谷雨 今天 10:00");
    }

    @Test
    void everyRoleWithAnAccountHasAnInboxAndOnlyThoseWhoActHaveAnnouncements() throws Exception {
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.LINK_HOLDER))) {
            Actor somebody =
                    org.anyue.assignment.AssignmentFixtures.colleague(hire(Role.OFFICE_CLERK, "武陟县安委办"), role, "孙谷雨");
            assertThat(page(somebody, "/desk/inbox").select("h1").text()).isEqualTo("消息");
            boolean acts = !role.isAdministrator() && role != Role.OVERSIGHT;
            assertThat(answer(get("/desk/announcements"), somebody).getStatus()).isEqualTo(acts ? 200 : 403);
            assertThat(page(somebody, "/desk/contact").select(".c-side__link[href=/desk/announcements]"))
                    .hasSize(acts ? 1 : 0);
        }
    }
}
