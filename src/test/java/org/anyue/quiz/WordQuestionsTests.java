package org.anyue.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The layouts in which question banks are handed round. */
class WordQuestionsTests {

    private static final QuestionReading.Defaults DEFAULTS =
            new QuestionReading.Defaults("综合", QuestionLevel.MEDIUM, Map.of("建筑施工", "construction"));

    @Test
    void theAnswerInTheBracketsOfTheStemAndOptionsOnOneLine() {
        ReadQuestion read = one("""
                2026年安全生产知识题库
                一、单选题（每题2分，共20题）
                1. 发现火灾应当拨打（ B ）报警。
                A. 110  B. 119  C. 120  D. 122
                """);
        assertThat(read.flaws()).isEmpty();
        QuestionContent content = content(read);
        assertThat(content.kind()).isEqualTo(QuestionKind.SINGLE);
        assertThat(content.stem()).isEqualTo("发现火灾应当拨打（　　）报警。");
        assertThat(content.key().options()).containsExactly("110", "119", "120", "122");
        assertThat(content.answer()).isEqualTo("B");
        assertThat(read.place()).isEqualTo("单选题第 1 题");
    }

    @Test
    void theAnswerOnALineOfItsOwnAndOptionsOnSeveral() {
        ReadQuestion read = one("""
                二、多项选择题
                12、下列属于特种设备的有：
                A、锅炉
                B、电梯
                C、电风扇
                D、压力容器（含气瓶）
                正确答案：A、B、D
                【解析】法律列举了八类。
                依据：《特种设备安全法》第二条
                难度：易
                主题：特种设备
                """);
        assertThat(read.flaws()).isEmpty();
        QuestionContent content = content(read);
        assertThat(content.kind()).isEqualTo(QuestionKind.MULTIPLE);
        assertThat(content.answer()).isEqualTo("ABD");
        assertThat(content.key().options()).hasSize(4).endsWith("压力容器（含气瓶）");
        assertThat(content.explanation()).isEqualTo("法律列举了八类。");
        assertThat(content.article()).isEqualTo("《特种设备安全法》第二条");
        assertThat(content.filing().topic()).isEqualTo("特种设备");
        assertThat(content.filing().level()).isEqualTo(QuestionLevel.EASY);
    }

    @Test
    void aLetterOfATruthNamesItsOptionInWhateverOrder() {
        assertThat(content(one("""
                一、判断题
                1、电梯困人时可以扒门自救。（A）
                A、错误
                B、正确
                """)).answer()).isEqualTo("错误");
        assertThat(content(one("""
                一、判断题
                1、电梯困人时可以扒门自救。（B）
                A、正确
                B、错误
                """)).answer()).isEqualTo("错误");
        assertThat(one("""
                一、判断题
                1、消防车通道被占用时应当怎样处理？（A）
                A、立即清除障碍
                B、等明天再说
                """).flaws()).containsExactly("写的是判断题，却有选项；请改成单选题，或去掉选项");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThat(one("""
                一、单选题
                1、没有这个选项的题（E）
                A、甲一
                B、乙一
                难度：很难
                """).flaws())
                .hasSize(2)
                .anyMatch(flaw -> flaw.contains("很难"))
                .anyMatch(flaw -> flaw.contains("E"));
    }

    @Test
    void twoOptionsToALineAndWideLetters() {
        QuestionContent content = content(one("""
                1．应当先做什么？（C）
                Ａ．通风　　Ｂ．检测
                Ｃ．切断电源　　Ｄ．报告
                """));
        assertThat(content.key().options()).containsExactly("通风", "检测", "切断电源", "报告");
        assertThat(content.answer()).isEqualTo("C");
    }

    @Test
    void optionsBehindTheStemOnTheSameLine() {
        QuestionContent content = content(one("3、灭火器压力表指针应当在（A）A.绿区B.红区C.黄区"));
        assertThat(content.stem()).isEqualTo("灭火器压力表指针应当在（　　）");
        assertThat(content.key().options()).containsExactly("绿区", "红区", "黄区");
    }

    @Test
    void statementsWithTheirMarksBehindThem() {
        List<ReadQuestion> read = read("""
                三、判断题
                1、电梯困人时可以扒门自救。（×）
                2、从业人员有权拒绝违章指挥。（ √ ）
                3、消防通道可以临时停车。
                答案：错误
                """);
        assertThat(read).extracting(one -> content(one).answer()).containsExactly("错误", "正确", "错误");
        assertThat(read).extracting(one -> content(one).stem()).first().isEqualTo("电梯困人时可以扒门自救。");
        assertThat(read).extracting(one -> content(one).kind()).containsOnly(QuestionKind.TRUE_FALSE);
    }

    @Test
    void aBlankWithTheAnswersThatCount() {
        QuestionContent content = content(one("""
                四、填空题
                1. 我国的火警电话是（    ）。
                答案：119|一一九
                """));
        assertThat(content.kind()).isEqualTo(QuestionKind.FILL);
        assertThat(content.stem()).isEqualTo("我国的火警电话是____。");
        assertThat(content.key().rightTexts()).containsExactly("119", "一一九");
    }

    @Test
    void withoutSectionsTheAnswerTellsTheKind() {
        List<ReadQuestion> read = read("""
                1. 单选（A）
                A. 甲
                B. 乙
                2. 多选（AB）
                A. 甲
                B. 乙
                3. 判断（对）
                """);
        assertThat(read)
                .extracting(one -> content(one).kind())
                .containsExactly(QuestionKind.SINGLE, QuestionKind.MULTIPLE, QuestionKind.TRUE_FALSE);
    }

    @Test
    void severalLabelsOnOneLineAndALongStem() {
        QuestionContent content = content(one("""
                第1题：某企业在有限空间作业前
                没有检测，直接进入，应当怎样做？
                A.继续 B.停止并撤出
                【答案】B 【解析】先通风、再检测、后作业。 【依据】《工贸企业有限空间作业安全规定》
                """));
        assertThat(content.stem()).isEqualTo("某企业在有限空间作业前\n没有检测，直接进入，应当怎样做？");
        assertThat(content.answer()).isEqualTo("B");
        assertThat(content.explanation()).isEqualTo("先通风、再检测、后作业。");
        assertThat(content.article()).isEqualTo("《工贸企业有限空间作业安全规定》");
    }

    @Test
    void decimalsAndLettersInsideWordsAreNoNumbersAndNoOptions() {
        QuestionContent content = content(one("""
                1. 氧气含量低于多少不得进入？（A）
                A. 19.5%
                B. 23.5%
                （此处指体积分数，
                1.5 米以下取样）
                解析：见 GB A 级要求。
                """));
        assertThat(content.key().options()).hasSize(2).first().isEqualTo("19.5%");
        assertThat(content.key().options().get(1)).startsWith("23.5%").contains("1.5 米");
    }

    @Test
    void aListOfKeysAtTheEnd() {
        List<ReadQuestion> read = read("""
                一、单选题
                1. 第一题
                A. 甲 B. 乙
                2. 第二题
                A. 甲 B. 乙
                二、多选题
                1. 第三题
                A. 甲 B. 乙 C. 丙
                三、判断题
                1. 第四题
                2. 第五题
                四、填空题
                1. 火警电话是____。
                答案：
                119
                参考答案
                一、单选题
                1-2 BA
                二、多选题
                1.ABC
                三、判断题
                1.× 2.√
                """);
        assertThat(read).extracting(one -> content(one).answer()).containsExactly("B", "A", "ABC", "错误", "正确", "119");
    }

    @Test
    void aListOfKeysWithoutSectionsAndOneThatDoesNotCount() {
        String questions = """
                1. 第一题
                A. 甲 B. 乙
                2. 第二题
                A. 甲 B. 乙
                附：参考答案：
                """;
        assertThat(read(questions + "1.B 2.A"))
                .extracting(one -> content(one).answer())
                .containsExactly("B", "A");
        assertThat(read(questions + "1-3 BA")).extracting(ReadQuestion::content).containsNull();
    }

    @Test
    void whatIsWrongIsToldWithItsPlace() {
        List<ReadQuestion> read = read("""
                一、单选题
                1. 没有答案的题
                A. 甲
                B. 乙
                2. 答案在外面（D）
                A. 甲
                B. 乙
                3. 两个答案（AB）
                A. 甲
                B. 乙
                4. 行业不对（A）
                A. 甲
                B. 乙
                行业：魔法
                """);
        assertThat(read).extracting(ReadQuestion::content).containsOnlyNulls();
        assertThat(read)
                .extracting(one -> one.flaws().getFirst())
                .satisfiesExactly(
                        flaw -> assertThat(flaw).contains("请给出答案"),
                        flaw -> assertThat(flaw).contains("答案 D 没有对应的选项"),
                        flaw -> assertThat(flaw).contains("只能有一个"),
                        flaw -> assertThat(flaw).contains("魔法"));
        assertThat(read).extracting(ReadQuestion::place).last().isEqualTo("单选题第 4 题");
    }

    @Test
    void anArticleIsNotMissedButLeftOpen() {
        ReadQuestion read = one("1. 题干（A）\nA. 甲\nB. 乙");
        assertThat(read.flaws()).isEmpty();
        assertThat(QuestionPolicy.missing(content(read))).isNotEmpty();
        assertThat(content(read).filing().topic()).isEqualTo("综合");
    }

    private static ReadQuestion one(String text) {
        List<ReadQuestion> read = read(text);
        assertThat(read).hasSize(1);
        return read.getFirst();
    }

    private static List<ReadQuestion> read(String text) {
        return WordQuestions.read(text).stream()
                .map(raw -> QuestionReading.of(raw, DEFAULTS))
                .toList();
    }

    private static QuestionContent content(ReadQuestion read) {
        QuestionContent content = read.content();
        assertThat(content).as(read.words() + read.flaws()).isNotNull();
        return java.util.Objects.requireNonNull(content);
    }
}
