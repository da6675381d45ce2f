package org.anyue.officialdoc.ofd;

import javax.xml.stream.XMLStreamReader;
import org.anyue.officialdoc.parts.Xml;

/**
 * Where a graphic object stands.
 *
 * @param origin left and top of its boundary in millimetres
 * @param matrix from its own space: a b c d e f
 * @param size of its font in millimetres
 */
record OfdObject(float[] origin, float[] matrix, float size, float scale, boolean visible) {

    static final OfdObject NONE = new OfdObject(new float[2], new float[] {1, 0, 0, 1, 0, 0}, 0, 1, false);

    private static final float STRAIGHT = 0.01f;

    static OfdObject of(XMLStreamReader xml) {
        float[] boundary = new float[4];
        Numbers.into(boundary, Xml.attribute(xml, "Boundary"));
        float[] matrix = {1, 0, 0, 1, 0, 0};
        Numbers.into(matrix, Xml.attribute(xml, "CTM"));
        return new OfdObject(
                new float[] {boundary[0], boundary[1]},
                matrix,
                Numbers.of(Xml.attribute(xml, "Size"), 0),
                Numbers.of(Xml.attribute(xml, "HScale"), 1),
                !Xml.attribute(xml, "Visible").equals("false"));
    }

    /** Watermarks are; text that stands upright or is turned by a right angle is not. */
    boolean slanted() {
        return Math.abs(matrix[0]) > STRAIGHT && Math.abs(matrix[1]) > STRAIGHT;
    }

    /** On the page, in millimetres. */
    float[] place(float x, float y) {
        return new float[] {
            origin[0] + matrix[0] * x + matrix[2] * y + matrix[4], origin[1] + matrix[1] * x + matrix[3] * y + matrix[5]
        };
    }

    /** Of a glyph on the page, in millimetres. */
    float printedSize() {
        return size * Math.max(Math.abs(matrix[3]), Math.abs(matrix[2]));
    }

    /** How much wider things become on the page. */
    float stretch() {
        return Math.max(Math.abs(matrix[0]), Math.abs(matrix[1]));
    }
}
