package org.anyue.officialdoc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;

/**
 * A PDF laid out as GB/T 9704 asks (28 characters a line, 22 lines a page, first line indented by two), with the
 * predefined Adobe-GB1 font that needs no font file.
 */
final class PdfFixtures implements AutoCloseable {

    private static final float SIZE = 16;
    private static final float LEFT = 79;
    private static final float TOP = PDRectangle.A4.getHeight() - 105 - SIZE;
    private static final float STEP = 28;
    private static final int LINES = 22;
    private static final int CHARACTERS = 28;

    private final PDDocument document = new PDDocument();
    private final StringBuilder content = new StringBuilder();
    private final String header;
    private int line;
    private int pages;

    PdfFixtures(String header) {
        this.header = header;
    }

    static byte[] of(List<String> paragraphs) throws IOException {
        try (PdfFixtures pdf = new PdfFixtures("")) {
            paragraphs.forEach(pdf::paragraph);
            return pdf.bytes();
        }
    }

    void paragraph(String text) {
        String rest = text;
        for (int indent = 2; !rest.isEmpty(); indent = 0) {
            int length = fitting(rest, CHARACTERS - indent);
            write(rest.substring(0, length), indent);
            rest = rest.substring(length);
        }
    }

    /** Cells at fixed places, 9 characters apart. */
    void row(String... cells) {
        for (int i = 0; i < cells.length; i++) {
            at(cells[i], LEFT + i * 9 * SIZE, TOP - line * STEP, SIZE);
        }
        down();
    }

    /** Ruled cells of 9 characters; text that does not fit goes on below in the same cell. */
    void ruledRow(String... cells) {
        int lines = 1;
        for (int i = 0; i < cells.length; i++) {
            String rest = cells[i];
            for (int down = 0; !rest.isEmpty(); down++) {
                int length = fitting(rest, 8);
                at(rest.substring(0, length), LEFT + i * 9 * SIZE + 8, TOP - (line + down) * STEP, SIZE);
                rest = rest.substring(length);
                lines = Math.max(lines, down + 1);
            }
        }
        float top = TOP - line * STEP + SIZE + 4;
        for (int i = 0; i < cells.length; i++) {
            content.append(
                    "%s %s %s %s re S%n".formatted(LEFT + i * 9 * SIZE, top - lines * STEP, 9 * SIZE, lines * STEP));
        }
        for (int i = 0; i < lines; i++) {
            down();
        }
    }

    /** The rest of the page in two columns of 13 characters, the second beside the first. */
    void twoColumns(List<String> paragraphs) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : paragraphs) {
            String rest = "\u3000\u3000" + paragraph;
            while (!rest.isEmpty()) {
                int length = fitting(rest, 13);
                lines.add(rest.substring(0, length));
                rest = rest.substring(length);
            }
        }
        int high = (lines.size() + 1) / 2;
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i);
            int indent = text.length() - text.stripLeading().length();
            float left = LEFT + (i < high ? 0 : 15 * SIZE) + indent * SIZE;
            at(text.strip(), left, TOP - (line + i % high) * STEP, SIZE);
        }
    }

    byte[] manyPages(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            document.addPage(new PDPage(PDRectangle.A4));
        }
        return bytes();
    }

    /** In the middle, in size 22. */
    void title(String text) {
        at(text, LEFT + (CHARACTERS * SIZE - text.length() * 22) / 2, TOP - line * STEP, 22);
        down();
    }

    /** Slanted over the page, as download sites and drafts do it. */
    void watermark(String text) {
        content.append("BT /F1 40 Tf 0.7 0.7 -0.7 0.7 150 300 Tm <%s> Tj ET\n".formatted(hex(text)));
    }

    void picturePage() throws IOException {
        endPage();
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        var picture = LosslessFactory.createFromImage(
                document, new java.awt.image.BufferedImage(20, 20, java.awt.image.BufferedImage.TYPE_BYTE_GRAY));
        try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
            stream.drawImage(picture, new Matrix(500, 0, 0, 700, 20, 20));
        }
        pages++;
    }

    void encrypt(String password, AccessPermission permission) throws IOException {
        document.protect(new StandardProtectionPolicy("owner", password, permission));
    }

    byte[] bytes() throws IOException {
        endPage();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static int fitting(String text, int characters) {
        float used = 0;
        int i = 0;
        while (i < text.length() && used + width(text.charAt(i)) <= characters + 0.01f) {
            used += width(text.charAt(i++));
        }
        return i;
    }

    private static float width(char c) {
        return c < 0x80 ? 0.5f : 1;
    }

    private void write(String text, int indent) {
        at(text, LEFT + indent * SIZE, TOP - line * STEP, SIZE);
        down();
    }

    private void at(String text, float x, float y, float size) {
        content.append("BT /F1 %s Tf 1 0 0 1 %s %s Tm <%s> Tj ET\n".formatted(size, x, y, hex(text)));
    }

    private void down() {
        if (++line == LINES) {
            endPage();
        }
    }

    private void endPage() {
        if (content.isEmpty()) {
            return;
        }
        pages++;
        if (!header.isEmpty()) {
            at(header, LEFT, PDRectangle.A4.getHeight() - 40, 10);
        }
        at("- %d -".formatted(pages), 280, 60, 14);
        PDPage page = new PDPage(PDRectangle.A4);
        page.setResources(new PDResources());
        page.getResources().getCOSObject().setItem(COSName.FONT, fonts());
        try {
            PDStream stream = new PDStream(document);
            try (var out = stream.createOutputStream()) {
                out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(stream);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        document.addPage(page);
        content.setLength(0);
        line = 0;
    }

    private static COSDictionary fonts() {
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("GB1"));
        system.setInt(COSName.SUPPLEMENT, 4);
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "STSong-Light");
        descriptor.setInt(COSName.FLAGS, 6);
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        descendant.setName(COSName.BASE_FONT, "STSong-Light");
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        descendant.setInt(COSName.DW, 1000);
        descendant.setItem(COSName.W, halfWidths());
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "STSong-Light");
        font.setName(COSName.ENCODING, "UniGB-UCS2-H");
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        COSDictionary fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("F1"), font);
        return fonts;
    }

    private static COSArray halfWidths() {
        COSArray widths = new COSArray();
        for (int value : new int[] {1, 95, 500, 814, 939, 500}) {
            widths.add(COSInteger.get(value));
        }
        return widths;
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
