package org.anyue.officialdoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameTextInEveryFormatTests {

    static final List<String> PLAN = List.of(
            "一、指导思想",
            "以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平总书记关于安全生产的重要论述，坚持人民至上、生命至上，推动各级各类生产经营单位落实安全生产主体责任。",
            "二、活动时间",
            "2025年6月1日至30日，其中6月16日为安全宣传咨询日。各县（市、区）须于5月20日前报送活动方案，于7月5日前报送工作总结，逾期未报的予以通报。",
            "三、活动内容",
            "（一）开展“人人讲安全、个个会应急”主题宣传。每个县（市、区）至少举办2场宣讲活动，覆盖率达到100%，由市应急管理局、市总工会负责。",
            "（二）开展应急演练。6月25日前，各生产经营单位至少组织1次全员参与的应急演练，演练情况通过“安月”平台报送，不再报送纸质材料。",
            "联系人：张三，联系电话：0391-3569123");

    private static String text(byte[] bytes, String name) throws UnreadableDocument {
        return DocumentText.extract(bytes, name).text();
    }

    static byte[] docx() {
        String list = DocxFixtures.level(0, "chineseCountingThousand", "%1、")
                + DocxFixtures.level(1, "chineseCounting", "（%2）");
        StringBuilder body = new StringBuilder();
        for (String paragraph : PLAN) {
            if (paragraph.matches("[一二三]、.*")) {
                body.append(DocxFixtures.item(1, 0, paragraph.substring(2)));
            } else if (paragraph.startsWith("（")) {
                body.append(DocxFixtures.item(1, 1, paragraph.substring(3)));
            } else {
                body.append(DocxFixtures.p("　　" + paragraph)).append("<w:p/>");
            }
        }
        return DocxFixtures.body(body.toString())
                .numbering(
                        "<w:abstractNum w:abstractNumId=\"0\">%s</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
                                .formatted(list))
                .bytes();
    }

    /** Written by LibreOffice from {@link #docx()}: no library here writes this format. */
    static byte[] doc() throws IOException {
        return resource("plan.doc");
    }

    static byte[] resource(String name) throws IOException {
        try (InputStream in = SameTextInEveryFormatTests.class.getResourceAsStream("/officialdoc/" + name)) {
            return java.util.Objects.requireNonNull(in).readAllBytes();
        }
    }

    /** A page of a site, in which the browser counts the headings. */
    static byte[] html(String label, Charset charset) {
        StringBuilder body = new StringBuilder();
        int chapter = 0;
        for (String paragraph : PLAN) {
            if (paragraph.matches("[一二三]、.*")) {
                body.append("<ol style=\"list-style-type: cjk-ideographic\" start=\"%d\"><li>%s</li></ol>"
                        .formatted(++chapter, paragraph.substring(2)));
            } else {
                body.append("<p style=\"text-indent:2em\">&nbsp;&nbsp;%s</p>\n".formatted(paragraph));
            }
        }
        return """
                <!DOCTYPE html><html><head><meta charset="CHARSET"><title>某市应急管理局</title><style>p{margin:0}</style></head>
                <body><div class="top-nav"><a href="/">首页</a><a href="/zw">政务公开</a></div>
                <script>var page = 1;</script>
                <div class="content">BODY</div>
                <ul><li><a href="/1">省应急管理厅</a></li><li><a href="/2">市人民政府</a></li><li><a href="/3">县区网站</a></li><li><a href="/4">其他</a></li></ul>
                <div id="footer">版权所有 某市应急管理局</div></body></html>
                """.replace("CHARSET", label).replace("BODY", body).getBytes(charset);
    }

    @Test
    void everyFormatGivesTheSameText() throws Exception {
        String expected = String.join("\n", PLAN) + "\n";

        assertThat(text(expected.getBytes(StandardCharsets.UTF_8), "plan.txt")).isEqualTo(expected);
        assertThat(text(docx(), "plan.docx")).isEqualTo(expected);
        assertThat(text(doc(), "plan.doc")).isEqualTo(expected);
        assertThat(text(PdfFixtures.of(PLAN), "plan.pdf")).isEqualTo(expected);
        assertThat(text(OfdFixtures.of(PLAN), "plan.ofd")).isEqualTo(expected);
        assertThat(text(html("utf-8", StandardCharsets.UTF_8), "plan.html")).isEqualTo(expected);
        assertThat(text(html("gb2312", Charset.forName("GB18030")), "plan.htm")).isEqualTo(expected);
    }

    @Test
    void everyUsualCharacterSetGivesTheSameText() throws Exception {
        String expected = String.join("\n", PLAN) + "\n𠮷㐂\n";
        String windows = expected.replace("\n", "\r\n");

        assertThat(text(windows.getBytes(Charset.forName("GB18030")), "a.txt")).isEqualTo(expected);
        assertThat(text(("\uFEFF" + windows).getBytes(StandardCharsets.UTF_8), "a.txt"))
                .isEqualTo(expected);
        assertThat(text(("\uFEFF" + windows).getBytes(StandardCharsets.UTF_16LE), "a.TXT"))
                .isEqualTo(expected);
        assertThat(text(("\uFEFF" + windows).getBytes(StandardCharsets.UTF_16BE), "a.txt"))
                .isEqualTo(expected);
        assertThat(text(windows.getBytes(StandardCharsets.UTF_16LE), "a.txt")).isEqualTo(expected);
        assertThat(text(windows.getBytes(StandardCharsets.UTF_16BE), "a.txt")).isEqualTo(expected);
    }

    @Test
    void aFileOnDiskIsReadWithItsNameFormatAndHash(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("方案.docx"), docx());

        ExtractedText read = DocumentText.extract(file);

        assertThat(read.fileName()).isEqualTo("方案.docx");
        assertThat(read.format()).isEqualTo("docx");
        assertThat(read.sha256()).hasSize(64);
        assertThat(read).isEqualTo(DocumentText.extract(Files.readAllBytes(file), "方案.docx"));
    }

    @Test
    void indentsByTabGoAndEmptyFirstCellsStay() throws Exception {
        assertThat(text("\t一、目标\n\t6月\t演练\n　　正文".getBytes(StandardCharsets.UTF_8), "a.txt"))
                .isEqualTo("一、目标\n\t6月\t演练\n正文\n");
    }

    @Test
    void aTextFileCutOffInsideACharacterIsStillRead() throws Exception {
        byte[] whole = "一、指导思想".getBytes(StandardCharsets.UTF_8);

        assertThat(text(java.util.Arrays.copyOf(whole, whole.length - 1), "a.txt"))
                .isEqualTo("一、指导思\n");
    }
}
