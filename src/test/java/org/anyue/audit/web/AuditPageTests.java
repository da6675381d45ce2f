package org.anyue.audit.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anyue.audit.Trail;
import org.anyue.audit.TrailFixture.Deed;
import org.anyue.identity.web.StaffPages;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;
import org.anyue.sheet.SheetReader;
import org.anyue.sheet.SheetRow;
import org.anyue.support.AnyueTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@AnyueTest
class AuditPageTests {

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Trail trail;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyTheAuditAdministratorReadsAndVerifies(Role role) throws Exception {
        boolean allowed = role == Role.AUDIT_ADMIN;
        assertThat(web.perform(get("/desk/audit").with(StaffPages.as(actor(role))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(allowed ? 200 : 403);
        assertThat(web.perform(post("/desk/audit/verifications").with(csrf()).with(StaffPages.as(actor(role))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(allowed ? 303 : 403);
    }

    @Test
    void recordsStandNewestFirstAndCanBeNarrowedByEachField() throws Exception {
        Party party = new Party(Ids.toText(UUID.randomUUID()), "阅" + Ids.randomText(6), "OFFICE_LEAD", "");
        String object = Ids.randomText(26);
        record(party, object);
        record(party, Ids.randomText(26));
        String today = LocalDate.now(clock).toString();

        Document page = page("/desk/audit?actor=" + party.name());
        assertThat(page.select("tbody tr")).hasSize(2);
        assertThat(Long.parseLong(page.selectFirst("tbody td small").text()))
                .isGreaterThan(Long.parseLong(
                        page.select("tbody tr").get(1).selectFirst("td small").text()));
        assertThat(page.selectFirst("tbody tr").text())
                .contains(party.name())
                .contains("安委办负责人")
                .contains("deed.done")
                .contains("成功");
        assertThat(page("/desk/audit?actor=" + party.actorId()).select("tbody tr"))
                .hasSize(2);
        assertThat(page("/desk/audit?object=" + object).select("tbody tr")).hasSize(1);
        assertThat(page("/desk/audit?action=deed.&actor=" + party.name()).select("tbody tr"))
                .hasSize(2);
        assertThat(page("/desk/audit?action=deed_&actor=" + party.name()).select("tbody tr"))
                .isEmpty();
        assertThat(page("/desk/audit?day=" + today + "&actor=" + party.name()).select("tbody tr"))
                .hasSize(2);
        assertThat(page("/desk/audit?day=2020-01-01").select("tbody tr")).isEmpty();
        assertThat(page("/desk/audit?day=nonsense&object=" + object).select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void aRefusalIsShownWithItsCode() throws Exception {
        String object = Ids.randomText(26);
        trail.refused(new Deed(Party.SYSTEM, object, "", "", "NOT_YET_OPEN"));
        assertThat(page("/desk/audit?object=" + object).selectFirst("tbody tr").text())
                .contains("系统")
                .contains("NOT_YET_OPEN");
    }

    @Test
    void longListsHavePages() throws Exception {
        Party party = new Party(Ids.toText(UUID.randomUUID()), "页" + Ids.randomText(6), "OFFICE_LEAD", "");
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            for (int i = 0; i < 51; i++) {
                events.publishEvent(Deed.of(party));
            }
        });
        Document first = page("/desk/audit?actor=" + party.name());
        assertThat(first.select("tbody tr")).hasSize(50);
        String next = first.selectFirst("a[rel=next]").attr("href");
        assertThat(page(next).select("tbody tr")).hasSize(1);
    }

    @Test
    void theButtonVerifiesShowsTheResultAndLeavesARecordOfItself() throws Exception {
        record(Party.SYSTEM, Ids.randomText(26));
        web.perform(post("/desk/audit/verifications").with(csrf()).with(StaffPages.as(actor(Role.AUDIT_ADMIN))));
        Document page = page("/desk/audit");
        assertThat(page.select(".c-alert").text()).contains("完好").contains("链头");
        assertThat(page.selectFirst("tbody tr").text()).contains("校验审计记录").contains("audit.verified");
    }

    @Test
    void theListLeavesAsAFileWithMaskedNamesAndThatIsARecord() throws Exception {
        String object = Ids.randomText(26);
        record(new Party(Ids.toText(UUID.randomUUID()), "钱多多", "OFFICE_LEAD", ""), object);
        var answer = web.perform(post("/desk/audit/exports")
                        .param("object", object)
                        .with(csrf())
                        .with(StaffPages.as(actor(Role.AUDIT_ADMIN))))
                .andReturn()
                .getResponse();
        assertThat(answer.getHeader("Content-Disposition"))
                .contains("attachment")
                .contains(".xlsx");
        List<SheetRow> rows = SheetReader.read(new ByteArrayInputStream(answer.getContentAsByteArray()));
        assertThat(rows).hasSize(2);
        assertThat(rows.getLast().cells()).contains("钱**", object).doesNotContain("钱多多");
        assertThat(page("/desk/audit").selectFirst("tbody tr").text()).contains("导出审计记录");
    }

    @Test
    void aRecordUnderACheckpointComesWithItsProofAndEverybodySeesTheCheckpoint() throws Exception {
        String object = Ids.randomText(26);
        record(Party.SYSTEM, object);
        web.perform(post("/desk/audit/checkpoints").with(csrf()).with(StaffPages.as(actor(Role.AUDIT_ADMIN))));
        Document page = page("/desk/audit?object=" + object);
        assertThat(page.select(".c-alert").text()).contains("最近的检查点").contains("还没有设置第二存放处");
        String href = page.selectFirst("tbody a[href$=/proof]").attr("href");
        var proof = web.perform(get(href).with(StaffPages.as(actor(Role.AUDIT_ADMIN))))
                .andReturn()
                .getResponse();
        assertThat(proof.getContentAsString(UTF_8)).contains(object).contains("anyue-audit-proof/1");
        String root = proof.getContentAsString(UTF_8).replaceAll("(?s).*\"root\" : \"([0-9a-f]{64})\".*", "$1");

        Document open = Jsoup.parse(
                web.perform(get("/verify/audit")).andReturn().getResponse().getContentAsString(UTF_8));
        assertThat(open.selectFirst("tbody code").text().replace(" ", "")).isEqualTo(root);
        assertThat(open.text()).doesNotContain(object);
        assertThat(web.perform(get("/verify/audit/checkpoints.txt"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains(root);
        for (String none : List.of("0", "999999999", "x", "1e3")) {
            assertThat(web.perform(get("/desk/audit/records/" + none + "/proof")
                                    .with(StaffPages.as(actor(Role.AUDIT_ADMIN))))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(none)
                    .isEqualTo(404);
        }
    }

    @Test
    void everyAnswerNamesItsRequest() throws Exception {
        assertThat(web.perform(get("/desk/audit").with(StaffPages.as(actor(Role.AUDIT_ADMIN))))
                        .andReturn()
                        .getResponse()
                        .getHeader("X-Request-Id"))
                .hasSize(16);
    }

    private void record(Party party, String object) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> events.publishEvent(new Deed(party, object, "", "x", "OK")));
    }

    private Document page(String address) throws Exception {
        String path = java.net.URLDecoder.decode(address, java.nio.charset.StandardCharsets.UTF_8);
        org.springframework.test.web.servlet.MvcResult answer = web.perform(
                        get(org.springframework.web.util.UriComponentsBuilder.fromUriString(path)
                                        .encode()
                                        .build()
                                        .toUri())
                                .with(StaffPages.as(actor(Role.AUDIT_ADMIN))))
                .andReturn();
        assertThat(answer.getResponse().getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Actor actor(Role role) {
        UnitId unit = new UnitId(UUID.nameUUIDFromBytes(new byte[] {7}));
        return new Actor(
                UUID.nameUUIDFromBytes(new byte[] {8}),
                "李审计",
                role,
                unit,
                "市安委办",
                UnitKind.COMMITTEE_OFFICE,
                new Actor.Place(unit, "焦作市", UnitKind.CITY),
                1);
    }
}
