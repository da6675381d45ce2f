package org.anyue.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anyue.shared.Ids;
import org.anyue.support.AnyueTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What was really done to such contests, done again: it ends on the review list and changes no published count. */
@AnyueTest
class AttackTests {

    private static final int COLLECTING = 60;
    private static final int HANDING_IN = 40;

    @Autowired
    MockMvc web;

    @Autowired
    BeanFactory beans;

    @Autowired
    Play play;

    @Autowired
    PaperSeals seals;

    @Autowired
    Suspicions integrity;

    @Autowired
    Tallies tallies;

    @Autowired
    AttemptWriter writer;

    @Autowired
    Clock clock;

    private QuizWorld world;
    private ContestId contest;
    private String county;

    @BeforeEach
    void contest() {
        world = QuizWorld.of(beans);
        contest = world.daily();
        county = Ids.toText(world.county("武陟县"));
    }

    @Test
    void answersCollectedByManyAndHandedInAtOnceChangeNoPublishedCount() throws Exception {
        for (int i = 0; i < 30; i++) {
            honest("10.20." + i + ".1");
        }
        String before = counts();
        assertThat(before).contains("共 30 人，30 份答卷");
        Map<String, String> answers = collected();
        assertThat(answers).hasSizeGreaterThan(80);
        Set<UUID> attackers = new HashSet<>();
        for (int i = 0; i < HANDING_IN; i++) {
            Document paper = page(send(begin(play.newPass(contest))));
            attackers.add(subject(paper));
            handIn(paper, answers);
        }
        integrity.look(contest, Instant.EPOCH);
        Set<UUID> noticed = integrity.of(world.office(), contest).stream()
                .filter(one -> one.reason() == SuspicionReason.PERFECT_BURST)
                .map(Suspicion::subject)
                .collect(Collectors.toSet());
        assertThat(noticed).hasSizeGreaterThan(HANDING_IN / 2);
        assertThat(attackers).containsAll(noticed);
        assertThat(integrity.look(contest, Instant.EPOCH))
                .as("looked at again, nobody is new")
                .isZero();
        assertThat(integrity.of(world.office(), contest))
                .extracting(Suspicion::times)
                .containsOnly(1);
        assertThat(counts()).isEqualTo(before);
        assertThat(integrity.report(contest).counts().get(SuspicionReason.PERFECT_BURST)[0])
                .isEqualTo(noticed.size());
    }

    @Test
    void whoIsClearedCountsAgain() {
        honest("10.30.1.1");
        play.tampered(contest, honest("10.30.2.1"));
        integrity.notice();
        assertThat(counts()).contains("共 1 人，1 份答卷");
        Suspicion one = integrity.of(world.office(), contest).getFirst();
        integrity.decide(world.office(), contest, one.id(), false, "核实无误");
        assertThat(tallies.toCount()).contains(contest);
        assertThat(counts()).contains("共 2 人，2 份答卷");
    }

    @Test
    void whenTooManyWaitThePageKeepsEverythingAndSaysWhenToComeAgain() throws Exception {
        Document paper = page(send(begin(play.newPass(contest))));
        writer.stop();
        try {
            MockHttpServletResponse answer = send(post("/quiz/" + contest + "/answers")
                    .param("token", paper.select("input[name=token]").val())
                    .param("a0", "1"));
            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(answer.getHeader("Retry-After")).isEqualTo("3");
            Document again = page(answer);
            assertThat(again.select("input[name=a0]").val()).isEqualTo("1");
            writer.start();
            MockHttpServletResponse second =
                    send(post(again.select("form.c-form").attr("action"))
                            .param("token", again.select("input[name=token]").val())
                            .param("a0", "1"));
            assertThat(second.getStatus()).isEqualTo(200);
        } finally {
            if (!writer.isRunning()) {
                writer.start();
            }
        }
    }

    /** With every answer, in the time of a person. @return the token */
    private String honest(String address) {
        Play.Opening opening = play.start(
                contest,
                play.newPass(contest),
                new Play.Start(true, false, world.county("武陟县"), 0, false, new Play.Origin(address, "", "")));
        PaperToken token = seals.token(opening.sheet().token()).orElseThrow();
        PaperToken earlier = QuizWorld.earlier(token, 90);
        play.submit(contest, seals.seal(earlier), world.right(earlier), address);
        return seals.seal(earlier);
    }

    /** Right answers by the question, as result pages tell them to everybody who hands in. */
    private Map<String, String> collected() throws Exception {
        Map<String, String> answers = new HashMap<>();
        for (int i = 0; i < COLLECTING; i++) {
            Document paper = page(send(begin(play.newPass(contest))));
            Document result = handIn(paper, Map.of());
            for (Element answer : result.select(".c-answer")) {
                String stem = answer.select(".c-answer__stem").first().ownText().replaceFirst("^\\d+\\. ", "");
                answers.put(stem, answer.select("p strong").text());
            }
        }
        return answers;
    }

    private Document handIn(Document paper, Map<String, String> answers) throws Exception {
        MockHttpServletRequestBuilder request = post("/quiz/" + contest + "/answers")
                .param("token", paper.select("input[name=token]").val());
        int number = 0;
        for (Element question : paper.select("fieldset.c-question")) {
            String right = answers.getOrDefault(
                    question.select(".c-question__stem").first().ownText(), "");
            request.param("a" + number++, given(question, right).toArray(String[]::new));
        }
        return page(send(request));
    }

    private static List<String> given(Element question, String right) {
        if (!question.select("input[type=text]").isEmpty()) {
            return List.of(right);
        }
        List<String> places = new ArrayList<>();
        for (Element choice : question.select("label.c-choice")) {
            if (List.of(right.split("；")).contains(choice.text())) {
                places.add(choice.select("input").val());
            }
        }
        return places;
    }

    private UUID subject(Document paper) {
        return seals.token(paper.select("input[name=token]").val())
                .orElseThrow()
                .subject();
    }

    private String counts() {
        tallies.count(contest, clock.instant());
        try {
            return page(send(get("/quiz/" + contest + "/counts")))
                    .select("main")
                    .text();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private AbstractMockHttpServletRequestBuilder<?> begin(String pass) {
        return post("/quiz/" + contest + "/paper")
                .param("pass", pass)
                .param("consent", "true")
                .param("county", county);
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
