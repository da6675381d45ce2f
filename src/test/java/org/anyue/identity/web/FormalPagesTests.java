package org.anyue.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.anyue.campaign.Campaigns;
import org.anyue.identity.AccountId;
import org.anyue.identity.Authenticator;
import org.anyue.identity.SecondFactors;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.DateRange;
import org.anyue.shared.Party;
import org.anyue.support.AnyueTest;
import org.anyue.support.FirstPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The end of a trial, on an installation of its own because nothing leads back. */
@AnyueTest
@TestPropertySource(properties = "anyue.test.world=formal-start")
class FormalPagesTests {

    @Autowired
    MockMvc web;

    @Autowired
    BeanFactory beans;

    @Autowired
    Campaigns campaigns;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aTrialBecomesEarnestOnlyWithoutWhatWasOnlyTried() throws Exception {
        UnitSummary city = FirstPeople.found(beans, false, "a long enough sentence");
        Actor security = actor(city, Role.SECURITY_ADMIN);
        assertThat(page(security)).contains("试用中", "已满足", "请各人登录后到");
        begin(security, true).andExpect(status().isUnprocessableContent());
        SecondFactors factors = beans.getBean(SecondFactors.class);
        for (UUID id :
                jdbc.sql("SELECT id FROM identity.account").query(UUID.class).list()) {
            AccountId account = new AccountId(id);
            Authenticator device = Authenticator.of(factors.draft(account).secret());
            factors.confirm(
                    Party.SYSTEM,
                    account,
                    device.code(beans.getBean("systemClock", Clock.class).instant()));
        }
        assertThat(page(security)).doesNotContain("待办");
        campaigns.create(
                actor(city, Role.OFFICE_LEAD),
                "试一试",
                "人人讲安全、个个会应急",
                2026,
                new DateRange(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30)));
        assertThat(page(security)).contains("待办", "把数据目录改名保存");
        begin(security, true).andExpect(status().isUnprocessableContent());
        jdbc.sql("DELETE FROM campaign.campaign").update();
        begin(security, false).andExpect(status().isUnprocessableContent());
        begin(actor(city, Role.SYSTEM_ADMIN), true).andExpect(status().isForbidden());
        assertThat(mode()).isEqualTo("TRIAL");

        begin(security, true).andExpect(status().isSeeOther());
        assertThat(mode()).isEqualTo("FORMAL");
        assertThat(page(security)).contains("已正式启用").doesNotContain("岗位可以兼任");
        begin(security, true).andExpect(status().isUnprocessableContent());
        assertThat(jdbc.sql("SELECT count(*) FROM audit.record WHERE action = 'identity.formal-begun'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private ResultActions begin(Actor actor, boolean keysKept) throws Exception {
        return web.perform(post("/desk/formal")
                .with(csrf())
                .with(StaffPages.as(actor))
                .param("keysKept", String.valueOf(keysKept)));
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

    private static Actor actor(UnitSummary city, Role role) {
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
}
