package org.anyue.draw;

import static org.anyue.identity.web.StaffPages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anyue.notification.PhonesOfTown;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Winners hear of it once, by the phone that only their entry knows; without the receipt they claim by that phone. */
@DrawTestWorld
@Import(PhonesOfTown.Gateway.class)
@ExtendWith(OutputCaptureExtension.class)
class WinnerNoticesTests {

    private static final String MORNING = "2026-06-29T09:00:00+08:00";
    private static final String NEARLY_OVER = "2026-07-13T09:00:00+08:00";

    @Autowired
    BeanFactory beans;

    @Autowired
    PhonesOfTown phones;

    @Autowired
    WinnerNotices notices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    private DrawStory story;

    @BeforeEach
    void begin() {
        story = new DrawStory(beans);
        phones.reset();
    }

    @Test
    void everyWinnerIsToldOnceInTheMorningHowToClaimAndByWhen(CapturedOutput output) {
        story.drawn(40);
        notices.run();
        assertThat(phones.taken()).as("it is ten in the evening").isEmpty();
        story.clock.set(MORNING);
        notices.run();
        notices.run();
        assertThat(phones.taken())
                .hasSize(1 + 4 + 8)
                .extracting(PhonesOfTown.Message::phone)
                .doesNotHaveDuplicates();
        assertThat(phones.taken())
                .allSatisfy(message ->
                        assertThat(message.words()).contains("安全生产月有奖答题抽奖", "等奖", "7月15日 18:00前", "领奖码", "不收任何费用"));
        assertThat(winnersPhones())
                .containsExactlyInAnyOrderElementsOf(
                        phones.taken().stream().map(PhonesOfTown.Message::phone).toList());
        assertThat(story.bean(DrawDesk.class).notices(story.lead, story.drawId)).isEqualTo(new NoticeCounts(13, 0, 0));
        assertThat(output.getAll()).doesNotContain("139000000");
        assertThat(jdbc.sql("SELECT string_agg(one::text, ' ') FROM draw.winner_notice one")
                        .query(String.class)
                        .single())
                .doesNotContain("139000000");
    }

    @Test
    void aProcessThatDiesAfterSendingComesAgainWithTheSameKey() {
        story.drawn(40);
        story.clock.set(MORNING);
        phones.killSender();
        assertThatThrownBy(notices::run).hasMessageContaining("the process ends here");
        notices.run();
        Map<UUID, List<PhonesOfTown.Message>> byKey =
                phones.taken().stream().collect(Collectors.groupingBy(PhonesOfTown.Message::key));
        assertThat(byKey).as("what the gateway takes once").hasSize(13);
        assertThat(byKey.values())
                .allSatisfy(same -> assertThat(same)
                        .extracting(PhonesOfTown.Message::phone)
                        .containsOnly(same.getFirst().phone()));
        assertThat(phones.taken()).hasSize(14);
    }

    @Test
    void whoHasNotClaimedIsRemindedOnceAndWhatDoesNotGoOutIsTriedAgainAndThenSaid() throws Exception {
        story.drawn(40);
        story.clock.set(MORNING);
        phones.breakDown();
        for (int i = 0; i < 6; i++) {
            notices.run();
        }
        assertThat(story.bean(DrawDesk.class).notices(story.lead, story.drawId)).isEqualTo(new NoticeCounts(0, 0, 13));
        assertThat(Jsoup.parse(web.perform(get(desk("")).with(as(story.lead)))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                        .text())
                .contains("没有发出 13 人，请另行通知");
        phones.reset();
        Receipt claimed = winner();
        story.bean(PrizeClaims.class).claim(story.drawId, claimed.file(), "");
        story.clock.set(NEARLY_OVER);
        notices.run();
        notices.run();
        assertThat(phones.taken())
                .hasSize(12)
                .allSatisfy(message -> assertThat(message.words()).contains("还没有领取"));
        assertThat(phones.to(phone(claimed))).isEmpty();
        story.clock.set("2026-07-15T19:00:00+08:00");
        notices.run();
        assertThat(phones.taken()).hasSize(12);
    }

    @Test
    void atTheCounterAPhoneShowsWhoSomebodyIs() throws Exception {
        story.drawn(40);
        story.clock.set(MORNING);
        Receipt won = winner();
        String phone = phone(won);
        assertThat(counter(Map.of("phone", "13711112222")).getContentAsString())
                .as("nobody is told anything who has not won")
                .contains(DrawRefusal.NOT_WINNER.message());
        assertThat(phones.taken()).isEmpty();
        assertThat(counter(Map.of("phone", phone)).getStatus()).isEqualTo(200);
        assertThat(phones.to(phone)).singleElement().asString().contains("用于领取“安全生产月有奖答题抽奖”的奖品");
        assertThat(counter(Map.of("phone", phone)).getContentAsString()).contains("验证码刚刚发出");
        String code = phones.codeAt(phone);
        String wrong = code.equals("000000") ? "111111" : "000000";
        MockHttpServletResponse refused = counter(Map.of("phone", phone, "phoneCode", wrong));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("还可以试4次");
        assertThat(jdbc.sql("SELECT count(*) FROM audit.record WHERE object_id = :id AND result = 'CODE_WRONG'")
                        .param("id", story.drawId)
                        .query(Long.class)
                        .single())
                .isOne();
        MockHttpServletResponse found = counter(Map.of("phone", phone, "phoneCode", code));
        assertThat(Jsoup.parse(found.getContentAsString()).text())
                .contains(won.entry().entryId(), "确认发放", phone.substring(7))
                .doesNotContain(phone);
        assertThat(counter(Map.of("phone", phone, "phoneCode", code)).getStatus())
                .as("a code opens once")
                .isEqualTo(422);
    }

    private MockHttpServletResponse counter(Map<String, String> fields) throws Exception {
        var request = post(desk("/counter")).with(as(story.clerk)).with(csrf());
        fields.forEach(request::param);
        MockHttpServletResponse answer = web.perform(request).andReturn().getResponse();
        answer.setDefaultCharacterEncoding("UTF-8");
        return answer;
    }

    private String desk(String path) {
        return "/desk/draws/" + story.drawId + path;
    }

    private Receipt winner() {
        List<String> holders = holders();
        return receipts().stream()
                .filter(one -> holders.contains(one.entry().entryId()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> winnersPhones() {
        List<String> holders = holders();
        return receipts().stream()
                .filter(one -> holders.contains(one.entry().entryId()))
                .map(WinnerNoticesTests::phone)
                .toList();
    }

    private List<Receipt> receipts() {
        return InventedEntrants.subjects(40).stream()
                .map(one -> story.bean(DrawEntries.class)
                        .receipt(story.drawId, one.subjectKey())
                        .orElseThrow())
                .toList();
    }

    private List<String> holders() {
        return story.bean(DrawQueries.class).get(story.drawId).holders().stream()
                .map(DrawDetails.Holder::entryId)
                .toList();
    }

    private static String phone(Receipt receipt) {
        return receipt.subjectKey().replace("tel:+86", "");
    }
}
