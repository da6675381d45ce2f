package org.anyue.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.anyue.filestore.FileAddress;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.quiz.QuestionImport.Fate;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.sheet.SheetWriter;
import org.anyue.support.AnyueTest;
import org.anyue.support.City;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files into the bank and out of it again; each test has a county, and so a bank, of its own. */
@AnyueTest
class QuestionImportTests {

    @Autowired
    BeanFactory beans;

    @Autowired
    QuestionFiles files;

    @Autowired
    QuestionImports imports;

    @Autowired
    QuestionExports exports;

    @Autowired
    QuestionQueries queries;

    @Autowired
    QuestionBank bank;

    @Autowired
    QuestionPictures pictures;

    @Autowired
    QuestionFileStore references;

    @Autowired
    JdbcClient jdbc;

    private City city;

    @BeforeEach
    void people() {
        city = City.of(beans);
    }

    @Test
    void aFlawedFileIsToldRowByRowAndNothingOfItGoesIn() throws IOException {
        Actor clerk = clerk("武陟县");
        List<ReadQuestion> read = files.read(upload("题目.txt", """
                一、单选题
                1. 好的一题（A）
                A. 甲一
                B. 乙一
                2. 没有答案的一题
                A. 甲二
                B. 乙二
                """), "消防", QuestionLevel.EASY);
        UUID id = imports.keep(clerk, "题目.txt", read);
        QuestionImport preview = imports.preview(clerk, id);
        assertThat(preview.count(Fate.FLAWED)).isEqualTo(1);
        assertThat(preview.mayRun()).isFalse();
        assertThatThrownBy(() -> imports.run(clerk, id)).isInstanceOf(Refusal.class);
        assertThat(contents(clerk)).isEmpty();
    }

    @Test
    void whatIsThereStaysOutAndWhatIsMuchLikeItIsTold() throws IOException {
        Actor clerk = clerk("修武县");
        String first = """
                1. 消防车通道被占用时应当怎样处理？（A）
                A. 立即清除障碍
                B. 等明天再说
                依据：《中华人民共和国消防法》（2021修正）第二十八条
                2. 没有写依据的题目放进草稿（B）
                A. 是不是
                B. 可不可以
                """;
        UUID id = imports.keep(clerk, "一.txt", files.read(upload("一.txt", first), "消防", QuestionLevel.EASY));
        assertThat(imports.run(clerk, id)).isEqualTo(2);
        assertThatThrownBy(() -> imports.preview(clerk, id)).isInstanceOf(NotFound.class);
        assertThat(own(clerk))
                .extracting(QuestionSummary::state)
                .containsExactlyInAnyOrder(QuestionState.IN_REVIEW, QuestionState.DRAFT);

        String second = first + """
                3. 消防车通道被占用时，应当怎样处理?（A）
                A. 等明天再说
                B. 立即清除障碍
                4. 消防车通道被占用的时候应当怎样处理？（A）
                A. 立即清除障碍
                B. 等明天再说
                5. 全新的题目，和别的都不一样（A）
                A. 确实如此
                B. 并非如此
                """;
        UUID again = imports.keep(clerk, "二.txt", files.read(upload("二.txt", second), "消防", QuestionLevel.EASY));
        assertThat(imports.preview(clerk, again).lines())
                .extracting(QuestionImport.Line::fate)
                // The third says the same words with another key, so it is no double but much alike.
                .containsExactly(Fate.SAME, Fate.SAME, Fate.ALIKE, Fate.ALIKE, Fate.DRAFT);
    }

    @Test
    void anotherOfficeFindsNoneOfIt() throws IOException {
        Actor clerk = clerk("温县");
        List<ReadQuestion> read = files.read(upload("题.txt", "1. 题干（A）\nA. 甲\nB. 乙"), "消防", QuestionLevel.EASY);
        UUID id = imports.keep(clerk, "题.txt", read);
        assertThatThrownBy(() -> imports.preview(clerk("孟州市"), id)).isInstanceOf(NotFound.class);
    }

    @Test
    void theBuiltInBankIsLoadedOnceAndApprovedBySomebodyElse() {
        Actor clerk = clerk("博爱县");
        int loaded = imports.loadBuiltIn(clerk);
        assertThat(loaded).isGreaterThanOrEqualTo(200);
        assertThatThrownBy(() -> imports.loadBuiltIn(clerk)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> bank.approveBuiltIn(clerk)).isInstanceOf(Refusal.class);
        assertThat(bank.approveBuiltIn(clerk("博爱县"))).isEqualTo(loaded);
        assertThat(own(clerk))
                .hasSize(loaded)
                .extracting(QuestionSummary::state)
                .containsOnly(QuestionState.PUBLISHED);
    }

    @Test
    void twoWhoLoadTheBuiltInBankAtOnceLoadItOnce() throws Exception {
        Actor clerk = clerk("中站区");
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> loads = IntStream.range(0, 4)
                    .mapToObj(_ -> threads.submit(() -> {
                        start.await();
                        try {
                            return imports.loadBuiltIn(clerk);
                        } catch (Refusal allThere) {
                            return 0;
                        }
                    }))
                    .toList();
            start.countDown();
            int loaded = 0;
            for (Future<Integer> load : loads) {
                loaded += load.get();
            }
            assertThat(own(clerk)).hasSize(loaded);
            assertThat(own(clerk).stream().map(one -> one.content().stem())).doesNotHaveDuplicates();
        }
    }

    @Test
    void aWholeBankGoesOutAndComesInAgainInEachFormat() throws IOException {
        Actor clerk = clerk("孟州市");
        imports.loadBuiltIn(clerk);
        List<QuestionContent> all = contents(clerk);
        for (String name : List.of("题库.json", "题库.xlsx", "题库.docx")) {
            byte[] file = file(name, all);
            List<ReadQuestion> read = files.read(
                    new QuestionFiles.Upload(new ByteArrayInputStream(file), name, file.length),
                    "",
                    QuestionLevel.EASY);
            assertThat(read).as(name).flatExtracting(ReadQuestion::flaws).isEmpty();
            assertThat(read).as(name).extracting(ReadQuestion::content).containsExactlyInAnyOrderElementsOf(all);
            QuestionImport preview = imports.preview(clerk, imports.keep(clerk, name, read));
            assertThat(preview.count(Fate.SAME)).as(name).isEqualTo(all.size());
        }
    }

    @Test
    void aPictureTravelsInOurOwnFormatAndItsFileIsNeeded() throws IOException {
        Actor clerk = clerk("沁阳市");
        FileAddress address = pictures.take(new ByteArrayInputStream(picture()), "标志.png");
        QuestionContent content =
                Questions.single("图中的标志是什么意思？").with(new QuestionContent.Picture(address, "蓝色圆形，里面是安全帽"));
        byte[] json = exports.json("题库", List.of(content));
        assertThat(new String(json, StandardCharsets.UTF_8)).contains("\"jpeg\"");
        List<ReadQuestion> read = files.read(
                new QuestionFiles.Upload(new ByteArrayInputStream(json), "题库.json", json.length),
                "",
                QuestionLevel.EASY);
        UUID id = imports.keep(clerk, "题库.json", read);
        QuestionContent back = java.util.Objects.requireNonNull(read.getFirst().content());
        FileAddress kept = java.util.Objects.requireNonNull(back.picture().address());
        assertThat(references.fileAddresses()).contains(kept.sha256());
        imports.run(clerk, id);
        assertThat(references.fileAddresses()).contains(kept.sha256());
        assertThat(pictures.open(kept)).startsWith((byte) 0xFF, (byte) 0xD8);
    }

    @Test
    void whatIsNoFileOfQuestionsIsRefusedWithAWay() {
        assertThatThrownBy(() -> files.read(upload("空.txt", ""), "", QuestionLevel.EASY))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> files.read(upload("散文.txt", "这里没有题目。"), "", QuestionLevel.EASY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("题号");
        assertThatThrownBy(() -> files.read(upload("无主题.txt", "1. 题干（A）\nA. 甲\nB. 乙"), " ", QuestionLevel.EASY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("1 道题没有写主题");
        assertThatThrownBy(() -> files.read(upload("别的.json", "{\"a\":1}"), "", QuestionLevel.EASY))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> files.read(upload("坏.xlsx", "不是表格"), "", QuestionLevel.EASY))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void filesThatNobodyCameBackToGo() throws IOException {
        Actor clerk = clerk("武陟县");
        UUID id = imports.keep(
                clerk, "旧.txt", files.read(upload("旧.txt", "1. 题干（A）\nA. 甲\nB. 乙"), "消防", QuestionLevel.EASY));
        jdbc.sql("UPDATE quiz.question_import SET made_at = made_at - INTERVAL '3 days' WHERE id = :id")
                .param("id", id)
                .update();
        assertThatThrownBy(() -> imports.preview(clerk, id)).isInstanceOf(NotFound.class);
        imports.keep(clerk, "新.txt", List.of());
        assertThat(jdbc.sql("SELECT count(*) FROM quiz.question_import WHERE id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private byte[] file(String name, List<QuestionContent> all) throws IOException {
        if (name.endsWith(".json")) {
            return exports.json("题库", all);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (name.endsWith(".xlsx")) {
            SheetWriter.write(exports.sheet(all), out);
        } else {
            exports.document("题库", all).write(out);
        }
        return out.toByteArray();
    }

    private List<QuestionContent> contents(Actor actor) {
        return own(actor).stream().map(QuestionSummary::content).toList();
    }

    /** Without what the city has published meanwhile. */
    private List<QuestionSummary> own(Actor actor) {
        return queries.all(actor, QuestionFilter.ALL, "", false).stream()
                .filter(question -> question.owner().equals(actor.place().id()))
                .toList();
    }

    private Actor clerk(String county) {
        return city.actor(Role.OFFICE_CLERK, city.county(county));
    }

    private static QuestionFiles.Upload upload(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new QuestionFiles.Upload(new ByteArrayInputStream(bytes), name, bytes.length);
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
