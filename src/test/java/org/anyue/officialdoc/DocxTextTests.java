package org.anyue.officialdoc;

import static org.anyue.officialdoc.DocxFixtures.item;
import static org.anyue.officialdoc.DocxFixtures.level;
import static org.anyue.officialdoc.DocxFixtures.p;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocxTextTests {

    private static List<String> lines(DocxFixtures docx) throws UnreadableDocument {
        return DocumentText.extract(docx.bytes(), "a.docx").text().lines().toList();
    }

    private static String list(int id, String levels) {
        return "<w:abstractNum w:abstractNumId=\"%d\">%s</w:abstractNum>".formatted(id, levels);
    }

    private static String num(int id, int list, String more) {
        return "<w:num w:numId=\"%d\"><w:abstractNumId w:val=\"%d\"/>%s</w:num>".formatted(id, list, more);
    }

    @Test
    void numbersOfNestedListsAreCountedAndRestartUnderEachHeading() throws Exception {
        DocxFixtures docx = DocxFixtures.body(item(1, 0, "目标")
                        + item(1, 1, "宣传")
                        + item(1, 2, "讲座")
                        + item(1, 2, "2025年演练")
                        + item(1, 1, "检查")
                        + item(1, 2, "互查")
                        + item(1, 0, "要求")
                        + item(1, 1, "领导"))
                .numbering(list(
                                0,
                                level(0, "chineseCountingThousand", "%1、")
                                        + level(1, "chineseCounting", "（%2）")
                                        + level(2, "decimal", "%3."))
                        + num(1, 0, ""));

        assertThat(lines(docx))
                .containsExactly("一、目标", "（一）宣传", "1.讲座", "2. 2025年演练", "（二）检查", "1.互查", "二、要求", "（一）领导");
    }

    @Test
    void everyNumberFormatOfChineseDocumentsIsWrittenAsWordPrintsIt() throws Exception {
        String levels = level(0, "japaneseCounting", "第%1条")
                + level(1, "ideographDigital", "%2、")
                + level(2, "decimalEnclosedCircle", "%3")
                + level(3, "decimal", "%1.%4", "<w:isLgl/>")
                + level(4, "bullet", "")
                + level(5, "chineseLegalSimplified", "%6、");
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 11; i++) {
            body.append(item(1, 0, "条"));
        }
        for (int i = 0; i < 10; i++) {
            body.append(item(1, 1, "款"));
        }
        body.append(item(1, 2, "项"))
                .append(item(1, 3, "目"))
                .append(item(1, 4, "点"))
                .append(item(1, 5, "甲"));

        List<String> lines = lines(DocxFixtures.body(body.toString()).numbering(list(0, levels) + num(1, 0, "")));

        assertThat(lines).contains("第十条 条", "第十一条 条", "九、款", "一〇、款", "①项", "11.1 目", "点", "壹、甲");
    }

    @Test
    void aListWithItsOwnStartValueBeginsAnewAndOtherInstancesCountOn() throws Exception {
        DocxFixtures docx = DocxFixtures.body(item(1, 0, "甲") + item(1, 0, "乙") + item(2, 0, "丙") + item(3, 0, "丁"))
                .numbering(list(0, level(0, "decimal", "%1."))
                        + num(1, 0, "")
                        + num(2, 0, "")
                        + num(3, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"));

        assertThat(lines(docx)).containsExactly("1.甲", "2.乙", "3.丙", "1.丁");
    }

    @Test
    void aLevelThatNeverRestartsCountsThroughTheDocument() throws Exception {
        DocxFixtures docx = DocxFixtures.body(item(1, 0, "章") + item(1, 1, "条") + item(1, 0, "章") + item(1, 1, "条"))
                .numbering(list(
                                0,
                                level(0, "chineseCounting", "第%1章 ")
                                        + level(1, "decimal", "第%2条", "<w:lvlRestart w:val=\"0\"/>"))
                        + num(1, 0, ""));

        assertThat(lines(docx)).containsExactly("第一章 章", "第1条 条", "第二章 章", "第2条 条");
    }

    @Test
    void aHeadingStyleBringsItsNumberWithIt() throws Exception {
        String heading = "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
        DocxFixtures docx = DocxFixtures.body(
                        heading.formatted("H1", "总则")
                                + heading.formatted("H2", "目的")
                                + "<w:p><w:pPr><w:pStyle w:val=\"H1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>附则</w:t></w:r></w:p>")
                .styles(
                        "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                                + "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:basedOn w:val=\"H1\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/></w:numPr></w:pPr></w:style>")
                .numbering(list(0, level(0, "chineseCounting", "%1、") + level(1, "chineseCounting", "（%2）"))
                        + num(1, 0, ""));

        assertThat(lines(docx)).containsExactly("一、总则", "（一）目的", "附则");
    }

    @Test
    void tableRowsAreLinesWithTabsInDocumentOrder() throws Exception {
        String cell = "<w:tc><w:tcPr><w:tcW w:w=\"100\"/></w:tcPr>%s</w:tc>";
        String wide = "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>%s</w:tc>";
        DocxFixtures docx = DocxFixtures.body(p("前")
                + "<w:tbl><w:tblPr/><w:tblGrid/>"
                + "<w:tr>" + cell.formatted(p("时间")) + cell.formatted(p("内容")) + cell.formatted(p("单位")) + "</w:tr>"
                + "<w:tr>" + cell.formatted("<w:p/>") + cell.formatted(p("咨询日") + p("活动")) + cell.formatted(p("市局"))
                + "</w:tr>"
                + "<w:tr>" + wide.formatted(p("合计")) + "<w:tc>" + p("3") + "</w:tc></w:tr>"
                + "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>" + cell.formatted(p("删")) + cell.formatted(p("行"))
                + "</w:tr>"
                + "</w:tbl>" + p("后"));

        assertThat(lines(docx)).containsExactly("前", "时间\t内容\t单位", "\t咨询日 活动\t市局", "合计\t\t3", "后");
    }

    @Test
    void aFrameOfOneCellIsReadAsItsParagraphs() throws Exception {
        DocxFixtures docx = DocxFixtures.body("<w:tbl><w:tr><w:tc>" + p("一、甲") + p("二、乙") + "</w:tc></w:tr></w:tbl>");

        assertThat(lines(docx)).containsExactly("一、甲", "二、乙");
    }

    @Test
    void insertionsStayAndDeletionsGo() throws Exception {
        String run = "<w:r><w:t>%s</w:t></w:r>";
        DocxFixtures docx = DocxFixtures.body("<w:p>" + run.formatted("于")
                + "<w:del w:id=\"1\"><w:r><w:delText>5月1日</w:delText></w:r></w:del>"
                + "<w:ins w:id=\"2\">" + run.formatted("5月20日") + "</w:ins>" + run.formatted("前报送") + "</w:p>"
                + "<w:p><w:pPr><w:rPr><w:del w:id=\"3\"/></w:rPr></w:pPr>" + run.formatted("上半") + "</w:p>" + p("下半")
                + "<w:moveFrom w:id=\"4\">" + p("旧处") + "</w:moveFrom>");

        assertThat(lines(docx)).containsExactly("于5月20日前报送", "上半下半");
    }

    @Test
    void notesTextBoxesAndBreaksAreReadOnceAndHiddenTextAndFieldCodesNotAtAll() throws Exception {
        String box = "<w:txbxContent>" + p("框内") + "</w:txbxContent>";
        DocxFixtures docx = DocxFixtures.body("<w:p><w:r><w:t>正文</w:t><w:footnoteReference w:id=\"2\"/></w:r>"
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>"
                        + "<w:r><w:instrText>PAGEREF _1</w:instrText></w:r><w:r><w:t>续</w:t><w:br/><w:t>换行</w:t></w:r>"
                        + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx>" + box
                        + "</wps:txbx></mc:Choice>"
                        + "<mc:Fallback><w:pict><v:textbox>" + box
                        + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
                        + "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>" + p("控件")
                        + "</w:sdtContent></w:sdt>")
                .footnotes("<w:footnote w:type=\"separator\" w:id=\"0\">" + p("----")
                        + "</w:footnote><w:footnote w:id=\"2\">" + p("见附件") + "</w:footnote>");

        assertThat(lines(docx)).containsExactly("正文续", "换行", "见附件", "框内", "控件");
    }
}
