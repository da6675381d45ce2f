package org.anyue.draw;

import static org.anyue.identity.web.StaffPages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.anyue.organization.Actor;
import org.anyue.shared.Ids;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What nobody may do, tried over HTTP: each time the reason is said, the trail has a record and nothing has changed. */
@DrawTestWorld
class ForbiddenStepsTests {

    @Autowired
    MockMvc web;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    private DrawStory story;

    @BeforeEach
    void begin() {
        story = new DrawStory(beans);
    }

    @AfterEach
    void clocksAgree() {
        story.bean(StampServer.class).runOff(Duration.ZERO);
    }

    @Test
    void rulesAreNotEditedAfterPublishing() throws Exception {
        story.published();
        String before = rules();
        int version = story.bean(DrawQueries.class).get(story.drawId).version();
        refused(
                DrawRefusal.RULES_FIXED,
                422,
                desk("/rules", story.lead)
                        .param("version", String.valueOf(version))
                        .param("pool", "invented|" + story.pool)
                        .param("title", "改过的名称"));
        refused(DrawRefusal.RULES_FIXED, 422, desk("/publication", story.lead).param("version", "" + version));
        refused(DrawRefusal.RULES_FIXED, 422, desk("/rules/delete", story.lead), "RULES_FIXED");
        assertThat(rules()).isEqualTo(before);
    }

    @Test
    void nobodyDrawsTwiceWhoeverAsks() throws Exception {
        story.drawn(20);
        String result = result();
        for (Actor actor : List.of(story.lead, story.clerk, story.colleague())) {
            refused(DrawRefusal.DRAWN_ALREADY, 409, numbers(actor));
        }
        refused(DrawRefusal.COMMITTED_ALREADY, 422, desk("/commitment", story.lead));
        refused(DrawRefusal.STAMPED_ALREADY, 422, desk("/timestamp", story.lead));
        refused(DrawRefusal.DRAWN_ALREADY, 422, desk("/void", story.lead).param("reason", "结果不理想，重新组织"));
        assertThat(result()).isEqualTo(result);
    }

    @Test
    void aStampThatComesTooLateOpensNothing() throws Exception {
        story.committed(10);
        story.clock.set("2026-06-28T20:30:00+08:00");
        refused(DrawRefusal.STAMP_TOO_LATE, 422, desk("/timestamp", story.lead));
        story.clock.set(DrawStory.EVENING);
        refused(DrawRefusal.NOT_STAMPED, 422, numbers(story.lead));
        assertThat(state()).isEqualTo(DrawState.COMMITTED);
    }

    @Test
    void oneAloneDoesNothingThatTakesTwo() throws Exception {
        story.stamped(20);
        story.clock.set(DrawStory.EVENING);
        send(numbers(story.lead));
        send(numbers(story.lead));
        assertThat(state()).as("one person typed twice").isEqualTo(DrawState.STAMPED);
        send(desk("/void", story.lead).param("reason", "法院裁定停止本次活动"));
        refused(DrawRefusal.TWO_BODIES, 422, desk("/void-approval", story.lead));
        refused(DrawRefusal.TWO_BODIES, 422, desk("/void-approval", story.clerk));
        send(desk("/void-withdrawal", story.lead));
        send(numbers(story.clerk));
        assertThat(state()).isEqualTo(DrawState.DRAWN);
        String holder = holders().getLast();
        assertThat(send(forfeit(holder, "DECLINED", "放弃".getBytes(StandardCharsets.UTF_8)))
                        .getStatus())
                .isEqualTo(303);
        String id = Ids.toText(story.bean(DrawDesk.class)
                .forfeits(story.lead, story.drawId)
                .getFirst()
                .id());
        story.clock.set("2026-07-10T09:00:00+08:00");
        refused(DrawRefusal.TWO_PEOPLE, 422, desk("/forfeits/" + id + "/approval", story.lead));
        assertThat(holders()).contains(holder);
    }

    @Test
    void aPrizeIsNotTakenForAReasonThatWasNotAnnouncedNorGivenToWhomSomebodyChooses() throws Exception {
        story.drawn(20);
        List<String> before = holders();
        refused(DrawRefusal.REASON_NOT_ANNOUNCED, 422, forfeit(before.getLast(), "FRAUD", "x".getBytes()));
        refused(DrawRefusal.CLAIM_TIME_RUNNING, 422, forfeit(before.getLast(), "UNCLAIMED", "x".getBytes()));
        refused(DrawRefusal.EVIDENCE_MISSING, 422, forfeit(before.getLast(), "DECLINED", new byte[0]));
        // There is no field in which an alternate could be named: what is sent besides is not looked at.
        send(forfeit(before.getLast(), "DECLINED", "放弃".getBytes(StandardCharsets.UTF_8))
                .param("replacedBy", "AAAAA-AAAAA-AAAAA-AAAAA")
                .param("replaced_by", "AAAAA-AAAAA-AAAAA-AAAAA"));
        String id = Ids.toText(story.bean(DrawDesk.class)
                .forfeits(story.lead, story.drawId)
                .getFirst()
                .id());
        String next = story.bean(Drawings.class)
                .aftermath(story.bean(DrawStore.class).find(story.drawId).orElseThrow())
                .next(story.bean(DrawStore.class)
                        .find(story.drawId)
                        .orElseThrow()
                        .rules()
                        .tiers()
                        .getLast());
        story.clock.set("2026-07-10T09:00:00+08:00");
        send(desk("/forfeits/" + id + "/approval", story.clerk).param("replacedBy", before.getFirst()));
        assertThat(holders()).doesNotContain(before.getLast()).contains(next);
    }

    @Test
    void aForgedReceiptClaimsNothing() throws Exception {
        story.drawn(30);
        Receipt lost = InventedEntrants.subjects(30).stream()
                .map(one -> story.bean(DrawEntries.class)
                        .receipt(story.drawId, one.subjectKey())
                        .orElseThrow())
                .filter(one -> !holders().contains(one.entry().entryId()))
                .findFirst()
                .orElseThrow();
        String forged = lost.file().replace(lost.entry().entryId(), holders().getFirst());
        refused(DrawRefusal.RECEIPT_FORGED, 422, open("/claim", forged));
        refused(DrawRefusal.NOT_WINNER, 422, open("/claim", lost.file()));
        MockHttpServletResponse proof = send(open("/proof", forged));
        assertThat(proof.getStatus()).isEqualTo(422);
        assertThat(proof.getContentAsString()).contains(DrawRefusal.RECEIPT_FORGED.message());
    }

    @Test
    void aMachineWhoseClockIsWrongNeitherBindsNorDraws() throws Exception {
        story.entered(10);
        story.clock.set(DrawStory.CLOSED);
        StampServer authority = story.bean(StampServer.class);
        authority.runOff(Duration.ofDays(1));
        refused(DrawRefusal.CLOCK_WRONG, 422, desk("/commitment", story.lead), "相差 86400 秒");
        authority.runOff(Duration.ofDays(-1));
        refused(DrawRefusal.CLOCK_WRONG, 422, desk("/commitment", story.lead), "相差 86400 秒");
        authority.runOff(Duration.ofSeconds(3));
        assertThat(send(desk("/commitment", story.lead)).getStatus()).isEqualTo(303);
        assertThat(state()).isEqualTo(DrawState.STAMPED);
        story.clock.set(DrawStory.EVENING);
        authority.runOff(Duration.ofSeconds(8));
        refused(DrawRefusal.CLOCK_WRONG, 422, numbers(story.lead), "相差 8 秒");
        authority.runOff(Duration.ZERO);
        assertThat(send(numbers(story.lead)).getStatus()).isEqualTo(303);
    }

    @Test
    void theOfficeIsWokenWhileAMissingStampCanStillBeMended() {
        story.committed(10);
        story.bean(StampServer.class).runOff(Duration.ofDays(2));
        StampingJob job = story.bean(StampingJob.class);
        job.run();
        assertThat(alarms()).as("ten hours are left").isZero();
        story.clock.set("2026-06-28T18:00:00+08:00");
        job.run();
        job.run();
        assertThat(alarms()).as("said once").isOne();
        story.clock.set("2026-06-28T20:30:00+08:00");
        job.run();
        assertThat(alarms()).as("and once more when it is too late").isEqualTo(2);
    }

    private long alarms() {
        return jdbc.sql("SELECT count(*) FROM notification.notice WHERE dedupe_key LIKE :key")
                .param("key", "draw.stamp-missing:" + story.drawId + "%")
                .query(Long.class)
                .single();
    }

    private void refused(DrawRefusal code, int status, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        refused(code, status, request, code.message().replaceAll("\\{0}.*", ""));
    }

    /** Refused with this status and reason, and the trail knows. */
    private void refused(DrawRefusal code, int status, AbstractMockHttpServletRequestBuilder<?> request, String said)
            throws Exception {
        long before = records(code);
        MockHttpServletResponse answer = send(request);
        assertThat(answer.getStatus()).as("%s", code).isEqualTo(status);
        if (!said.equals(code.name())) {
            assertThat(Jsoup.parse(answer.getContentAsString()).text()).contains(said);
        }
        assertThat(records(code)).as("record of %s", code).isEqualTo(before + 1);
    }

    private long records(DrawRefusal code) {
        return new RefusedSteps(story).records(code);
    }

    private MockHttpServletRequestBuilder desk(String path, Actor actor) {
        return post("/desk/draws/" + story.drawId + path).with(as(actor)).with(csrf());
    }

    private MockHttpServletRequestBuilder open(String path, String receipt) {
        return post("/draw/" + story.drawId + path).param("receipt", receipt);
    }

    private MockHttpServletRequestBuilder numbers(Actor actor) {
        MockHttpServletRequestBuilder form = desk("/numbers", actor).param("fallback", "false");
        for (int i = 0; i < DrawStory.NUMBERS.size(); i++) {
            form.param("n" + i, DrawStory.NUMBERS.get(i));
        }
        return form;
    }

    private AbstractMockHttpServletRequestBuilder<?> forfeit(String entry, String reason, byte[] paper) {
        return multipart("/desk/draws/" + story.drawId + "/forfeits")
                .file(new MockMultipartFile("evidence", "说明.txt", "text/plain", paper))
                .param("entry", entry)
                .param("reason", reason)
                .with(as(story.lead))
                .with(csrf());
    }

    private List<String> holders() {
        return story.bean(DrawQueries.class).get(story.drawId).holders().stream()
                .map(DrawDetails.Holder::entryId)
                .toList();
    }

    private DrawState state() {
        return story.bean(DrawQueries.class).get(story.drawId).state();
    }

    private String rules() {
        return text("rules");
    }

    private String result() {
        return text("result");
    }

    private String text(String column) {
        return jdbc.sql("SELECT " + column + " FROM draw.draw WHERE draw_id = :id")
                .param("id", story.drawId)
                .query(String.class)
                .single();
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse answer = web.perform(request).andReturn().getResponse();
        answer.setDefaultCharacterEncoding("UTF-8");
        return answer;
    }
}
