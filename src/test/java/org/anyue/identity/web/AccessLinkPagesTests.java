package org.anyue.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.anyue.identity.AccessPass;
import org.anyue.organization.Actor;
import org.anyue.organization.NewUnit;
import org.anyue.organization.Role;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.shared.Ids;
import org.anyue.sheet.SheetReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Access links as an office gives them out and looks after them. */
class AccessLinkPagesTests extends AccessWorld {

    private static final String LIST = "/desk/access-links";

    @Test
    void tickedUnitsGetALinkEachFromTheConfiguredAddressWhateverHostWasAskedFor() throws Exception {
        UnitId first = township(phone());
        UnitId second = township(phone());
        UnitId silent = township();
        Document given = given(post(LIST)
                .header("X-Forwarded-Host", "evil.example")
                .param("unit", first.toString(), second.toString(), silent.toString()));
        assertThat(given.select(".c-first__link").eachText())
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allSatisfy(link -> assertThat(link).matches("http://localhost:\\d+/desk/l/[0-9a-z]{26}"));
        assertThat(given.html()).doesNotContain("evil.example");
        assertThat(given.select(".c-grouptext__text").first().wholeText())
                .contains(given.select(".c-first__link").first().text(), "武陟县安全生产委员会办公室");
        // For a group of all officers: name and link of each in one text.
        String all = given.select("#group-all-0").first().wholeText();
        for (Element card : given.select(".c-card:has(.c-first__link)")) {
            String unit = card.select(".c-card__title").text();
            assertThat(all).contains(unit + "\n" + card.select(".c-first__link").text() + "\n");
        }
        // One page of paper for each, with the code to be scanned.
        assertThat(given.select(".identity-sheet .c-qr")).hasSize(2);
        assertThat(given.text()).contains("1家没有生成", "还没有登记联络员手机号");
        assertThat(given.text()).contains("只能在本机打开");

        Document again = given(post(LIST).param("unit", first.toString()));
        assertThat(again.select(".c-first__link")).isEmpty();
        assertThat(again.text()).contains("没有生成链接", "已有有效链接");
    }

    @Test
    void allOfAListAreGivenOneWhereAnOfficerIsNamed() throws Exception {
        String mark = "批" + Ids.randomText(6);
        for (int i = 0; i < 3; i++) {
            name(enterprise(mark + "厂" + i), "王五", phone());
        }
        enterprise(mark + "无人厂");
        Document choice = page(LIST + "/new?q=" + mark, office());
        assertThat(choice.select("input[name=unit]")).hasSize(3);
        assertThat(choice.select("button[name=all]").text()).isEqualTo("发放给列表中全部3家");
        Document given = given(post(LIST).param("q", mark).param("all", "true").param("term", "WEEK"));
        assertThat(given.select(".c-first__link")).hasSize(3);
        assertThat(page(LIST + "/new?q=" + mark, office()).select("input[name=unit]"))
                .isEmpty();
        assertThat(page(LIST + "?q=" + mark, office()).select("tbody tr")).hasSize(3);
    }

    @Test
    void nothingTickedAndUnitsElsewhereAreRefused() throws Exception {
        Document refused = Jsoup.parse(send(post(LIST), office(), 422).getContentAsString());
        assertThat(refused.select("#errors").text()).contains("请先勾选");
        Actor elsewhere = actor(Role.OFFICE_CLERK, "修武县安全生产委员会办公室");
        send(post(LIST).param("unit", township(phone()).toString()), elsewhere, 404);
        Document own = given(post(LIST).param("unit", office().unitId().toString()));
        assertThat(own.text()).contains("使用账号办理");
    }

    @Test
    void theListIsSearchedSortedFilteredAndExportedWithoutAnyLink() throws Exception {
        String mark = "列" + Ids.randomText(6);
        UnitId one = enterprise(mark + "甲");
        UnitId two = enterprise(mark + "乙");
        name(one, "王五", phone());
        name(two, "赵六", phone());
        AccessPass first = give(one);
        CLOCK.pass(Duration.ofHours(2));
        AccessPass second = give(two);
        assertThat(page(LIST + "?q=" + mark, office())
                        .select(".c-grouptext__text")
                        .text())
                .contains("还没有打开（2家）", mark + "甲", mark + "乙")
                .doesNotContain("/desk/l/", "王", "赵");
        links.revoke(office(), first.link(), linkVersion(first));

        assertThat(names(LIST + "?q=" + mark + "&sort=made&dir=desc")).containsExactly(mark + "乙", mark + "甲");
        assertThat(names(LIST + "?q=" + mark + "&sort=made&dir=asc")).containsExactly(mark + "甲", mark + "乙");
        assertThat(names(LIST + "?q=" + mark + "&state=REVOKED")).containsExactly(mark + "甲");
        assertThat(names(LIST + "?q=" + mark + "&state=OPEN")).containsExactly(mark + "乙");
        Document none = page(LIST + "?q=没有这样的单位", office());
        assertThat(none.text()).contains("没有找到链接", "清除条件");

        byte[] sheet = send(get(LIST + "/export?q=" + mark), office(), 200).getContentAsByteArray();
        String cells = SheetReader.read(new ByteArrayInputStream(sheet)).stream()
                .map(Object::toString)
                .collect(Collectors.joining(" "));
        assertThat(cells).contains(mark + "甲", mark + "乙", "已撤销").doesNotContain(token(second), "王五");
    }

    @Test
    void aLinkIsRevokedAndRestoredProlongedAndReplacedFromItsPage() throws Exception {
        AccessPass pass = give(township(phone()));
        String page = LIST + "/" + Ids.toText(pass.link());
        Document open = page(page, office());
        assertThat(open.text()).contains("有效", pass.unit().name(), "欧阳**", "打电话读验证码");
        act(open, page + "/revocation");
        Document revoked = page(page, office());
        assertThat(revoked.select(".c-header__status").text()).isEqualTo("已撤销");
        assertThat(revoked.select("form[action$=/code]")).isEmpty();
        act(revoked, page + "/revocation/delete");
        Document restored = page(page, office());
        assertThat(restored.select(".c-header__status").text()).isEqualTo("有效");
        CLOCK.pass(Duration.ofDays(31));
        Document expired = page(page, office());
        assertThat(expired.select(".c-header__status").text()).isEqualTo("已过期");
        act(expired, page + "/renewal");
        web.perform(get(path(pass))).andExpect(status().isOk());
        Document reissued = given(post(page + "/reissue").param("version", String.valueOf(linkVersion(pass))));
        assertThat(reissued.select(".c-first__link")).hasSize(1);
        web.perform(get(path(pass))).andExpect(status().isGone());
        // Somebody who still sees the former page changes nothing.
        send(post(page + "/revocation").param("version", "0"), office(), 409);
    }

    @Test
    void withoutShortMessagesTheOfficeIsAskedAndReadsACodeOutOnce() throws Exception {
        String phone = phone();
        AccessPass pass = give(township(phone));
        String page = LIST + "/" + Ids.toText(pass.link());
        Document door = Jsoup.parse(
                web.perform(get(path(pass))).andReturn().getResponse().getContentAsString());
        assertThat(door.text()).contains("请安委办来电", "欧阳**").doesNotContain(phone);
        web.perform(post(path(pass) + "/codes").with(csrf())).andExpect(status().isSeeOther());
        assertThat(COURIER.taken()).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM notification.local_message WHERE body LIKE '%验证码%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(page(LIST + "?state=WAITING", office()).text())
                .contains(pass.unit().name(), "等待验证码");
        assertThat(jdbc.sql("SELECT title FROM notification.notice WHERE link = :page")
                        .param("page", page)
                        .query(String.class)
                        .list())
                .containsExactly(pass.unit().name() + "在等办理验证码");

        Document spoken = given(post(page + "/code"));
        assertThat(spoken.select(".identity-phone").text()).isEqualTo(phone);
        String code = spoken.select(".c-secret").text();
        assertThat(code).matches("\\d{3} \\d{3}");
        assertThat(page(LIST + "?state=WAITING", office()).text())
                .doesNotContain(pass.unit().name());
        assertThat(jdbc.sql("SELECT action FROM audit.record WHERE actor_id = :clerk ORDER BY seq DESC LIMIT 2")
                        .param("clerk", spokenBy)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("identity.access-code-read-out", "organization.liaison-read");
        assertThat(type(pass, code).getRedirectedUrl()).isEqualTo("/desk/worklist");
        assertThat(type(pass, code).getStatus()).isEqualTo(422);
    }

    @Test
    void aGatewayThatIsDownVoidsTheCodeAndAsksTheOffice() throws Exception {
        AccessPass pass = give(township(phone()));
        COURIER.reset(true, true);
        web.perform(post(path(pass) + "/codes").with(csrf())).andExpect(status().isSeeOther());
        assertThat(jdbc.sql("SELECT code_index IS NULL FROM identity.access_code WHERE link_id = :link")
                        .param("link", pass.link())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(page(LIST + "?state=WAITING", office()).text())
                .contains(pass.unit().name());
    }

    private String spokenBy = "";

    /** What an office gets for its form. */
    private Document given(MockHttpServletRequestBuilder request) throws Exception {
        Actor clerk = office();
        spokenBy = Ids.toText(clerk.accountId());
        return Jsoup.parse(send(request, clerk, 200).getContentAsString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Actor actor, int wanted)
            throws Exception {
        MockHttpServletResponse answer = web.perform(request.with(csrf()).with(StaffPages.as(actor)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(wanted);
        return answer;
    }

    /** Sends a form of the page as it stands there. */
    private void act(Document page, String action) throws Exception {
        Element form = page.select("form[action=" + action + "]").first();
        assertThat(form).as(action).isNotNull();
        send(post(action).param("version", form.select("input[name=version]").val()), office(), 303);
    }

    private List<String> names(String address) throws Exception {
        return page(address, office()).select("tbody td.is-title a").eachText();
    }

    private UnitId enterprise(String name) {
        return directory.open(
                actor(Role.SYSTEM_ADMIN, "焦作市"),
                new NewUnit(UnitKind.ENTERPRISE, unit("武陟县").id(), name, name, sector()));
    }
}
