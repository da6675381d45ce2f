package org.anyue.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.anyue.audit.Verifications;
import org.anyue.database.Migrations;
import org.anyue.identity.AccountId;
import org.anyue.identity.Authenticator;
import org.anyue.identity.SecondFactors;
import org.anyue.identity.web.StaffPages;
import org.anyue.notification.Channel;
import org.anyue.notification.Contacts;
import org.anyue.organization.Actor;
import org.anyue.organization.Liaison;
import org.anyue.organization.Liaisons;
import org.anyue.organization.Role;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.DataFolder;
import org.anyue.shared.Party;
import org.anyue.support.AnyueTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/**
 * The end of a trial, on an installation of its own because nothing leads back. Everything that pages show by id was
 * tried before, so that each module has something to erase.
 */
@AnyueTest
@TestPropertySource(properties = "anyue.test.world=formal-start")
class TrialEndTests {

    /** What an installation begins with, or what goes on; every other table is empty after a trial. */
    private static final Set<String> STAY = Set.of(
            "audit.actor_name",
            "audit.checkpoint",
            "audit.checkpoint_copy",
            "audit.head",
            "audit.record",
            "audit.request_address",
            "audit.verification",
            // One row that says where the chain begins.
            "draw.registry_head",
            "identity.account",
            "identity.installation",
            "identity.spent_challenge",
            "identity.invitation",
            "identity.post",
            "identity.recovery_code",
            "identity.second_factor",
            "identity.security_rule",
            "job.execution",
            "job.job",
            "job.run",
            "organization.dictionary_value",
            "organization.sector",
            "organization.unit",
            "organization.unit_scope",
            "organization.unit_sector",
            "parameter.change",
            "parameter.setting",
            "vault.registered_key");

    @Autowired
    MockMvc web;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aTrialBecomesEarnestAndNothingOfWhatWasOnlyTriedIsLeft() throws Exception {
        TwoCounties counties = new TwoCounties(beans);
        UnitSummary city = counties.city();
        Actor security = counties.as(Role.SECURITY_ADMIN, counties.own);
        tryMore(counties);
        assertThat(page(security)).contains("试用中", "已满足", "请各人登录后到");
        begin(security, "keysKept", "cleared").andExpect(status().isUnprocessableContent());
        giveFactors();

        String page = page(security);
        assertThat(Jsoup.parse(page).select("main").text())
                .doesNotContain("待办")
                .contains("活动、方案和任务：3", "企业、新闻单位、督导组和各单位联络员", "审计记录不清除");
        begin(security, "keysKept").andExpect(status().isUnprocessableContent());
        begin(security, "cleared").andExpect(status().isUnprocessableContent());
        begin(security, "keysKept", "cleared", "people").andExpect(status().isUnprocessableContent());
        begin(counties.as(Role.SYSTEM_ADMIN, counties.own), "keysKept", "cleared")
                .andExpect(status().isForbidden());
        assertThat(mode()).isEqualTo("TRIAL");
        assertThat(storedFiles()).isNotZero();
        Map<String, Long> before = counts();
        assertThat(before.get("campaign.campaign")).isEqualTo(3);

        begin(security, "keysKept", "cleared").andExpect(status().isSeeOther());

        assertThat(mode()).isEqualTo("FORMAL");
        Map<String, Long> after = counts();
        Map<String, Long> left = new TreeMap<>(after);
        left.keySet().removeAll(STAY);
        left.values().removeIf(count -> count == 0);
        assertThat(left).as("tables that a module forgot to clear").isEmpty();
        assertThat(after.get("identity.account")).isEqualTo(4);
        assertThat(after.get("identity.second_factor")).isEqualTo(4);
        assertThat(after.get("organization.unit")).isGreaterThan(100).isEqualTo(frame());
        assertThat(after.get("audit.record")).isGreaterThan(before.get("audit.record"));
        assertThat(storedFiles()).isZero();
        assertThat(trail()).startsWith("OK");
        assertThat(recorded("identity.formal-begun")).isEqualTo(1);
        assertThat(recorded("identity.trial-cleared")).isEqualTo(1);

        assertThat(page(security)).contains("已正式启用").doesNotContain("岗位可以兼任");
        begin(security, "keysKept", "cleared").andExpect(status().isUnprocessableContent());
        assertThat(city.name())
                .isEqualTo(beans.getBean(UnitQueries.class).root().orElseThrow().name());
    }

    /** What {@link TwoCounties} has no page for. */
    private void tryMore(TwoCounties counties) {
        Actor clerk = counties.as(Role.OFFICE_CLERK, counties.own);
        UnitSummary place = counties.own.place();
        int version = jdbc.sql("SELECT version FROM organization.unit WHERE id = :id")
                .param("id", place.id().value())
                .query(Integer.class)
                .single();
        beans.getBean(Liaisons.class).name(clerk, place.id(), version, new Liaison("韩试", "13700001234"));
        Actor person = new Actor(
                counties.own.account().account().value(),
                clerk.name(),
                clerk.role(),
                clerk.unitId(),
                clerk.unitName(),
                clerk.unitKind(),
                clerk.place(),
                1);
        beans.getBean(Contacts.class).set(person, Channel.SMS, "13700001235");
    }

    private void giveFactors() {
        SecondFactors factors = beans.getBean(SecondFactors.class);
        Clock clock = beans.getBean("systemClock", Clock.class);
        for (UUID id : jdbc.sql("""
                        SELECT account_id FROM identity.post
                        WHERE role IN ('OFFICE_LEAD', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN')""").query(UUID.class).list()) {
            AccountId account = new AccountId(id);
            Authenticator device = Authenticator.of(factors.draft(account).secret());
            factors.confirm(Party.SYSTEM, account, device.code(clock.instant()));
        }
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        List<String> tables = jdbc.sql("""
                        SELECT table_schema || '.' || table_name
                        FROM information_schema.tables
                        WHERE table_schema IN (:schemas) AND table_type = 'BASE TABLE'
                          AND table_name <> 'schema_history'""")
                .param("schemas", Migrations.modules())
                .query(String.class)
                .list();
        for (String table : tables) {
            counts.put(
                    table,
                    jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single());
        }
        return counts;
    }

    private long frame() {
        return jdbc.sql("SELECT count(*) FROM organization.unit WHERE kind NOT IN ('ENTERPRISE', 'MEDIA', 'TEAM')")
                .query(Long.class)
                .single();
    }

    private long storedFiles() throws IOException {
        Path files = beans.getBean(DataFolder.class).root().resolve("files");
        try (Stream<Path> all = Files.walk(files)) {
            return all.filter(file -> file.getFileName().toString().length() == 62)
                    .count();
        }
    }

    private String trail() {
        Verifications verifications = beans.getBean(Verifications.class);
        verifications.start(Party.SYSTEM, Duration.ofMinutes(2));
        return String.valueOf(verifications.latest().orElseThrow().verdict());
    }

    private long recorded(String action) {
        return jdbc.sql("SELECT count(*) FROM audit.record WHERE action = :action")
                .param("action", action)
                .query(Long.class)
                .single();
    }

    private ResultActions begin(Actor actor, String... ticked) throws Exception {
        var request = post("/desk/formal").with(csrf()).with(StaffPages.as(actor));
        for (String name : ticked) {
            request.param(name, "true");
        }
        return web.perform(request);
    }

    private String page(Actor actor) throws Exception {
        return web.perform(get("/desk/formal").with(StaffPages.as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String mode() {
        return jdbc.sql("SELECT mode FROM identity.installation")
                .query(String.class)
                .single();
    }
}
