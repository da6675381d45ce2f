package org.anyue.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The pages of units stand here because they need somebody who is signed in. */
class UnitPagesTests extends IdentityWorld {

    @Test
    void anOfficeFindsTheUnitsOfItsOwnPlaceOnly() throws Exception {
        Actor clerk = actor(Role.OFFICE_CLERK, "武陟县安委办");
        assertThat(rows("/desk/units?q=应急", clerk)).containsExactly("武陟县应急管理局");
        assertThat(rows("/desk/units?q=应急", actor(Role.OFFICE_LEAD, "市安委办"))).hasSize(12);
        assertThat(rows("/desk/units?kind=COUNTY", actor(Role.SYSTEM_ADMIN, "焦作市")))
                .hasSize(11);
        web.perform(get("/desk/units/" + unit("温县").id()).with(StaffPages.as(clerk)))
                .andExpect(status().isNotFound());
        web.perform(get("/desk/units").with(StaffPages.as(actor(Role.UNIT_LIAISON, "武陟县教育局"))))
                .andExpect(status().isForbidden());
    }

    @Test
    void anEnterpriseIsAddedRenamedAndClosed() throws Exception {
        Actor clerk = actor(Role.OFFICE_CLERK, "武陟县安委办");
        String refused = web.perform(post("/desk/units")
                        .with(csrf())
                        .with(StaffPages.as(clerk))
                        .param("kind", "ENTERPRISE")
                        .param("place", unit("武陟县").id().toString())
                        .param("name", "页面测试化工有限公司"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(refused).contains("至少选择一个行业领域", "页面测试化工有限公司");
        String href = web.perform(post("/desk/units")
                        .with(csrf())
                        .with(StaffPages.as(clerk))
                        .param("kind", "ENTERPRISE")
                        .param("place", unit("武陟县").id().toString())
                        .param("name", "页面测试化工有限公司")
                        .param("sectors", "fire", "hazardous-chemicals"))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        String page = web.perform(get(href).with(StaffPages.as(clerk)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("危险化学品");
        web.perform(post(href)
                        .with(csrf())
                        .with(StaffPages.as(clerk))
                        .param("version", "0")
                        .param("name", "改名化工"))
                .andExpect(status().isSeeOther());
        web.perform(post(href)
                        .with(csrf())
                        .with(StaffPages.as(clerk))
                        .param("version", "0")
                        .param("name", "又改名"))
                .andExpect(status().isConflict());
        web.perform(post(href + "/closing")
                        .with(csrf())
                        .with(StaffPages.as(clerk))
                        .param("version", "1"))
                .andExpect(status().isSeeOther());
        assertThat(rows("/desk/units?q=改名化工", clerk)).isEmpty();
        web.perform(get("/desk/units/new").with(StaffPages.as(clerk))).andExpect(status().isOk());
    }

    private java.util.List<String> rows(String path, Actor actor) throws Exception {
        Document page = Jsoup.parse(web.perform(get(path).with(StaffPages.as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
        return page.select("td.is-title a").eachText();
    }
}
