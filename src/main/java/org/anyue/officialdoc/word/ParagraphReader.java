package org.anyue.officialdoc.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.anyue.officialdoc.parts.Xml;

/** Reads one {@code w:p}; insertions stay, deletions and hidden text go. */
final class ParagraphReader {

    static final Map<String, String> SYMBOLS =
            Map.of("F0A8", "□", "F0A3", "□", "F06F", "□", "F0FE", "☑", "F052", "☑", "F0FC", "√", "F050", "√");

    private final XMLStreamReader xml;
    private final BodyReader body;
    private final Map<String, List<String>> notes;
    private final StringBuilder text = new StringBuilder();
    private final List<String> after = new ArrayList<>();
    private String style = "";
    private String list = "";
    private int level = -1;
    private boolean markDeleted;
    private boolean hidden;

    ParagraphReader(XMLStreamReader xml, BodyReader body, Map<String, List<String>> notes) {
        this.xml = xml;
        this.body = body;
        this.notes = notes;
    }

    Paragraph read() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("p")) {
                    break;
                }
                hidden &= !name.equals("r");
            }
            if (body.passed(event)) {
                continue;
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                start(xml.getLocalName());
            }
        }
        return new Paragraph(text.toString(), style, list, level, markDeleted, after);
    }

    private void start(String name) throws XMLStreamException {
        switch (name) {
            case "pPr" -> properties();
            case "vanish" -> hidden = Xml.on(xml);
            case "t" -> write(xml.getElementText());
            case "tab", "ptab" -> write("\t");
            case "br", "cr" -> write("\n");
            case "noBreakHyphen" -> write("-");
            case "sym" -> write(SYMBOLS.getOrDefault(Xml.attribute(xml, "char"), ""));
            case "footnoteReference" -> note("footnote");
            case "endnoteReference" -> note("endnote");
            case "txbxContent" -> after.addAll(body.blocks("txbxContent"));
            default -> {
                // containers: hyperlink, smartTag, ins, moveTo, fldSimple, drawing …
            }
        }
    }

    private void write(String words) {
        if (!hidden) {
            text.append(words);
        }
    }

    private void note(String kind) {
        after.addAll(notes.getOrDefault(kind + Xml.attribute(xml, "id"), List.of()));
    }

    private void properties() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("pPr")) {
                return;
            }
            if (event != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "pStyle" -> style = Xml.attribute(xml, "val");
                case "numId" -> list = Xml.attribute(xml, "val");
                case "ilvl" -> level = Xml.number(xml, "val", 0);
                // Inside pPr this is about the paragraph mark, not about words.
                case "del", "moveFrom" -> markDeleted = true;
                case "pPrChange", "rPrChange", "sectPr", "numberingChange" -> Xml.skip(xml);
                default -> {
                    // layout
                }
            }
        }
    }
}
