package org.anyue.officialdoc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedDocumentTests {

    private static void refused(byte[] bytes, String name, String advice) {
        assertThatThrownBy(() -> DocumentText.extract(bytes, name))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining(advice);
    }

    private static byte[] ole() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem ole = new POIFSFileSystem()) {
            ole.createDocument(new java.io.ByteArrayInputStream(new byte[8192]), "EncryptedPackage");
            ole.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void macrosAreRefusedByNameAndByContent() {
        byte[] macro = DocxFixtures.body(DocxFixtures.p("甲")).macroEnabled().bytes();

        refused(macro, "a.docm", "不含宏的 .docx");
        refused(macro, "a.docx", "不含宏的 .docx");
        refused(macro, "a.xlsm", "不含宏");
    }

    @Test
    void oldAndEncryptedWordFilesAreRefusedWithAdvice() throws Exception {
        refused(ole(), "a.doc", "密码");
        refused(ole(), "a.docx", "密码");
        refused(ole(), "a.txt", "密码");
        refused(SameTextInEveryFormatTests.doc(), "a.docx", "扩展名改为 .doc，");
        refused("{\\rtf1\\ansi }".getBytes(StandardCharsets.UTF_8), "a.doc", "另存为 .docx");
    }

    @Test
    void nameAndContentMustAgree() {
        byte[] docx = DocxFixtures.body(DocxFixtures.p("甲")).bytes();

        refused(docx, "a.pdf", "不符");
        refused(docx, "a.txt", "不符");
        refused("一、指导思想".getBytes(StandardCharsets.UTF_8), "a.docx", "不符");
        refused("%PDF-1.7 no pdf".getBytes(StandardCharsets.UTF_8), "a.txt", "不符");
        refused(OfdFixtures.of(SameTextInEveryFormatTests.PLAN), "a.docx", "扩展名改为 .ofd");
        refused("<html><body>一".getBytes(StandardCharsets.UTF_8), "a.doc", "扩展名改为 .html");
        refused(docx, "方案.jpg", "文字识别");
        refused(docx, "方案.zip", "解压");
        refused(docx, "a.exe", "不支持");
        refused(docx, "a", "不支持");
    }

    @Test
    void emptyDamagedAndMissingFilesAreRefused() {
        byte[] docx = DocxFixtures.body(DocxFixtures.p("甲")).bytes();

        refused(new byte[0], "a.txt", "空的");
        refused(" \n\u3000".getBytes(StandardCharsets.UTF_8), "a.txt", "没有文字");
        refused(DocxFixtures.body("<w:p/>").bytes(), "a.docx", "没有文字");
        refused(java.util.Arrays.copyOf(docx, docx.length / 2), "a.docx", "已损坏");
        refused("%PDF-1.7\nno pdf".getBytes(StandardCharsets.UTF_8), "a.pdf", "已损坏");
        refused(new byte[] {(byte) 0x81, 0x20, (byte) 0xFF, (byte) 0xFF}, "a.txt", "编码");
        refused(new byte[] {0, 1, 2, 3}, "a.txt", "不是文本文件");
        assertThatThrownBy(() -> DocumentText.extract(Path.of("/nowhere/a.docx")))
                .hasMessageContaining("找不到");
    }

    @Test
    void damagedUtf8IsNotTakenForAnotherCharacterSet() {
        byte[] bytes = "各单位要结合实际组织开展安全生产月活动，压实责任。".repeat(4).getBytes(StandardCharsets.UTF_8);
        bytes[30] = 'x';

        refused(bytes, "a.txt", "编码");
    }

    @Test
    void aPartThatUnpacksAHundredfoldIsRefused() {
        refused(DocxFixtures.body(DocxFixtures.p("甲".repeat(3_000_000))).bytes(), "a.docx", "已损坏");
    }

    @Test
    void aNovelIsTooLong() {
        refused("话说天下大势，".repeat(100_000).getBytes(StandardCharsets.UTF_8), "a.txt", "只留下方案正文");
    }

    @Test
    void tooManyPartsAreRefused() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 1001; i++) {
                zip.putNextEntry(new ZipEntry("word/%d.xml".formatted(i)));
                zip.write('x');
                zip.closeEntry();
            }
        }

        refused(bytes.toByteArray(), "a.docx", "已损坏");
    }

    @Test
    void entitiesAreNeitherFetchedNorExpanded(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("canary.txt"), "SECRET");
        String doctype = "<!DOCTYPE w:document [<!ENTITY x SYSTEM \"%s\">]>".formatted(secret.toUri());
        byte[] bytes = DocxFixtures.body("")
                .rawMain(doctype
                        + "<w:document %s><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"
                                .formatted(DocxFixtures.W))
                .bytes();

        refused(bytes, "a.docx", "已损坏");
    }
}
