package org.anyue.quiz;

import static org.anyue.identity.web.StaffPages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.shared.NotFound;
import org.anyue.support.AnyueTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

/** Answer cards: what was printed comes back as a file, is looked at first, counts as any other paper and is marked. */
@AnyueTest
class CardTests {

    @Autowired
    BeanFactory beans;

    @Autowired
    Cards cards;

    @Autowired
    ContestBook book;

    @Autowired
    ContestEntries entries;

    @Autowired
    Tallies tallies;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private HelpDesk desk;
    private QuizWorld world;
    private ContestId contest;
    private Actor clerk;
    private String phone;

    @BeforeEach
    void open() {
        desk = HelpDesk.of(beans);
        world = desk.world;
        contest = desk.contest;
        clerk = desk.clerk;
        phone = desk.phone;
    }

    @Test
    void aPrintedPaperComesBackAsACardAndIsMarkedAsAnyOther() throws Exception {
        LocalDate day = LocalDate.now(clock);
        Document sheet = HelpDesk.page(desk.send(get("/desk/contests/" + contest + "/cards/paper?form=7&day=" + day)
                .with(as(clerk))));
        assertThat(sheet.text()).contains("卷号 A7", day.toString());
        assertThat(sheet.select(".quiz-sheet > li")).hasSize(5);
        assertThat(sheet.html()).doesNotContain("密钥词", "解析文字");
        Document preview = HelpDesk.page(followed(upload(
                "答题卡.csv",
                csv(
                                row("K1", "A7", day.toString(), "武陟县", phone, right(7, day)),
                                row("K2", "A7", day.toString(), "温县", "", List.of("", "", "", "", "")))
                        .getBytes(StandardCharsets.UTF_8))));
        assertThat(preview.text()).contains("确认导入 2 张");
        assertThat(desk.send(post(preview.select("form.o-row").attr("action"))
                                .with(as(clerk))
                                .with(csrf()))
                        .getStatus())
                .isEqualTo(303);
        assertThat(jdbc.sql("SELECT score FROM quiz.attempt WHERE contest_id = :id ORDER BY score")
                        .param("id", contest.value())
                        .query(Integer.class)
                        .list())
                .containsExactly(0, 5);
        assertThat(entries.replay(contest.toString()).subjects())
                .singleElement()
                .satisfies(one -> assertThat(one.subjectKey()).isEqualTo("tel:+86" + phone));
        assertThat(desk.records("quiz.cards-imported"))
                .as("one record for the file")
                .isOne();
        tallies.count(contest, clock.instant().plusSeconds(1));
        assertThat(tallies.counties(contest).stream()
                        .mapToInt(CountyTally::cards)
                        .sum())
                .isEqualTo(2);
        assertThat(HelpDesk.page(desk.send(get("/quiz/" + contest + "/counts"))).text())
                .contains("纸质答题卡 2 份");
        assertThat(HelpDesk.page(desk.send(
                                get("/desk/contests/" + contest + "/figures").with(as(world.office()))))
                        .text())
                .contains("答题卡 2 份");
    }

    @Test
    void everyFlawIsToldWithItsRowAndRepetitionsStayOut() throws Exception {
        String day = LocalDate.now(clock).toString();
        List<String> good = right(1, LocalDate.now(clock));
        UUID first = keep(csv(row("A1", "A1", day, "武陟县", phone, good)));
        assertThat(cards.run(clerk, contest, first)).isOne();
        UUID kept = keep(csv(
                row("A1", "A1", day, "武陟县", "", good),
                row("B1", "A1", day, "武陟县", phone, good),
                row("B2", "A100", "昨天", "月球", "123", List.of("Z", "", "", "", "")),
                row("B3", "A2", day, "温县", "", List.of("", "", "", "", "")),
                row("B3", "A2", day, "温县", "", List.of("", "", "", "", ""))));
        CardImport found = cards.preview(clerk, contest, kept);
        assertThat(found.lines())
                .extracting(CardImport.Line::fate)
                .containsExactly(
                        CardImport.Fate.TWIN,
                        CardImport.Fate.TWIN,
                        CardImport.Fate.FLAWED,
                        CardImport.Fate.GOOD,
                        CardImport.Fate.TWIN);
        assertThat(found.lines().get(0).notes()).containsExactly("这张卡已经导入过");
        assertThat(found.lines().get(1).notes()).first().asString().contains("当天已有 1 份");
        assertThat(found.lines().get(2).row()).isEqualTo(4);
        assertThat(found.lines().get(2).notes())
                .anyMatch(note -> note.contains("卷号"))
                .anyMatch(note -> note.contains("试卷日期"))
                .anyMatch(note -> note.contains("月球"))
                .anyMatch(note -> note.contains("手机号"));
        assertThat(found.lines().get(4).notes()).containsExactly("与第 5 行卡号相同");
        assertThat(cards.run(clerk, contest, kept)).isOne();
        assertThatThrownBy(() -> cards.run(clerk, contest, kept)).isInstanceOf(NotFound.class);
        assertThat(jdbc.sql("SELECT count(*) FROM quiz.attempt WHERE contest_id = :id")
                        .param("id", contest.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aLetterThatThePaperDoesNotHaveIsToldWithTheQuestion() {
        LocalDate day = LocalDate.now(clock);
        List<PaperSheet.Question> questions =
                cards.print(clerk, contest, 3, day).questions();
        List<String> answers = new ArrayList<>();
        questions.forEach(one -> answers.add(one.kind() == QuestionKind.FILL ? "什么都行" : "Z"));
        UUID kept = keep(csv(row("C1", "A3", day.toString(), "武陟县", "", answers)));
        long closed = questions.stream()
                .filter(one -> one.kind() != QuestionKind.FILL)
                .count();
        assertThat(cards.preview(clerk, contest, kept).lines().getFirst().notes())
                .hasSize((int) closed);
    }

    @Test
    void aPaperThatAnotherVersionHasPrintedIsNotMarkedByQuestionsThatNobodySaw() {
        LocalDate day = LocalDate.now(clock);
        List<String> good = right(1, day);
        UUID kept = keep(csv(
                row("E1", "B1", day.toString(), "武陟县", "", good),
                row("E2", "1", day.toString(), "武陟县", "", good),
                row("E3", "ａ 1", day.toString(), "武陟县", "", good)));
        List<CardImport.Line> lines = cards.preview(clerk, contest, kept).lines();
        assertThat(lines.get(0).notes()).singleElement().asString().contains("系统更新前后另一种试卷", "重新打印");
        assertThat(lines.get(1).notes()).singleElement().asString().contains("卷号要照试卷上印的写，如 A1");
        assertThat(lines.get(2).fate()).isEqualTo(CardImport.Fate.GOOD);
    }

    @Test
    void aSheetOfAnOldSpreadsheetProgramIsReadToo() {
        String day = LocalDate.now(clock).toString();
        byte[] file = csv(row("D1", "A1", day, "武陟县", "", right(1, LocalDate.now(clock))))
                .getBytes(Charset.forName("GB18030"));
        UUID kept = keep(file);
        assertThat(cards.preview(clerk, contest, kept).lines().getFirst().score())
                .isEqualTo(5);
    }

    @Test
    void theTemplateIsReadAsItIsGivenOut() throws Exception {
        byte[] template = desk.send(
                        get("/desk/contests/" + contest + "/cards/template").with(as(clerk)))
                .getContentAsByteArray();
        Document preview = HelpDesk.page(followed(upload("答题卡.xlsx", template)));
        assertThat(preview.text()).contains("0001");
    }

    /** As somebody writes who knows everything. */
    private List<String> right(int form, LocalDate day) {
        Paper paper = book.get(contest).kit().paper(CardCheck.form(contest, form), day, 1);
        Marking.Answers right = QuizWorld.right(paper);
        List<String> written = new ArrayList<>();
        for (int at = 0; at < paper.size(); at++) {
            List<String> places = right.of(at);
            written.add(
                    switch (paper.questions().get(at).item().kind()) {
                        case FILL -> places.getFirst();
                        case TRUE_FALSE -> places.getFirst().equals("0") ? "对" : "错";
                        default ->
                            String.join(
                                    "",
                                    places.stream()
                                            .map(place -> String.valueOf((char) ('A' + Integer.parseInt(place))))
                                            .toList());
                    });
        }
        return written;
    }

    private static String row(
            String number, String form, String day, String county, String mobile, List<String> answers) {
        return String.join(",", number, form, day, county, mobile, "", String.join(",", answers));
    }

    private static String csv(String... rows) {
        return "卡号,卷号,试卷日期,县（市、区）,手机号,未满十四周岁,第1题,第2题,第3题,第4题,第5题\r\n" + String.join("\r\n", rows) + "\r\n";
    }

    private UUID keep(String file) {
        return keep(file.getBytes(StandardCharsets.UTF_8));
    }

    private UUID keep(byte[] file) {
        try {
            return cards.keep(
                    clerk,
                    contest,
                    new QuestionFiles.Upload(new java.io.ByteArrayInputStream(file), "答题卡.csv", file.length));
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private MockHttpServletResponse upload(String name, byte[] file) throws Exception {
        return desk.send(multipart("/desk/contests/" + contest + "/cards")
                .file(new MockMultipartFile("file", name, null, file))
                .with(as(clerk))
                .with(csrf()));
    }

    private MockHttpServletResponse followed(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(303);
        return desk.send(get(String.valueOf(answer.getRedirectedUrl())).with(as(clerk)));
    }
}
