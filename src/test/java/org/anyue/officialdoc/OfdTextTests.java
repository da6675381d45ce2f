package org.anyue.officialdoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfdTextTests {

    private static List<String> lines(OfdFixtures ofd) throws UnreadableDocument {
        return DocumentText.extract(ofd.bytes(), "a.ofd").text().lines().toList();
    }

    @Test
    void paragraphsRunOverThePageBreakAndPageNumbersAndWatermarksGo() throws Exception {
        List<String> paragraphs = new ArrayList<>();
        OfdFixtures ofd = new OfdFixtures();
        for (int i = 1; i <= 30; i++) {
            paragraphs.add("%d.%s".formatted(i, "各单位要结合实际组织开展安全生产月活动，压实责任。".repeat(2 + i % 3)));
            ofd.watermark("仅供内部使用").paragraph(paragraphs.getLast());
        }

        assertThat(lines(ofd)).containsExactlyElementsOf(paragraphs);
    }

    @Test
    void ruledRowsHaveTabs() throws Exception {
        OfdFixtures ofd = new OfdFixtures()
                .paragraph("附件")
                .ruledRow("时间", "活动内容", "责任单位")
                .ruledRow("6月16日", "咨询日", "市应急局")
                .ruledRow("", "演练", "各县");

        assertThat(lines(ofd)).containsExactly("附件", "时间\t活动内容\t责任单位", "6月16日\t咨询日\t市应急局", "\t演练\t各县");
    }

    @Test
    void aFileOfAnotherProgramIsRead() throws Exception {
        assertThat(DocumentText.extract(SameTextInEveryFormatTests.resource("ofdrw.ofd"), "a.ofd")
                        .text())
                .isEqualTo(String.join("\n", SameTextInEveryFormatTests.PLAN) + "\n");
    }

    @Test
    void picturesAreRefusedOrNamed() throws Exception {
        byte[] scan = new OfdFixtures().picturePage().bytes();

        assertThatThrownBy(() -> DocumentText.extract(scan, "a.ofd")).hasMessageContaining("扫描件");
        assertThat(lines(new OfdFixtures().paragraph("一、指导思想").picturePage()))
                .containsExactly("一、指导思想", "〔原文件第2页是图片，没有可以读取的文字〕");
    }
}
