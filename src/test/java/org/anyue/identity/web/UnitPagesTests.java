package org.anyue.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitSheetFixtures;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

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
        web.perform(change(href, clerk, "rename", 0).param("name", "改名化工")).andExpect(status().isSeeOther());
        web.perform(change(href, clerk, "rename", 0).param("name", "又改名")).andExpect(status().isConflict());
        web.perform(change(href, clerk, "close", 1)).andExpect(status().isSeeOther());
        assertThat(rows("/desk/units?q=改名化工", clerk)).isEmpty();
        web.perform(get("/desk/units/new").with(StaffPages.as(clerk))).andExpect(status().isOk());
    }

    @Test
    void aUnitIsMovedMergedAndReopenedAndItsHistorySaysSo() throws Exception {
        Actor city = actor(Role.OFFICE_LEAD, "市安委办");
        String plant = open(city, "武陟县", "划转页面厂");
        String other = open(city, "温县", "承接页面厂");
        assertThat(Jsoup.parse(body(get(plant + "/edit?verb=move").with(StaffPages.as(city))))
                        .select("select[name=place] option")
                        .eachText())
                .contains("温县", "武陟县");
        web.perform(change(plant, city, "move", 0)
                        .param("place", unit("温县").id().toString()))
                .andExpect(status().isSeeOther());
        Actor wuzhi = actor(Role.OFFICE_CLERK, "武陟县安委办");
        web.perform(get(plant).with(StaffPages.as(wuzhi))).andExpect(status().isNotFound());
        assertThat(refused(change(plant, city, "merge", 1).param("into", "没有的厂")))
                .contains("没有叫“没有的厂”的同类单位");
        web.perform(change(plant, city, "merge", 1).param("into", "承接页面厂")).andExpect(status().isSeeOther());
        assertThat(body(get(plant).with(StaffPages.as(city)))).contains("并入其他单位", "承接页面厂", "恢复");
        web.perform(change(plant, city, "reopen", 2)).andExpect(status().isSeeOther());
        Document history = Jsoup.parse(body(get(plant + "/history").with(StaffPages.as(city))));
        assertThat(history.select(".c-timeline__title").eachText())
                .containsExactly("恢复", "并入其他单位：承接页面厂", "划转：武陟县 → 温县");
        assertThat(history.select("td[data-label=所属地区]").first().text()).isEqualTo("温县");
        assertThat(body(get(other + "/history").with(StaffPages.as(city)))).contains("接收并入：划转页面厂");
        assertThat(refused(change(plant, city, "close", 3).param("on", "2999-01-01")))
                .contains("还没有到");
        assertThat(refused(change(plant, city, "close", 3).param("on", "昨天"))).contains("请填写生效日期");
    }

    @Test
    void anOfficerIsShownMaskedAndReadOnlyByThoseWhoMay() throws Exception {
        Actor clerk = actor(Role.OFFICE_CLERK, "武陟县安委办");
        String plant = open(clerk, "武陟县", "联络员页面厂");
        assertThat(refused(post(plant + "/liaison")
                        .with(csrf())
                        .with(StaffPages.as(clerk))
                        .param("version", "0")
                        .param("name", "李小四")
                        .param("phone", "123")))
                .contains("不是手机号");
        web.perform(post(plant + "/liaison")
                        .with(csrf())
                        .with(StaffPages.as(clerk))
                        .param("version", "0")
                        .param("name", "李小四")
                        .param("phone", "13712345678"))
                .andExpect(status().isSeeOther());
        assertThat(body(get(plant).with(StaffPages.as(clerk))))
                .contains("李**", "137****5678")
                .doesNotContain("李小四", "13712345678");
        Actor own = actor(Role.UNIT_LIAISON, "联络员页面厂");
        assertThat(body(post(plant + "/liaison/reading").with(csrf()).with(StaffPages.as(own))))
                .contains("李小四", "13712345678");
        assertThat(body(get(plant).with(StaffPages.as(own))))
                .contains("137****5678")
                .doesNotContain("href=\"/desk/units\"");
        Actor department = actor(Role.DEPARTMENT_OFFICER, "焦作市消防救援支队");
        String seen = body(get(plant).with(StaffPages.as(department)));
        assertThat(seen).contains("137****5678").doesNotContain("/liaison/reading");
        web.perform(post(plant + "/liaison/reading").with(csrf()).with(StaffPages.as(department)))
                .andExpect(status().isUnprocessableContent());
        assertThat(rows("/desk/units?q=13712345678", clerk)).containsExactly("联络员页面厂");
    }

    @Test
    void aSheetIsBroughtCheckedAndImported() throws Exception {
        Actor clerk = actor(Role.OFFICE_CLERK, "武陟县安委办");
        assertThat(body(get("/desk/units/import").with(StaffPages.as(clerk)))).contains("下载模板");
        web.perform(get("/desk/units/import/template").with(StaffPages.as(clerk)))
                .andExpect(status().isOk());
        assertThat(refused(sheet(clerk, "名录.xls", new byte[] {1}))).contains("另存为 .xlsx");
        assertThat(refused(sheet(clerk, "名录.xlsx", new byte[] {1, 2, 3}))).contains("已损坏，或者不是 .xlsx 文件");
        assertThat(refused(sheet(clerk, "名录.xlsx", new byte[6 * 1024 * 1024]))).contains("超过 5 MB");
        assertThat(refused(sheet(clerk, "名录.xlsx", new byte[0]))).contains("请先选择");

        String wrong = web.perform(sheet(
                        clerk, "名录.xlsx", UnitSheetFixtures.enterprises(3, "温县").file()))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        assertThat(Jsoup.parse(body(get(wrong).with(StaffPages.as(clerk))))
                        .select("td[data-label=位置]")
                        .eachText())
                .containsExactly("第 2 行“所属地区”", "第 3 行“所属地区”", "第 4 行“所属地区”");
        assertThat(refused(post(wrong).with(csrf()).with(StaffPages.as(clerk)))).contains("3 处要改");

        String right = web.perform(sheet(
                        clerk,
                        "名录.xlsx",
                        UnitSheetFixtures.enterprises(3, "武陟县").file()))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        assertThat(body(get(right).with(StaffPages.as(clerk)))).contains("确认导入", "第00002号化工有限公司");
        web.perform(post(right).with(csrf()).with(StaffPages.as(clerk))).andExpect(status().isSeeOther());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> body(get(right).with(StaffPages.as(clerk))).contains("新增 3 个单位"));
        assertThat(rows("/desk/units?q=号化工有限公司&sort=name&dir=desc", clerk))
                .containsExactly("第00002号化工有限公司", "第00001号化工有限公司", "第00000号化工有限公司");
        web.perform(get(right).with(StaffPages.as(actor(Role.OFFICE_CLERK, "温县安委办"))))
                .andExpect(status().isNotFound());
    }

    private static MockMultipartHttpServletRequestBuilder sheet(Actor actor, String name, byte[] file) {
        return multipart("/desk/units/import")
                .file(new MockMultipartFile("file", name, "application/octet-stream", file))
                .with(csrf())
                .with(StaffPages.as(actor));
    }

    private static MockHttpServletRequestBuilder change(String href, Actor actor, String verb, int version) {
        return post(href + "/edit")
                .with(csrf())
                .with(StaffPages.as(actor))
                .param("verb", verb)
                .param("version", String.valueOf(version))
                .param("reason", "按机构调整方案");
    }

    private String open(Actor actor, String place, String name) throws Exception {
        return web.perform(post("/desk/units")
                        .with(csrf())
                        .with(StaffPages.as(actor))
                        .param("kind", "ENTERPRISE")
                        .param("place", unit(place).id().toString())
                        .param("name", name)
                        .param("sectors", "fire"))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location");
    }

    private String body(RequestBuilder call) throws Exception {
        return web.perform(call)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String refused(RequestBuilder call) throws Exception {
        return web.perform(call)
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private List<String> rows(String path, Actor actor) throws Exception {
        Document page = Jsoup.parse(web.perform(get(path).with(StaffPages.as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
        return page.select("td.is-title a").eachText();
    }
}
