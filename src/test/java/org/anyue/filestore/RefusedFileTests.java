package org.anyue.filestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.anyue.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedFileTests {

    @TempDir
    Path folder;

    private FileStoreFixtures store;

    @BeforeEach
    void open() throws IOException {
        store = FileStoreFixtures.in(folder);
    }

    @AfterEach
    void nothingWasKept() throws Exception {
        try (Stream<Path> files = Files.walk(folder.resolve("files"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
        store.close();
    }

    private void refused(byte[] bytes, String name, Intake intake, FileRefusal code) {
        assertThatThrownBy(() -> store.put(bytes, name, intake))
                .as(name)
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.getMessage()).contains("。").doesNotContain("{");
                });
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new byte[name.startsWith("bomb") ? 20_000_000 : 10]);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void nameAndContentMustAgree() throws IOException {
        refused(ImageFixtures.plain("jpg", 10, 10), "a.pdf", Intake.DOCUMENT, FileRefusal.MISMATCH);
        refused(text("%PDF-1.7"), "a.jpg", Intake.IMAGE, FileRefusal.MISMATCH);
        refused(zip("[Content_Types].xml", "word/document.xml"), "a.xlsx", Intake.DOCUMENT, FileRefusal.MISMATCH);
        refused(zip("readme"), "a.docx", Intake.DOCUMENT, FileRefusal.MISMATCH);
        refused(text("<html><script>"), "a.txt", Intake.DOCUMENT, FileRefusal.MISMATCH);
        refused(new byte[] {'G', 'I', 'F', '8', '9', 'a', 0, 1}, "a.jpg", Intake.IMAGE, FileRefusal.MISMATCH);
    }

    @Test
    void whatTheDoorDoesNotTakeIsRefusedWithWhatItTakes() throws IOException {
        refused(text("%PDF-1.7"), "a.pdf", Intake.IMAGE, FileRefusal.NOT_ACCEPTED);
        refused(ImageFixtures.plain("png", 10, 10), "a.png", Intake.DOCUMENT, FileRefusal.NOT_ACCEPTED);
        refused(text("MZ"), "a.exe", Intake.DOCUMENT, FileRefusal.NOT_ACCEPTED);
    }

    @Test
    void knownButUnreadableKindsAreToldWhatToDo() throws IOException {
        refused(text("\0\0\0\30ftypheic\0\0"), "a.jpg", Intake.IMAGE, FileRefusal.HEIC);
        refused(text("RIFF0000WEBPVP8 "), "a.webp", Intake.IMAGE, FileRefusal.WEBP);
        refused(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0},
                "a.docx",
                Intake.DOCUMENT,
                FileRefusal.OLD_OFFICE);
        refused(zip("[Content_Types].xml", "word/document.xml"), "a.docm", Intake.DOCUMENT, FileRefusal.MACROS);
        refused(
                zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
                "a.docx",
                Intake.DOCUMENT,
                FileRefusal.MACROS);
    }

    @Test
    void bombsAreRefusedByTheirHeaders() throws IOException {
        refused(ImageFixtures.pngHeader(30_000, 30_000), "a.png", Intake.IMAGE, FileRefusal.TOO_MANY_PIXELS);
        refused(ImageFixtures.pngHeader(-1, 5), "a.png", Intake.IMAGE, FileRefusal.DAMAGED_IMAGE);
        refused(
                zip("[Content_Types].xml", "word/document.xml", "bomb"),
                "a.docx",
                Intake.DOCUMENT,
                FileRefusal.UNPACKS_TOO_LARGE);
        refused(
                zip("[Content_Types].xml", "../word/document.xml"),
                "a.docx",
                Intake.DOCUMENT,
                FileRefusal.UNPACKS_TOO_LARGE);
        refused(text("PK\3\4 cut off"), "a.docx", Intake.DOCUMENT, FileRefusal.DAMAGED);
    }

    @Test
    void emptyAndTooLargeFilesAreRefusedWhileTheyCome() {
        refused(new byte[0], "a.txt", Intake.DOCUMENT, FileRefusal.EMPTY);
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                java.util.Arrays.fill(bytes, from, from + length, (byte) 'a');
                return length;
            }
        };
        assertThatThrownBy(() -> store.files().put(endless, "a.jpg", Intake.IMAGE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("15 MB");
    }
}
