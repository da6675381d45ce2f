package org.anyue.officialdoc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A .docx written part by part, so that a test shows the very XML it is about. */
final class DocxFixtures {

    static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private String mainType = TYPE + "document.main+xml";

    static DocxFixtures body(String content) {
        DocxFixtures docx = new DocxFixtures();
        docx.parts.put("document", "<w:document %s><w:body>%s<w:sectPr/></w:body></w:document>".formatted(W, content));
        return docx;
    }

    static String p(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">%s</w:t></w:r></w:p>".formatted(text);
    }

    /** A paragraph in a list. */
    static String item(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
                .formatted(level, list, text);
    }

    static String level(int level, String format, String text, String... more) {
        return "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/>%s<w:lvlText w:val=\"%s\"/></w:lvl>"
                .formatted(level, format, String.join("", more), text);
    }

    DocxFixtures numbering(String content) {
        parts.put("numbering", "<w:numbering %s>%s</w:numbering>".formatted(W, content));
        return this;
    }

    DocxFixtures styles(String content) {
        parts.put("styles", "<w:styles %s>%s</w:styles>".formatted(W, content));
        return this;
    }

    DocxFixtures footnotes(String content) {
        parts.put("footnotes", "<w:footnotes %s>%s</w:footnotes>".formatted(W, content));
        return this;
    }

    /** The raw text of the main part, for what no well-meaning program writes. */
    DocxFixtures rawMain(String xml) {
        parts.put("document", xml);
        return this;
    }

    DocxFixtures macroEnabled() {
        mainType = "application/vnd.ms-word.document.macroEnabled.main+xml";
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            StringBuilder types = new StringBuilder(
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
            StringBuilder relations = new StringBuilder();
            for (String part : parts.keySet()) {
                String type = part.equals("document") ? mainType : TYPE + part + "+xml";
                types.append("<Override PartName=\"/word/%s.xml\" ContentType=\"%s\"/>".formatted(part, type));
                if (!part.equals("document")) {
                    relations.append("<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s.xml\"/>"
                            .formatted(part, RELATION + part, part));
                }
            }
            write(zip, "[Content_Types].xml", types + "</Types>");
            write(
                    zip,
                    "_rels/.rels",
                    relations("<Relationship Id=\"main\" Type=\"%sofficeDocument\" Target=\"word/document.xml\"/>"
                            .formatted(RELATION)));
            write(zip, "word/_rels/document.xml.rels", relations(relations.toString()));
            for (Map.Entry<String, String> part : parts.entrySet()) {
                write(zip, "word/%s.xml".formatted(part.getKey()), part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String relations(String content) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>"
                .formatted(content);
    }

    private static void write(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
