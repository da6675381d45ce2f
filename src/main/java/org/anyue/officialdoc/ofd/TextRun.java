package org.anyue.officialdoc.ofd;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.anyue.officialdoc.page.Glyph;
import org.anyue.officialdoc.parts.Xml;

/** A {@code TextCode}: characters with the steps between them. */
final class TextRun {

    private final OfdObject object;
    private final float x;
    private final float y;
    private final List<Float> right;
    private final List<Float> down;
    private final String text;

    TextRun(OfdObject object, XMLStreamReader xml) throws XMLStreamException {
        this.object = object;
        x = Numbers.of(Xml.attribute(xml, "X"), 0);
        y = Numbers.of(Xml.attribute(xml, "Y"), object.size());
        right = Numbers.list(Xml.attribute(xml, "DeltaX"));
        down = Numbers.list(Xml.attribute(xml, "DeltaY"));
        text = xml.getElementText();
    }

    /** In millimetres. */
    List<Glyph> glyphs() {
        List<Glyph> glyphs = new ArrayList<>();
        float atX = x;
        float atY = y;
        int[] signs = text.codePoints().toArray();
        for (int i = 0; i < signs.length; i++) {
            float usual = usualWidth(signs[i]);
            float step = i < right.size() ? right.get(i) : down.isEmpty() ? usual : 0;
            float[] place = object.place(atX, atY);
            glyphs.add(new Glyph(
                    Character.toString(signs[i]),
                    place[0],
                    place[1],
                    width(signs[i], usual, step) * object.stretch(),
                    object.printedSize()));
            atX += step;
            atY += i < down.size() ? down.get(i) : 0;
        }
        return glyphs;
    }

    /** Steps beyond the usual width are gaps, except that Latin letters are as wide as the font likes. */
    private float width(int sign, float usual, float step) {
        if (step <= 0) {
            return usual;
        }
        return sign < 0x2E80 && step < 1.1f * object.size() ? step : Math.min(step, usual);
    }

    private float usualWidth(int sign) {
        return object.size() * object.scale() * (sign < 0x80 ? 0.5f : 1);
    }
}
