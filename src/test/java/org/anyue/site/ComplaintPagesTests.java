package org.anyue.site;

import static org.anyue.identity.web.StaffPages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Objects;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.parameter.ParameterRegister;
import org.anyue.support.AnyueTest;
import org.anyue.support.City;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What every public page names, and the way from a citizen's complaint to the answer. */
@AnyueTest
class ComplaintPagesTests {

    private static final String WORDS = "同一个数据一个月内报了三次，表格各不相同。";

    @Autowired
    MockMvc web;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ParameterRegister parameters;

    private City city;
    private Actor office;
    private static int household;

    @BeforeEach
    void people() {
        city = City.of(beans);
        office = city.city(Role.OFFICE_LEAD);
    }

    @Test
    void everyPublicPageNamesSponsorFilingPrivacyNoticeAndComplaintEntry() throws Exception {
        Actor admin = city.city(Role.SYSTEM_ADMIN);
        int version = parameters.get("site.icp").version();
        List<String> pages = List.of("/", "/privacy", "/complaint", "/verify/audit", "/desk/sign-in");
        for (String address : pages) {
            Document page = open(address);
            assertThat(page.text()).as(address).contains("焦作市安全生产委员会办公室").doesNotContain("豫ICP备");
            assertThat(page.select("a[href=/privacy]")).as(address).isNotEmpty();
            assertThat(page.select("a[href=/complaint]")).as(address).isNotEmpty();
        }
        parameters.change(admin.party(), "site.icp", "豫ICP备12345678号-1", version);
        for (String address : pages) {
            assertThat(open(address).text()).as(address).contains("豫ICP备12345678号-1");
        }
        parameters.undo(admin.party(), "site.icp", version + 1);
    }

    @Test
    void aComplaintReachesTheInboxOfTheOfficeAndIsAnswered() throws Exception {
        String code = code(send(form("其他意见和建议", WORDS, "13800001111")));
        assertThat(open("/complaint/received?code=" + code).text()).contains("编号 " + code);
        Document inbox = page(office, "/desk/inbox");
        assertThat(inbox.text()).contains("收到一条投诉建议：其他意见和建议");
        Document list = page(office, "/desk/complaints?q=" + code);
        String address = Objects.requireNonNull(list.selectFirst("tbody a")).attr("href");
        Document one = page(office, address);
        assertThat(one.text()).contains(WORDS, "已留，加密保存").doesNotContain("13800001111");
        Document read = Jsoup.parse(
                send(post(address + "/contact").with(as(office)).with(csrf())).getContentAsString());
        assertThat(read.text()).contains("13800001111");
        assertThat(send(post(address + "/settlement")
                                .with(as(office))
                                .with(csrf())
                                .param("version", "0")
                                .param("answer", " "))
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(post(address + "/settlement")
                                .with(as(office))
                                .with(csrf())
                                .param("version", "0")
                                .param("answer", "已合并为一张表"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(office, address).text()).contains("已办结", "已合并为一张表");
        assertThat(page(office, "/desk/complaints?state=SETTLED&q=" + code).select("tbody tr"))
                .hasSize(1);
        assertThat(jdbc.sql("SELECT count(*) FROM audit.record WHERE action = 'site.complaint-contact-read'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void wordsAndContactAreNotInTheDatabaseInTheClear() throws Exception {
        send(form("系统使用问题", "谁也不该在库里读到这一句话", "w@example.cn"));
        String stored = String.join(
                "",
                jdbc.sql("SELECT encode(words_sealed, 'escape') || coalesce(encode(contact_sealed, 'escape'), '')"
                                + " FROM site.complaint")
                        .query(String.class)
                        .list());
        assertThat(stored).doesNotContain("w@example.cn").doesNotContain("谁也不该");
        assertThat(jdbc.sql("SELECT count(*) FROM notification.notice WHERE text LIKE '%谁也不该%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void nobodyButTheOfficeOfTheCityFindsThem() throws Exception {
        send(form("其他意见和建议", WORDS, ""));
        String address = Objects.requireNonNull(page(office, "/desk/complaints").selectFirst("tbody a"))
                .attr("href");
        Actor county = city.actor(Role.OFFICE_LEAD, city.county("武陟县"));
        assertThat(page(county, "/desk/complaints").select("tbody tr")).isEmpty();
        assertThat(send(get(address).with(as(county))).getStatus()).isEqualTo(404);
        assertThat(send(post(address + "/contact").with(as(county)).with(csrf()))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theSameFormSentTwiceIsOneComplaint() throws Exception {
        String token = token();
        String first = code(send(filled(token, "其他意见和建议", WORDS, "")));
        String second = code(send(filled(token, "其他意见和建议", WORDS, "")));
        assertThat(second).isEqualTo(first);
        assertThat(jdbc.sql("SELECT count(*) FROM site.complaint WHERE code = :code")
                        .param("code", first)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void aForgedTokenAForeignOriginAndAnIncompleteFormAreTurnedAwayWithWhatWasTyped() throws Exception {
        MockHttpServletResponse forged = send(filled(token().replaceFirst("^.", "_"), "其他意见和建议", WORDS, ""));
        assertThat(forged.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(forged.getContentAsString()).select("textarea").text())
                .isEqualTo(WORDS);
        assertThat(send(form("其他意见和建议", WORDS, "")
                                .header("Origin", "https://evil.example")
                                .header("Host", "localhost"))
                        .getStatus())
                .isEqualTo(403);
        MockHttpServletResponse empty = send(form("", "短", ""));
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(empty.getContentAsString()).select(".c-field__error"))
                .hasSize(1);
    }

    @Test
    void oneAddressMaySendFiveInAnHour() throws Exception {
        for (int at = 0; at < ComplaintPace.FROM_ONE; at++) {
            assertThat(send(from("10.9.9.9", form("其他意见和建议", WORDS, ""))).getStatus())
                    .isEqualTo(303);
        }
        MockHttpServletResponse sixth = send(from("10.9.9.9", form("其他意见和建议", WORDS, "")));
        assertThat(sixth.getStatus()).isEqualTo(422);
        assertThat(sixth.getContentAsString()).contains("提交得太频繁");
        assertThat(send(from("10.9.9.10", form("其他意见和建议", WORDS, ""))).getStatus())
                .isEqualTo(303);
    }

    private MockHttpServletRequestBuilder form(String kind, String words, String contact) throws Exception {
        return from("10.1." + household++ % 250 + ".1", filled(token(), kind, words, contact));
    }

    private static MockHttpServletRequestBuilder filled(String token, String kind, String words, String contact) {
        return post("/complaint")
                .param("token", token)
                .param("kind", kind)
                .param("words", words)
                .param("contact", contact);
    }

    private static MockHttpServletRequestBuilder from(String address, MockHttpServletRequestBuilder call) {
        return call.with(request -> {
            request.setRemoteAddr(address);
            return request;
        });
    }

    private String token() throws Exception {
        return Objects.requireNonNull(open("/complaint").selectFirst("input[name=token]"))
                .val();
    }

    private static String code(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(303);
        return Objects.requireNonNull(answer.getHeader("Location")).replaceFirst(".*code=", "");
    }

    private Document open(String address) throws Exception {
        MockHttpServletResponse answer = send(get(address));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        assertThat(answer.getCookies())
                .as(address + " sets no cookie")
                .satisfiesAnyOf(
                        cookies -> assertThat(cookies).isEmpty(),
                        _ -> assertThat(address).startsWith("/desk"));
        return Jsoup.parse(answer.getContentAsString());
    }

    private Document page(Actor actor, String address) throws Exception {
        MockHttpServletResponse answer = send(get(address).with(as(actor)));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder call) throws Exception {
        return web.perform(call).andReturn().getResponse();
    }
}
