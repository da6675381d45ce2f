package org.anyue.portal.web;

import static org.anyue.identity.web.StaffPages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import org.anyue.job.Jobs;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.parameter.ParameterRegister;
import org.anyue.support.AnyueTest;
import org.anyue.support.City;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Jobs, parameters, dictionaries, scopes: what staff expect to look after in such a system. */
@AnyueTest
class AdministrationPagesTests {

    @Autowired
    MockMvc web;

    @Autowired
    BeanFactory beans;

    @Autowired
    Jobs jobs;

    @Autowired
    ParameterRegister parameters;

    private City city;
    private Actor admin;
    private Actor office;

    @BeforeEach
    void people() {
        city = City.of(beans);
        admin = city.city(Role.SYSTEM_ADMIN);
        office = city.city(Role.OFFICE_LEAD);
    }

    @Test
    void jobsAreListedSortedFilteredAndExported() throws Exception {
        Document list = page(admin, "/desk/jobs");
        assertThat(list.select("tbody tr")).hasSize(jobs.all().size());
        assertThat(list.select("th[aria-sort] a")).isNotEmpty();
        Document found = page(admin, "/desk/jobs?q=检查点");
        assertThat(found.select("tbody tr")).hasSize(1);
        assertThat(page(admin, "/desk/jobs?q=没有这个").text()).contains("没有符合条件的记录");
        assertThat(titles(page(admin, "/desk/jobs?sort=title&dir=desc")))
                .isEqualTo(titles(page(admin, "/desk/jobs?sort=title")).reversed());
        assertThat(sheet(admin, "/desk/jobs/export")).contains("审计检查点");
    }

    @Test
    void aJobIsPausedResumedAndRunFromItsPage() throws Exception {
        String job = "/desk/jobs/campaign.calendar";
        assertThat(page(admin, job).select("form[action$=/pause] button").text())
                .isEqualTo("暂停");
        send(admin, job + "/pause");
        Document paused = page(admin, job);
        assertThat(paused.select(".c-header .c-status").text()).isEqualTo("已暂停");
        assertThat(page(admin, "/desk/jobs?standing=paused").select("tbody tr")).hasSize(1);
        send(admin, job + "/pause/delete");
        assertThat(page(admin, job).select(".c-header .c-status").text()).isNotEqualTo("已暂停");
        assertThat(send(admin, job + "/runs").getStatus()).isEqualTo(303);
        assertThat(send(office, job + "/runs").getStatus()).isEqualTo(403);
        assertThat(status(admin, "/desk/jobs/no.such")).isEqualTo(404);
    }

    @Test
    void aParameterIsChangedWithItsHistoryAndUndone() throws Exception {
        String address = "/desk/parameters/notification.quiet-from";
        int version = parameters.get("notification.quiet-from").version();
        MockHttpServletResponse refused = send(admin, address, "value", "3:00", "version", "" + version);
        assertThat(refused.getStatus()).isEqualTo(422);
        Document form = Jsoup.parse(refused.getContentAsString());
        assertThat(form.select("#f-value").val()).isEqualTo("3:00");
        assertThat(form.select(".c-field__error").text()).contains("18:00 到 23:59");
        assertThat(send(admin, address, "value", "22:00", "version", "" + version)
                        .getStatus())
                .isEqualTo(303);
        Document changed = page(admin, address);
        assertThat(changed.select(".c-timeline__item").first().text()).contains("改为 22:00", "钱某", "原来是");
        assertThat(page(office, address).select("form[action=" + address + "]")).isEmpty();
        assertThat(send(office, address, "value", "22:30", "version", "" + (version + 1))
                        .getStatus())
                .isEqualTo(403);
        assertThat(send(admin, address + "/undo", "version", "" + (version + 1)).getStatus())
                .isEqualTo(303);
        assertThat(parameters.get("notification.quiet-from").value()).isEqualTo("21:00");
        assertThat(send(admin, address, "value", "22:00", "version", "" + version)
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void everyParameterIsOnOnePageAndWhatHasAPageOfItsOwnIsLinked() throws Exception {
        Document list = page(admin, "/desk/parameters");
        assertThat(list.select("tbody tr")).hasSize(parameters.all().size() + 4);
        assertThat(list.select("tbody a[href=/desk/security]")).isEmpty();
        assertThat(page(city.city(Role.SECURITY_ADMIN), "/desk/parameters").select("tbody a[href=/desk/security]"))
                .hasSize(4);
        assertThat(page(admin, "/desk/parameters?group=消息").select("tbody tr")).hasSize(3);
        assertThat(sheet(admin, "/desk/parameters/export")).contains("每日提醒发出时间");
    }

    @Test
    void theOfficeOfTheCityChangesItsOwnParametersAndACountyDoesNot() throws Exception {
        String address = "/desk/parameters/site.address";
        Actor county = city.actor(Role.OFFICE_LEAD, city.county("武陟县"));
        int version = parameters.get("site.address").version();
        assertThat(send(county, address, "value", "县政府", "version", "" + version)
                        .getStatus())
                .isEqualTo(403);
        assertThat(send(office, address, "value", "人民路 1 号", "version", "" + version)
                        .getStatus())
                .isEqualTo(303);
        send(office, address + "/undo", "version", "" + (version + 1));
    }

    @Test
    void eachPostSaysWhatItReaches() throws Exception {
        Document list = page(admin, "/desk/scopes?role=OFFICE_LEAD");
        assertThat(list.select("tbody tr").text()).contains("赵负责", "能看到焦作市全部", "个县(市、区)", "个乡镇(街道)");
        assertThat(Integer.parseInt(list.select("td[data-label=单位数]").first().text()))
                .isGreaterThan(100);
        Document admins = page(admin, "/desk/scopes?role=SYSTEM_ADMIN");
        assertThat(admins.select("tbody tr").text()).contains("看不到业务数据");
        Actor county = city.actor(Role.OFFICE_LEAD, city.county("修武县"));
        assertThat(page(county, "/desk/scopes").text()).doesNotContain("赵负责");
        assertThat(sheet(admin, "/desk/scopes/export")).contains("赵负责");
    }

    @Test
    void aSectorAddedToTheDictionaryStandsInTheFormsUntilItIsRetired() throws Exception {
        String address = "/desk/dictionaries/sectors";
        assertThat(send(office, address, "name", "氢能").getStatus()).isEqualTo(303);
        assertThat(page(office, "/desk/units/new").text()).contains("氢能");
        Document found = page(office, address + "?q=氢能");
        assertThat(found.select("tbody tr")).hasSize(1);
        String value = found.select("tbody form").attr("action");
        MockHttpServletResponse twice = send(office, address, "name", "氢能");
        assertThat(twice.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(twice.getContentAsString())
                        .select(".c-field__error")
                        .text())
                .contains("已经有");
        Actor county = city.actor(Role.OFFICE_LEAD, city.county("武陟县"));
        assertThat(page(county, address).select("tbody form")).isEmpty();
        assertThat(send(county, value, "verb", "retire", "version", "0").getStatus())
                .isEqualTo(403);
        assertThat(send(office, value, "verb", "retire", "version", "0").getStatus())
                .isEqualTo(303);
        assertThat(page(office, "/desk/units/new").text()).doesNotContain("氢能");
        assertThat(page(office, address + "?standing=retired").text()).contains("氢能");
        assertThat(sheet(office, address + "/export")).contains("氢能", "已停用");
        assertThat(page(office, "/desk/dictionaries").text()).contains("单位类别", "为什么不能自行增减");
    }

    @Test
    void theListBeforeEarnestUseAsksForTheFilings() throws Exception {
        Document list = page(city.city(Role.SECURITY_ADMIN), "/desk/formal");
        assertThat(list.select("li:contains(公开页面的备案号)").text()).contains("建议办理", "参数设置");
    }

    @Test
    void theNavigationHasNoDeadEntries() throws Exception {
        for (Role role : Role.values()) {
            if (role == Role.LINK_HOLDER) {
                // Whoever comes with a link has no desk.
                continue;
            }
            Actor actor = city.city(role);
            for (String href : page(actor, "/desk").select("nav a[href^=/desk]").eachAttr("href")) {
                assertThat(status(actor, href)).as(role + " " + href).isIn(200, 303);
            }
        }
    }

    private List<String> titles(Document page) {
        return page.select("td.is-title").eachText();
    }

    private Document page(Actor actor, String address) throws Exception {
        MockHttpServletResponse answer =
                web.perform(get(address).with(as(actor))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private int status(Actor actor, String address) throws Exception {
        return web.perform(get(address).with(as(actor)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private MockHttpServletResponse send(Actor actor, String address, String... parameters) throws Exception {
        var call = post(address).with(as(actor)).with(csrf());
        for (int at = 0; at < parameters.length; at += 2) {
            call.param(parameters[at], parameters[at + 1]);
        }
        return web.perform(call).andReturn().getResponse();
    }

    /** Every cell of the first sheet. */
    private String sheet(Actor actor, String address) throws Exception {
        byte[] file = web.perform(get(address).with(as(actor)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        StringBuilder cells = new StringBuilder();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            book.getSheetAt(0)
                    .forEach(row -> row.forEach(
                            cell -> cells.append(Objects.toString(cell)).append('\n')));
        }
        return cells.toString();
    }
}
