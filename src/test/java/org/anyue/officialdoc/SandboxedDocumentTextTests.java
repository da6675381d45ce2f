package org.anyue.officialdoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import org.anyue.filestore.FileStoreFixtures;
import org.anyue.filestore.Intake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxedDocumentTextTests {

    @Test
    void theChildReadsTheSameTextAndRefusesInTheSameWords(@TempDir Path folder) throws Exception {
        try (FileStoreFixtures store = FileStoreFixtures.in(folder)) {
            SandboxedDocumentText documents = new SandboxedDocumentText(store.sandbox(), store.files());
            byte[] docx = SameTextInEveryFormatTests.docx();
            byte[] pdf = PdfFixtures.of(SameTextInEveryFormatTests.PLAN);

            long start = System.nanoTime();
            assertThat(documents.extract(store.put(docx, "方案.docx", Intake.DOCUMENT)))
                    .isEqualTo(DocumentText.extract(docx, "方案.docx"));
            long middle = System.nanoTime();
            assertThat(documents.extract(store.put(pdf, "方案.pdf", Intake.DOCUMENT)))
                    .isEqualTo(DocumentText.extract(pdf, "方案.pdf"));
            System.out.printf(
                    "docx %d ms, pdf %d ms in the child%n",
                    (middle - start) / 1_000_000, (System.nanoTime() - middle) / 1_000_000);

            byte[] bomb =
                    DocxFixtures.body(DocxFixtures.p("甲".repeat(3_000_000))).bytes();
            assertThatThrownBy(() -> documents.extract(new ByteArrayInputStream(bomb), "a.docx"))
                    .isInstanceOf(UnreadableDocument.class)
                    .hasMessageContaining("已损坏");
        }
    }
}
