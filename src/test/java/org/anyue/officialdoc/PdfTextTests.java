package org.anyue.officialdoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.junit.jupiter.api.Test;

class PdfTextTests {

    private static List<String> lines(PdfFixtures pdf) throws Exception {
        return DocumentText.extract(pdf.bytes(), "a.pdf").text().lines().toList();
    }

    @Test
    void runningHeadersPageNumbersAndWatermarksGoAndParagraphsRunOverThePageBreak() throws Exception {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            paragraphs.add("%d.%s".formatted(i, "各单位要结合实际组织开展安全生产月活动，压实责任。".repeat(2 + i % 3)));
        }
        try (PdfFixtures pdf = new PdfFixtures("某市安全生产委员会办公室文件")) {
            for (String paragraph : paragraphs) {
                pdf.watermark("仅供内部使用");
                pdf.paragraph(paragraph);
            }

            assertThat(lines(pdf)).containsExactlyElementsOf(paragraphs);
        }
    }

    @Test
    void aTitleOverTwoLinesIsOneLineAndTableRowsHaveTabs() throws Exception {
        try (PdfFixtures pdf = new PdfFixtures("")) {
            pdf.title("关于印发2025年某市安全生产月");
            pdf.title("活动方案的通知");
            pdf.paragraph("各县（市、区）人民政府，市安委会各成员单位，市直各生产经营单位，驻市各有关企业：".repeat(2));
            pdf.row("时间", "内容", "责任单位");
            pdf.row("6月16日", "宣传咨询日", "市应急局");

            assertThat(lines(pdf)).startsWith("关于印发2025年某市安全生产月活动方案的通知").endsWith("时间\t内容\t责任单位", "6月16日\t宣传咨询日\t市应急局");
        }
    }

    @Test
    void theLinesOfARuledCellAreOneCell() throws Exception {
        try (PdfFixtures pdf = new PdfFixtures("")) {
            pdf.paragraph("附件");
            pdf.ruledRow("时间时间时间时间", "活动内容活动内容", "单位");
            pdf.ruledRow("6月16日", "安全宣传咨询日主会场活动和应急演练", "市应急管理局、市总工会");
            pdf.ruledRow("", "每县2场", "");

            assertThat(lines(pdf))
                    .containsExactly("附件", "时间时间时间时间\t活动内容活动内容\t单位", "6月16日\t安全宣传咨询日主会场活动和应急演练\t市应急管理局、市总工会", "\t每县2场");
        }
    }

    @Test
    void twoColumnsAreReadOneAfterTheOther() throws Exception {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            paragraphs.add("%d.%s".formatted(i, "各单位要结合实际组织开展安全生产月活动，压实责任。".repeat(1 + i % 3)));
        }
        try (PdfFixtures pdf = new PdfFixtures("")) {
            pdf.title("某市安全生产月活动方案");
            pdf.twoColumns(paragraphs);

            assertThat(lines(pdf)).startsWith("某市安全生产月活动方案").endsWith(paragraphs.toArray(String[]::new));
        }
    }

    @Test
    void cellsSideBySideAreNoColumns() throws Exception {
        try (PdfFixtures pdf = new PdfFixtures("")) {
            for (int i = 1; i <= 10; i++) {
                pdf.row("活动%d".formatted(i), "", "市应急局");
            }

            assertThat(lines(pdf)).hasSize(10).contains("活动3\t市应急局");
        }
    }

    @Test
    void typedBlanksBetweenCharactersAndDigitsGo() throws Exception {
        try (PdfFixtures pdf = new PdfFixtures("")) {
            pdf.paragraph("定于 2025 年 6 月 16 日开展");

            assertThat(lines(pdf)).containsExactly("定于2025年6月16日开展");
        }
    }

    @Test
    void aFileOfManyHundredPagesIsRefusedWithAdvice() throws Exception {
        try (PdfFixtures pdf = new PdfFixtures("")) {
            byte[] bytes = pdf.manyPages(2_000);

            assertThatThrownBy(() -> DocumentText.extract(bytes, "a.pdf"))
                    .isInstanceOf(UnreadableDocument.class)
                    .hasMessageContaining("500 页")
                    .hasMessageContaining("方案正文");
        }
    }

    @Test
    void aScanIsRefusedWithAdvice() throws Exception {
        try (PdfFixtures pdf = new PdfFixtures("")) {
            pdf.picturePage();
            byte[] bytes = pdf.bytes();

            assertThatThrownBy(() -> DocumentText.extract(bytes, "a.pdf"))
                    .isInstanceOf(UnreadableDocument.class)
                    .hasMessageContaining("扫描件")
                    .hasMessageContaining(".docx");
        }
    }

    @Test
    void onePictureAmongPagesOfTextIsNamedAndNotPassedOverSilently() throws Exception {
        try (PdfFixtures pdf = new PdfFixtures("")) {
            pdf.paragraph("一、指导思想");
            pdf.picturePage();

            assertThat(lines(pdf)).containsExactly("一、指导思想", "〔原文件第2页是图片，没有可以读取的文字〕");
        }
    }

    @Test
    void aPasswordOrABanOnCopyingIsRefused() throws Exception {
        AccessPermission noCopy = new AccessPermission();
        noCopy.setCanExtractContent(false);
        for (String password : List.of("secret", "")) {
            try (PdfFixtures pdf = new PdfFixtures("")) {
                pdf.paragraph("一、指导思想");
                pdf.encrypt(password, noCopy);
                byte[] bytes = pdf.bytes();

                assertThatThrownBy(() -> DocumentText.extract(bytes, "a.pdf"))
                        .isInstanceOf(UnreadableDocument.class)
                        .hasMessageContaining("密码");
            }
        }
    }
}
