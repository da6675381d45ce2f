package org.anyue.officialdoc.ofd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.anyue.officialdoc.page.Glyph;
import org.anyue.officialdoc.page.Rules;
import org.anyue.officialdoc.parts.Xml;

/** One page with the templates it stands on. */
final class OfdPage {

    private static final float POINTS = 72 / 25.4f;
    private static final int MOST_GLYPHS = 100_000;

    private final float[] box;
    private final Rules rules = new Rules();
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<String> templates = new ArrayList<>();
    private boolean picture;
    private OfdObject object = OfdObject.NONE;

    private OfdPage(float[] box) {
        this.box = box.clone();
    }

    static OfdPage read(OfdParts parts, OfdDocument document, String address) throws IOException, XMLStreamException {
        OfdPage page = new OfdPage(document.box());
        parts.each(address, page::element);
        for (String id : List.copyOf(page.templates)) {
            String template = document.templates().get(id);
            if (template != null && parts.has(template)) {
                parts.each(template, page::element);
            }
        }
        return page;
    }

    private void element(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "PhysicalBox" -> Numbers.into(box, xml.getElementText());
            case "Template" -> templates.add(Xml.attribute(xml, "TemplateID"));
            case "TextObject", "PathObject" -> object = OfdObject.of(xml);
            case "ImageObject" -> picture = true;
            case "TextCode" -> text(xml);
            case "AbbreviatedData" -> path(xml.getElementText());
            default -> {
                // layers, colours, clips
            }
        }
    }

    private void text(XMLStreamReader xml) throws XMLStreamException {
        TextRun run = new TextRun(object, xml);
        if (object.visible() && !object.slanted() && glyphs.size() < MOST_GLYPHS) {
            run.glyphs().forEach(glyph -> glyphs.add(scaled(glyph)));
        }
    }

    private static Glyph scaled(Glyph mm) {
        return new Glyph(
                mm.text(), mm.left() * POINTS, mm.baseline() * POINTS, mm.width() * POINTS, mm.size() * POINTS);
    }

    /** Only straight lines count; a thin filled rectangle is two of them side by side. */
    private void path(String data) {
        String[] words = data.strip().split("\\s+");
        float[] start = {0, 0};
        float[] at = {0, 0};
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "S", "M" -> {
                    at = point(words, i);
                    start = at;
                }
                case "L" -> {
                    float[] next = point(words, i);
                    rule(at, next);
                    at = next;
                }
                case "C" -> rule(at, start);
                default -> {
                    // numbers, curves
                }
            }
        }
    }

    private void rule(float[] from, float[] to) {
        if (object.visible()) {
            rules.add(from[0] * POINTS, from[1] * POINTS, to[0] * POINTS, to[1] * POINTS);
        }
    }

    private float[] point(String[] words, int at) {
        return at + 2 < words.length
                ? object.place(Numbers.of(words[at + 1], 0), Numbers.of(words[at + 2], 0))
                : object.place(0, 0);
    }

    Rules rules() {
        return rules;
    }

    boolean hasPicture() {
        return picture;
    }

    float width() {
        return box[2] * POINTS;
    }

    float height() {
        return box[3] * POINTS;
    }

    /** Glyphs by line; what is printed twice at one place, as for bold, is there once. */
    List<List<Glyph>> rows() {
        List<List<Glyph>> rows = new ArrayList<>();
        List<Glyph> row = new ArrayList<>();
        glyphs.sort(Comparator.comparing(Glyph::baseline));
        for (Glyph glyph : glyphs) {
            if (!row.isEmpty()
                    && glyph.baseline() - row.getFirst().baseline()
                            > 0.4f * Math.max(glyph.size(), row.getFirst().size())) {
                rows.add(once(row));
                row = new ArrayList<>();
            }
            row.add(glyph);
        }
        if (!row.isEmpty()) {
            rows.add(once(row));
        }
        return rows;
    }

    private static List<Glyph> once(List<Glyph> row) {
        row.sort(Comparator.comparing(Glyph::left));
        List<Glyph> once = new ArrayList<>();
        for (Glyph glyph : row) {
            Glyph before = once.isEmpty() ? null : once.getLast();
            boolean again = before != null
                    && before.text().equals(glyph.text())
                    && glyph.left() - before.left() < 0.2f * glyph.size();
            if (!again) {
                once.add(glyph);
            }
        }
        return once;
    }
}
