package org.anyue.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.anyue.identity.Accounts;
import org.anyue.identity.NewAccount;
import org.anyue.identity.OneTimePassword;
import org.anyue.identity.SetUp;
import org.anyue.identity.web.StaffPages;
import org.anyue.notification.Channel;
import org.anyue.notification.Contacts;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.Ids;
import org.anyue.support.AnyueTest;
import org.anyue.support.FirstPeople;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@AnyueTest
class PrivacyPagesTests {

    private static final String PHONE = "13655550001";

    @Autowired
    MockMvc web;

    @Autowired
    BeanFactory beans;

    @Autowired
    SetUp setUp;

    @Autowired
    UnitQueries units;

    @Autowired
    JdbcClient jdbc;

    private UnitSummary city;

    @BeforeEach
    void city() {
        if (setUp.pendingCode().isPresent()) {
            FirstPeople.found(beans, true, "a long enough sentence");
        }
        city = units.root().orElseThrow();
    }

    @Test
    void theRegisterIsSearchedAndTakenOutByTheSecurityAdministratorAlone() throws Exception {
        Document page = page("/desk/privacy?q=手机号", actor(Role.SECURITY_ADMIN));
        assertThat(page.select("td.is-title").text()).contains("phone_sealed", "address_index");
        assertThat(page.select("main").text()).contains("加密存储", "个保法").doesNotContain("schema_history");
        MockHttpServletResponse sheet = web.perform(post("/desk/privacy/exports")
                        .with(csrf())
                        .with(StaffPages.as(actor(Role.SECURITY_ADMIN)))
                        .param("q", "手机号"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(entries(sheet.getContentAsByteArray())).contains("xl/workbook.xml");
        for (Role role : List.of(Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN, Role.OFFICE_LEAD, Role.UNIT_LIAISON)) {
            web.perform(get("/desk/privacy").with(StaffPages.as(actor(role)))).andExpect(status().isForbidden());
        }
    }

    @Test
    void retentionShowsEachRuleBeforeAnythingIsErasedAndAsksForAFreshProof() throws Exception {
        Document page = page("/desk/privacy/retention", actor(Role.SECURITY_ADMIN));
        assertThat(page.select("td.is-title").eachText())
                .anyMatch(text -> text.startsWith("撤销单位的联络员"))
                .hasSizeGreaterThanOrEqualTo(RetentionTerms.ALL.size());
        web.perform(post("/desk/privacy/retention/runs").with(csrf()).with(StaffPages.as(actor(Role.SECURITY_ADMIN))))
                .andExpect(status().isSeeOther());
        assertThat(page("/desk/privacy/retention", actor(Role.SECURITY_ADMIN)).text())
                .contains("安全管理员");
        web.perform(post("/desk/privacy/retention/runs").with(csrf()).with(StaffPages.as(actor(Role.SYSTEM_ADMIN))))
                .andExpect(status().isForbidden());
    }

    @Test
    void theKeysAreTheSecurityAdministratorsAlone() throws Exception {
        Document page = page("/desk/privacy/keys", actor(Role.SECURITY_ADMIN));
        assertThat(page.text()).contains("单位联络员", "审计记录旁的姓名");
        assertThat(page.select("form[action=/desk/privacy/keys/rotations]")).hasSize(1);
        web.perform(get("/desk/privacy/keys").with(StaffPages.as(actor(Role.SYSTEM_ADMIN))))
                .andExpect(status().isForbidden());
        web.perform(post("/desk/privacy/keys/rotations").with(csrf()).with(StaffPages.as(actor(Role.SYSTEM_ADMIN))))
                .andExpect(status().isForbidden());
        web.perform(post("/desk/privacy/keys/retirements").with(csrf()).with(StaffPages.as(actor(Role.SECURITY_ADMIN))))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void somebodySeesAndTakesAwayEverythingThatIsHeldAboutThem() throws Exception {
        Actor own = person("李查阅");
        beans.getBean(Contacts.class).set(own, Channel.SMS, PHONE);

        Document page = page("/desk/own-data", own);
        assertThat(page.select("h2").eachText()).contains("账号", "岗位", "接收方式", "登录和操作记录（最近 500 条）", "申请删除");
        assertThat(page.select("main").text())
                .contains("李查阅", PHONE, "依法保留", "依法公开的公务信息")
                .doesNotContain("赵负责");
        String json = web.perform(post("/desk/own-data/copies")
                        .with(csrf())
                        .with(StaffPages.as(own))
                        .param("format", "json"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(json).contains("anyue-own-data/1", "李查阅", PHONE, "接收方式");
        byte[] sheet = web.perform(post("/desk/own-data/copies")
                        .with(csrf())
                        .with(StaffPages.as(own))
                        .param("format", "xlsx"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(entries(sheet)).contains("xl/worksheets/sheet1.xml", "xl/worksheets/sheet5.xml");
    }

    @Test
    void theOwnNameIsPutRightAndTheChangeIsRecorded() throws Exception {
        Actor own = person("王错字");
        web.perform(post("/desk/own-data/name")
                        .with(csrf())
                        .with(StaffPages.as(own))
                        .param("name", " "))
                .andExpect(status().isUnprocessableContent());
        web.perform(post("/desk/own-data/name")
                        .with(csrf())
                        .with(StaffPages.as(own))
                        .param("name", "王对字"))
                .andExpect(status().isSeeOther());
        assertThat(name(own)).isEqualTo("王对字");
        assertThat(recorded("identity.name-corrected", own)).isOne();
    }

    @Test
    void aRequestForDeletionIsDecidedByAnotherAndLeavesNobodyBehindTheAccount() throws Exception {
        Actor own = person("陈注销");
        beans.getBean(Contacts.class).set(own, Channel.SMS, PHONE);
        send(own, "/desk/own-data/deletion");
        assertThat(page("/desk/own-data", own).text()).contains("正在等待安全管理员办理");
        web.perform(post("/desk/own-data/deletion").with(csrf()).with(StaffPages.as(own)))
                .andExpect(status().isUnprocessableContent());
        send(own, "/desk/own-data/deletion/delete");
        assertThat(name(own)).isEqualTo("陈注销");

        send(own, "/desk/own-data/deletion");
        Actor security = actor(Role.SECURITY_ADMIN);
        String approval = page("/desk/approvals", security).select("td a").stream()
                .filter(link -> link.text().equals("删除个人信息"))
                .filter(link -> link.closest("tr").text().contains("陈注销"))
                .filter(link -> link.closest("tr").text().contains("待"))
                .findFirst()
                .orElseThrow()
                .attr("href");
        send(security, approval + "/approval");

        assertThat(name(own)).isEqualTo("（已注销）");
        assertThat(jdbc.sql("SELECT count(*) FROM notification.contact WHERE account_id = :id")
                        .param("id", own.accountId())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM audit.actor_name WHERE actor_id = :id")
                        .param("id", Ids.toText(own.accountId()))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM audit.record WHERE actor_id = :id")
                        .param("id", Ids.toText(own.accountId()))
                        .query(Long.class)
                        .single())
                .as("the records stay")
                .isPositive();
        assertThat(page("/desk/approvals", security).text()).doesNotContain("陈注销");
    }

    private void send(Actor actor, String address) throws Exception {
        web.perform(post(address).with(csrf()).with(StaffPages.as(actor))).andExpect(status().isSeeOther());
    }

    private Document page(String address, Actor actor) throws Exception {
        return Jsoup.parse(web.perform(get(address).with(StaffPages.as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    /** Somebody with an account, in an office below the city. */
    private Actor person(String name) {
        UnitSummary place = units.named(city.id(), "武陟县").orElseThrow();
        UnitSummary county = units.inside(place.id(), UnitKind.TOWNSHIP).getFirst();
        OneTimePassword made = beans.getBean(Accounts.class)
                .create(
                        actor(Role.SYSTEM_ADMIN),
                        new NewAccount("own" + Ids.randomText(8), name, county.id(), Role.OFFICE_CLERK));
        return new Actor(
                made.account().value(),
                name,
                Role.OFFICE_CLERK,
                county.id(),
                county.name(),
                county.kind(),
                new Actor.Place(county.id(), county.name(), county.kind()),
                1);
    }

    private Actor actor(Role role) {
        return new Actor(
                UUID.randomUUID(),
                "测试",
                role,
                city.id(),
                city.name(),
                city.kind(),
                new Actor.Place(city.id(), city.name(), city.kind()),
                1);
    }

    private String name(Actor actor) {
        return jdbc.sql("SELECT name FROM identity.account WHERE id = :id")
                .param("id", actor.accountId())
                .query(String.class)
                .single();
    }

    private long recorded(String action, Actor by) {
        return jdbc.sql("SELECT count(*) FROM audit.record WHERE action = :action AND actor_id = :actor")
                .param("action", action)
                .param("actor", Ids.toText(by.accountId()))
                .query(Long.class)
                .single();
    }

    private static List<String> entries(byte[] zip) throws Exception {
        Path file = Files.write(Files.createTempFile("copy", ".xlsx"), zip);
        List<String> names;
        try (ZipFile book = new ZipFile(file.toFile())) {
            names = book.stream().map(ZipEntry::getName).toList();
        }
        Files.delete(file);
        return names;
    }
}
