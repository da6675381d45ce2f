package org.anyue.planimport.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.anyue.campaign.SourceSpan;
import org.anyue.officialdoc.DocumentText;
import org.anyue.officialdoc.OfficialText;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.FindingCode;
import org.anyue.planimport.PlanCompiler;
import org.anyue.planimport.PlanSource;
import org.anyue.planimport.lexicon.Vocabulary;
import org.anyue.planimport.lexicon.WordRow;
import org.anyue.planimport.review.WordCorrection.State;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CleanPlanTests {

    private static final String PLAN = """
            某市2026年“平安生产月”活动方案
            各县区：
            一、活动主题
            人人讲安全。
            二、活动内容
            （一）开展宣讲活动。各县区要组织宣讲，抓好平安生产。
            1.进企业。
            序号\t活动\t单位
            1\t平安生产宣讲\t
            合计
            2\t演练\t各县区
            2026年5月8日
            """;

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("samples"))) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theTextOfTheDocumentIsTheCorrectedText(Path file) throws Exception {
        CompiledPlan plan = compiled(DocumentText.extract(file).text());
        List<WordCorrection> corrections = corrections(plan);
        for (List<WordCorrection> some : List.of(List.<WordCorrection>of(), corrections)) {
            String corrected = new Respelling(plan.text(), some)
                    .of(new SourceSpan(
                            0, plan.text().codePointCount(0, plan.text().length())));
            assertThat(lines(read(CleanPlan.of(plan.text(), plan.title(), some, Vocabulary.builtIn()))))
                    .isEqualTo(lines(corrected));
        }
    }

    @Test
    void onlyWhatWasDecidedChanges() throws Exception {
        CompiledPlan plan = compiled(PLAN);
        List<WordCorrection> corrections = corrections(plan);
        WordCorrection last = corrections.getLast();
        WordCorrection open = new WordCorrection(
                last.position(), last.span(), last.word(), last.suggestion(), last.kind(), State.PROPOSED, null, 0);
        List<WordCorrection> mixed = new ArrayList<>(corrections.subList(0, corrections.size() - 1));
        mixed.add(open);
        assertThat(read(CleanPlan.of(plan.text(), plan.title(), mixed, Vocabulary.builtIn())))
                .contains("“安全生产月”活动方案", "抓好安全生产", "1\t平安生产宣讲");
    }

    @Test
    void eachLevelHasTheLettersOfTheStandard() throws Exception {
        CompiledPlan plan = compiled(PLAN);
        try (XWPFDocument word = word(CleanPlan.of(plan.text(), plan.title(), List.of(), Vocabulary.builtIn()))) {
            XWPFParagraph title = word.getParagraphs().getFirst();
            assertThat(title.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
            assertThat(font(title, 0)).isEqualTo("方正小标宋_GBK");
            assertThat(title.getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(22.0);
            assertThat(font(starting(word, "一、"), 0)).isEqualTo("黑体");
            XWPFParagraph second = starting(word, "（一）");
            assertThat(font(second, 0)).isEqualTo("楷体_GB2312");
            assertThat(second.getRuns().get(1).text()).startsWith("各县区要组织宣讲");
            assertThat(font(second, 1)).isEqualTo("仿宋_GB2312");
            assertThat(second.getCTP().getPPr().getInd().getFirstLineChars()).isEqualTo(200);
            assertThat(starting(word, "2026年5月8日").getAlignment()).isEqualTo(ParagraphAlignment.RIGHT);
            assertThat(word.getTables()).hasSize(1);
            assertThat(word.getFooterList()
                            .getFirst()
                            .getParagraphs()
                            .getFirst()
                            .getCTP()
                            .xmlText())
                    .contains("PAGE");
        }
    }

    @Test
    void theOwnWordsOfAPlaceSayWhereAHeadingEnds() throws Exception {
        String text = """
                某市2026年“安全生产月”活动方案
                一、活动内容
                （一）开展演练。各县区要组织演练。
                二、灯会寄语各县区要把灯会办好，把安全的话带给每一位乡亲。
                """;
        Vocabulary own = Vocabulary.builtIn().with(List.of(WordRow.of("titles", 1, "灯会寄语")));
        assertThat(firstRun(text, Vocabulary.builtIn())).contains("各县区");
        assertThat(firstRun(text, own)).isEqualTo("二、灯会寄语");
    }

    private static String firstRun(String text, Vocabulary words) throws IOException {
        try (XWPFDocument word = word(CleanPlan.of(text, null, List.of(), words))) {
            return starting(word, "二、").getRuns().getFirst().text();
        }
    }

    private static String font(XWPFParagraph paragraph, int run) {
        return paragraph.getRuns().get(run).getFontFamily(org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange.eastAsia);
    }

    private static XWPFParagraph starting(XWPFDocument word, String start) {
        return word.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static CompiledPlan compiled(String text) {
        return PlanCompiler.compile(new PlanSource("方案.txt", "txt", "0".repeat(64), text, null));
    }

    /** Every doubtful word, all applied. */
    private static List<WordCorrection> corrections(CompiledPlan plan) {
        List<WordCorrection> corrections = new ArrayList<>();
        for (CompiledPlan.Finding finding : plan.findings()) {
            if (finding.code() == FindingCode.SWAPPED_WORD && finding.span() != null && finding.suggestion() != null) {
                SourceSpan span = Spans.of(finding.span());
                corrections.add(new WordCorrection(
                        corrections.size() + 1,
                        span,
                        span.quote(plan.text()),
                        finding.suggestion(),
                        WordCorrection.Kind.SWAPPED,
                        State.APPLIED,
                        new Signature("李谷雨", Instant.EPOCH),
                        1));
            }
        }
        return corrections;
    }

    private static XWPFDocument word(OfficialText text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        text.write(bytes);
        return new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static String read(OfficialText text) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        text.write(bytes);
        return DocumentText.extract(bytes.toByteArray(), "方案.docx").text();
    }

    /** Without indents and empty lines; cells without the blanks around them. */
    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.replaceAll("[ \u3000\u00a0]*\t[ \u3000\u00a0]*", "\t"))
                .map(line -> line.replaceAll("^[\\s\u3000\u00a0]+|[\\s\u3000\u00a0]+$", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
