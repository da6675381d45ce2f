package org.anyue.officialdoc;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A text to be written as an official document in the layout of GB/T 9704-2012. Only the layout is added: no word, number or
 * date of its own.
 */
public record OfficialText(List<Block> blocks) {

    public OfficialText {
        blocks = List.copyOf(blocks);
    }

    /** A paragraph or a table. */
    public sealed interface Block permits Paragraph, Grid {}

    /** How a paragraph begins, by the levels of the standard. */
    public enum Style {
        /** The title, centred. */
        TITLE,
        /** 一、 */
        FIRST,
        /** （一） */
        SECOND,
        /** Running text; also 1. and below. */
        BODY,
        /** A line without indent: whom a document is addressed to, the name of an attachment. */
        FLUSH,
        /** Who signs and when, on the right. */
        SIGNED
    }

    /**
     * One line of text.
     *
     * @param lead what is set in the letters of the style
     * @param rest running text behind it on the same line, may be empty
     */
    public record Paragraph(Style style, String lead, String rest) implements Block {}

    /** Rows of cells; a short row leaves its last cell as wide as what is missing. The first row is the head. */
    public record Grid(List<List<String>> rows) implements Block {

        public Grid {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** As a .docx file; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        new WordText(this).write(out);
    }
}
