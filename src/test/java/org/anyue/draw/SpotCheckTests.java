package org.anyue.draw;

import static org.anyue.identity.web.StaffPages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.anyue.organization.Role;
import org.anyue.outsider.Outsider;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.support.City;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A spot check from the register to the certificate: sealed until it is over, then open to everybody. */
@DrawTestWorld
class SpotCheckTests {

    private static final String NOBODY_RECUSED = "李一\n李二\n李三\n李四\n李五";

    @Autowired
    MockMvc web;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    private CheckStory story;
    private final List<String> enterprises = new ArrayList<>();

    @BeforeEach
    void register() {
        story = new CheckStory(beans);
        for (int i = 0; i < 12; i++) {
            enterprises.add(story.enterprise(i));
        }
    }

    @Test
    void fromTheRegisterToACertificateThatEverybodyCanCheckAfterwards() throws Exception {
        story.drawn("李一，" + enterprises.get(0) + "，" + enterprises.get(1) + "\n李二\n李三\n李四\n李五");
        DrawDetails draw = queries().get(story.drawId);
        CheckFacts check = Objects.requireNonNull(draw.check());
        assertThat(check.register())
                .as("the register's own count stands beside the list")
                .isEqualTo(Objects.requireNonNull(draw.list()).strata());
        assertThat(check.teams()).hasSizeGreaterThan(4).allSatisfy(team -> {
            assertThat(team.inspectors()).hasSize(2);
            assertThat(team.object()).as("nobody is warned").isEmpty();
        });
        CheckFacts known = Objects.requireNonNull(
                story.bean(DrawDesk.class).get(story.lead, story.drawId).check());
        assertThat(known.teams()).allSatisfy(team -> assertThat(team.object()).isNotEmpty());
        assertThat(known.teams())
                .filteredOn(team -> enterprises.subList(0, 2).contains(team.object()))
                .allSatisfy(team -> assertThat(team.inspectors()).doesNotContain("INSP-001"));

        for (String sealed : List.of("/entries.csv", "/inspectors.csv", "/selected.jsonl")) {
            assertThat(send(get(draw() + sealed)).getStatus()).as(sealed).isEqualTo(404);
        }
        String team = check.teams().getFirst().entryId();
        assertThat(send(get(draw() + "/proof?entry=" + team)).getStatus()).isEqualTo(404);
        Document before = open(draw());
        assertThat(before.text()).contains("已抽取", "检查期间只公布编号").doesNotContain("化工厂", "uscc", "91410821", "李一");
        assertThat(send(get(draw() + "/certificate.json")).getContentAsString())
                .doesNotContain("uscc", "91410821", "李一");

        story.afterTheInspections();
        assertThat(open(draw()).text())
                .contains("抽中的对象", known.teams().getFirst().object());
        byte[] certificate = file("/certificate.json");
        byte[] entries = file("/entries.csv");
        byte[] inspectors = file("/inspectors.csv");
        assertThat(CertificateVerifier.verify(certificate, entries, inspectors)).isEmpty();
        assertThat(Outsider.verify(certificate, entries, inspectors)).isEmpty();
        assertThat(CertificateVerifier.verify(certificate, entries, new byte[0]))
                .isNotEmpty();
        opened(
                new String(file("/selected.jsonl"), StandardCharsets.UTF_8),
                entries,
                known.teams().size());
    }

    /** Whoever knows nothing of this house sees that the selected ones are who they are said to be. */
    private void opened(String lines, byte[] entries, int selected) {
        assertThat(lines.lines()).hasSize(selected);
        EntryList list = EntryList.parse(entries);
        lines.lines().forEach(line -> {
            JsonNode opening = new JsonMapper().readTree(line);
            int index = list.indexOf(opening.get("entry_id").stringValue());
            assertThat(Subjects.commit(
                            DrawHash.SHA_256,
                            HexFormat.of().parseHex(opening.get("nonce").stringValue()),
                            story.drawId,
                            opening.get("subject_key").stringValue()))
                    .isEqualTo(list.get(index).subject());
        });
    }

    @Test
    void whoCannotGoIsReplacedByLotAndTheChainSaysSo() throws Exception {
        story.drawn(NOBODY_RECUSED);
        CheckFacts.Sent sent = teams().getFirst();
        String absent = sent.inspectors().getFirst();
        assertThat(send(substitute(sent.entryId(), absent, new byte[0])).getStatus())
                .isEqualTo(422);
        assertThat(send(substitute(sent.entryId(), "INSP-999", "x".getBytes())).getContentAsString())
                .contains("现在不在这一组");
        assertThat(send(substitute(sent.entryId(), absent, "请假单".getBytes(StandardCharsets.UTF_8)))
                        .getStatus())
                .isEqualTo(303);
        List<String> now = teams().getFirst().inspectors();
        assertThat(now).hasSize(2).doesNotContain(absent);
        assertThat(page("").text()).contains("换过的人", "不能到场", "请假单.txt");
        story.bean(SpotChecks.class).disclose(story.lead, story.drawId);
        assertThat(CertificateVerifier.verify(file("/certificate.json"), file("/entries.csv"), file("/inspectors.csv")))
                .isEmpty();
        assertThat(Outsider.verify(file("/certificate.json"), file("/entries.csv"), file("/inspectors.csv")))
                .isEmpty();
        assertThatThrownBy(() -> story.bean(SpotChecks.class).disclose(story.lead, story.drawId))
                .extracting(e -> ((Refusal) e).code())
                .isEqualTo(DrawRefusal.DISCLOSED_ALREADY);
    }

    @Test
    void inspectorsAreNamedBeforeTheListIsBoundAndNeverAfterwards() throws Exception {
        story.published();
        assertThat(send(names("李一，没有这家厂")).getContentAsString()).contains("名录库里没有“没有这家厂”");
        assertThat(send(names("李一\n李一")).getStatus()).isEqualTo(422);
        story.clock.set(DrawStory.CLOSED);
        assertThatThrownBy(() -> story.bean(Commitments.class).commit(story.lead, story.drawId))
                .extracting(e -> ((Refusal) e).code())
                .isEqualTo(DrawRefusal.INSPECTORS_TOO_FEW);
        assertThat(send(names("李一，" + enterprises.get(0) + "\n李二")).getStatus()).isEqualTo(303);
        assertThat(page("/inspectors").select("textarea").text()).contains("李一，" + enterprises.get(0));
        assertThat(jdbc.sql("SELECT string_agg(i::text, ' ') FROM draw.inspector i")
                        .query(String.class)
                        .single())
                .doesNotContain("李一");
        story.bean(Commitments.class).commit(story.lead, story.drawId);
        assertThat(send(names("王五\n王六")).getStatus()).isEqualTo(422);
        assertThat(jdbc.sql("SELECT count(*) FROM audit.record WHERE object_id = :id AND result = 'COMMITTED_ALREADY'")
                        .param("id", story.drawId)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void theOfficeWritesRulesFromTheRegisterAndGoesToTheResultOnPages() throws Exception {
        Document blank =
                Jsoup.parse(send(get("/desk/draws/blank?kind=spotcheck").with(as(story.lead)))
                        .getContentAsString());
        assertThat(blank.select("[name=teamSize]").val()).isEqualTo("2");
        assertThat(blank.select("[name=pool] option").eachText()).anyMatch(one -> one.contains("全部生产经营单位"));
        assertThat(blank.select("[name=prize0-strata]").val()).isNotEmpty();
        story.inspected(NOBODY_RECUSED);
        assertThat(page("/commitment").text()).contains("检查对象", "各组数量").doesNotContain("已发回执");
        story.clock.set(DrawStory.CLOSED);
        assertThat(send(post(desk("/commitment")).with(as(story.lead)).with(csrf()))
                        .getStatus())
                .isEqualTo(303);
        assertThat(page("").text()).contains("等待开奖", "名录库");
        story.clock.set(DrawStory.EVENING);
        story.bean(DrawResults.class).type(story.lead, story.drawId, false, DrawStory.NUMBERS);
        story.bean(DrawResults.class).type(story.clerk, story.drawId, false, DrawStory.NUMBERS);
        assertThat(page("").text()).contains("检查进行中", "李", "化工厂");
        assertThat(send(get(desk("/teams")).with(as(story.lead))).getContentType())
                .contains("spreadsheet");
        assertThat(send(post(desk("/disclosure")).with(as(story.lead)).with(csrf()))
                        .getStatus())
                .isEqualTo(303);
        assertThat(open(draw() + "/verify").select("#verify").attr("data-inspectors"))
                .endsWith("/inspectors.csv");
        for (String prizes : List.of("/claim", "/show")) {
            assertThat(send(get(draw() + prizes)).getStatus()).as(prizes).isEqualTo(404);
        }
    }

    @Test
    void whoIsInspectedSeesNothingBeforehandAndNamesOfInspectorsGoInTheEnd() throws Exception {
        story.drawn(NOBODY_RECUSED);
        City city = City.of(beans);
        for (Role role : List.of(Role.UNIT_LEADER, Role.UNIT_LIAISON, Role.DEPARTMENT_OFFICER)) {
            assertThat(send(get(desk("")).with(as(city.actor(role, city.county("修武县")))))
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(send(get(desk("/teams")).with(as(city.actor(Role.OFFICE_LEAD, city.county("武陟县")))))
                        .getStatus())
                .isEqualTo(404);
        assertThatThrownBy(() -> story.bean(DrawPurges.class).purge(story.lead, story.drawId))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> story.bean(DrawDesk.class).payout(story.lead, story.drawId))
                .isInstanceOf(NotFound.class);
        story.afterTheInspections();
        story.bean(DrawPurges.class).purge(story.lead, story.drawId);
        assertThat(jdbc.sql("SELECT count(*) FROM draw.inspector WHERE name_sealed IS NOT NULL")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(open(draw()).text()).as("objects are no people").contains("化工厂");
        assertThat(Outsider.verify(file("/certificate.json"), file("/entries.csv"), file("/inspectors.csv")))
                .isEmpty();
    }

    private DrawQueries queries() {
        return story.bean(DrawQueries.class);
    }

    private List<CheckFacts.Sent> teams() {
        return Objects.requireNonNull(queries().get(story.drawId).check()).teams();
    }

    private String draw() {
        return "/draw/" + story.drawId;
    }

    private String desk(String path) {
        return "/desk/draws/" + story.drawId + path;
    }

    private AbstractMockHttpServletRequestBuilder<?> names(String lines) {
        return post(desk("/inspectors")).with(as(story.lead)).with(csrf()).param("inspectors", lines);
    }

    private AbstractMockHttpServletRequestBuilder<?> substitute(String entry, String inspector, byte[] paper) {
        return multipart(desk("/substitutes"))
                .file(new MockMultipartFile("evidence", "请假单.txt", "text/plain", paper))
                .param("entry", entry)
                .param("inspector", inspector)
                .param("reason", "ABSENT")
                .with(as(story.clerk))
                .with(csrf());
    }

    private byte[] file(String name) throws Exception {
        MockHttpServletResponse answer = send(get(draw() + name));
        assertThat(answer.getStatus()).as(name).isEqualTo(200);
        return answer.getContentAsByteArray();
    }

    private Document page(String path) throws Exception {
        MockHttpServletResponse answer = send(get(desk(path)).with(as(story.lead)));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private Document open(String path) throws Exception {
        return Jsoup.parse(send(get(path)).getContentAsString());
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse answer = web.perform(request).andReturn().getResponse();
        answer.setDefaultCharacterEncoding("UTF-8");
        return answer;
    }
}
