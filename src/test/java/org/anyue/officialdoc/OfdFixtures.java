package org.anyue.officialdoc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An .ofd written part by part, laid out as GB/T 9704 asks: 28 characters a line, 22 lines a page. */
final class OfdFixtures {

    private static final String OFD = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    private static final float SIZE = 5.6f;
    private static final float LEFT = 28;
    private static final float TOP = 40;
    private static final float STEP = 9.8f;
    private static final int LINES = 22;
    private static final int CHARACTERS = 28;

    private final List<String> pages = new ArrayList<>();
    private final StringBuilder content = new StringBuilder();
    private int line;

    static byte[] of(List<String> paragraphs) {
        OfdFixtures ofd = new OfdFixtures();
        paragraphs.forEach(ofd::paragraph);
        return ofd.bytes();
    }

    OfdFixtures paragraph(String text) {
        String rest = text;
        for (int indent = 2; !rest.isEmpty(); indent = 0) {
            int length = fitting(rest, CHARACTERS - indent);
            at(rest.substring(0, length), LEFT + indent * SIZE);
            down();
            rest = rest.substring(length);
        }
        return this;
    }

    /** Ruled cells of 50 mm. */
    OfdFixtures ruledRow(String... cells) {
        float top = TOP + line * STEP - SIZE;
        for (int i = 0; i < cells.length; i++) {
            at(cells[i], LEFT + i * 50 + 2);
            content.append(String.format(
                    Locale.ROOT,
                    "<ofd:PathObject Boundary=\"%s %s 50 %s\" LineWidth=\"0.2\"><ofd:AbbreviatedData>M 0 0 L 50 0 L 50 %s L 0 %s C</ofd:AbbreviatedData></ofd:PathObject>",
                    LEFT + i * 50,
                    top,
                    STEP,
                    STEP,
                    STEP));
        }
        down();
        return this;
    }

    /** Over the page at an angle. */
    OfdFixtures watermark(String text) {
        content.append(
                "<ofd:TextObject Boundary=\"30 100 150 150\" Size=\"20\" CTM=\"0.7 0.7 -0.7 0.7 0 0\"><ofd:TextCode X=\"0\" Y=\"20\">%s</ofd:TextCode></ofd:TextObject>"
                        .formatted(text));
        return this;
    }

    OfdFixtures picturePage() {
        endPage();
        content.append("<ofd:ImageObject Boundary=\"0 0 210 297\" ResourceID=\"9\"/>");
        pages.add(content.toString());
        content.setLength(0);
        return this;
    }

    private void at(String text, float x) {
        StringBuilder steps = new StringBuilder();
        for (int i = 1; i < text.length(); i++) {
            steps.append(width(text.charAt(i - 1)) * SIZE).append(' ');
        }
        content.append(String.format(
                Locale.ROOT,
                "<ofd:TextObject Boundary=\"%s %s 160 8\" Font=\"1\" Size=\"%s\"><ofd:TextCode X=\"0\" Y=\"%s\" DeltaX=\"%s\">%s</ofd:TextCode></ofd:TextObject>",
                x,
                TOP + line * STEP - SIZE,
                SIZE,
                SIZE,
                steps.toString().strip(),
                text));
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

    private void down() {
        if (++line == LINES) {
            endPage();
        }
    }

    private void endPage() {
        if (content.isEmpty()) {
            return;
        }
        line = 25;
        at("- %d -".formatted(pages.size() + 1), 98);
        pages.add(content.toString());
        content.setLength(0);
        line = 0;
    }

    byte[] bytes() {
        endPage();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            write(
                    zip,
                    "OFD.xml",
                    "<ofd:OFD %s Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"
                            .formatted(OFD));
            StringBuilder list = new StringBuilder();
            for (int i = 0; i < pages.size(); i++) {
                list.append("<ofd:Page ID=\"%d\" BaseLoc=\"Pages/Page_%d/Content.xml\"/>".formatted(i + 10, i));
                write(
                        zip,
                        "Doc_0/Pages/Page_%d/Content.xml".formatted(i),
                        "<ofd:Page %s><ofd:Content><ofd:Layer ID=\"1\">%s</ofd:Layer></ofd:Content></ofd:Page>"
                                .formatted(OFD, pages.get(i)));
            }
            write(
                    zip,
                    "Doc_0/Document.xml",
                    "<ofd:Document %s><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>%s</ofd:Pages></ofd:Document>"
                            .formatted(OFD, list));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
