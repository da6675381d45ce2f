package org.anyue.officialdoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

class DocTextTests {

    @Test
    void listNumbersTablesNotesFieldsAndTrackedChangesAreReadAsInTheNewerFormat() throws Exception {
        ExtractedText text = DocumentText.extract(SameTextInEveryFormatTests.resource("features.doc"), "a.doc");

        assertThat(text.text().lines())
                .containsExactly(
                        "正文",
                        "脚注",
                        "于5月20日前报送",
                        "见链接续",
                        "换行",
                        "时间\t内容\t单位",
                        "6月16日\t咨询日 活动\t市局",
                        "\t演练\t各县",
                        "合计\t\t3",
                        "中",
                        "外\t内甲 内乙 尾",
                        "框外",
                        "一、目标",
                        "（一）宣传",
                        "1. 2025年演练",
                        "2.互查",
                        "（二）检查",
                        "1.自查",
                        "二、要求",
                        "完",
                        "框内");
        assertThat(text.format()).isEqualTo("doc");
        assertThat(text.notices()).isEmpty();
    }

    @Test
    void macrosAreNotRunAndSaidToBeThere() throws Exception {
        ExtractedText text = DocumentText.extract(with("Macros"), "a.doc");

        assertThat(text.text()).isEqualTo(String.join("\n", SameTextInEveryFormatTests.PLAN) + "\n");
        assertThat(text.notices()).singleElement().asString().contains("宏").contains("另存为");
    }

    @Test
    void aPasswordIsRefusedWithAdvice() throws Exception {
        assertThatThrownBy(() -> DocumentText.extract(with("EncryptedPackage"), "a.doc"))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("密码")
                .hasMessageContaining(".docx");
    }

    /** The plan with a further entry in its package. */
    static byte[] with(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(SameTextInEveryFormatTests.doc()))) {
            files.createDocument(new ByteArrayInputStream(new byte[8]), entry);
            files.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }
}
