package org.anyue.officialdoc.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.anyue.officialdoc.parts.Xml;

/** Walks block content: paragraphs and tables, at any depth of content controls, text boxes and cells. */
final class BodyReader {

    /** What is gone, moved away, only describes a former state, or is not text. */
    static final Set<String> PASSED_OVER = Set.of(
            "del",
            "moveFrom",
            "pPrChange",
            "rPrChange",
            "sectPrChange",
            "tblPrChange",
            "trPrChange",
            "tcPrChange",
            "tblGridChange",
            "numberingChange",
            "sdtPr",
            "sectPr",
            "delText",
            "instrText",
            "delInstrText",
            "rt");

    private final XMLStreamReader xml;
    private final ListNumbers numbers;
    private final Map<String, List<String>> notes;
    private final Deque<Boolean> alternatives = new ArrayDeque<>();

    BodyReader(XMLStreamReader xml, ListNumbers numbers, Map<String, List<String>> notes) {
        this.xml = xml;
        this.numbers = numbers;
        this.notes = notes;
    }

    /** Lines up to the end of the element with this name. */
    List<String> blocks(String end) throws XMLStreamException {
        return blocks(end, columns -> {});
    }

    /** As above; {@code span} is told over how many columns the cell being read reaches. */
    List<String> blocks(String end, IntConsumer span) throws XMLStreamException {
        List<String> lines = new ArrayList<>();
        StringBuilder carried = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals(end)) {
                break;
            }
            if (passed(event) || event != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "p" -> paragraph(lines, carried);
                case "gridSpan" -> span.accept(Xml.number(xml, "val", 1));
                case "tbl" -> lines.addAll(new TableReader(xml, this).rows());
                default -> {
                    // containers such as sdt, sdtContent, customXml, ins: their content is read as if they were not
                    // there
                }
            }
        }
        if (!carried.isEmpty()) {
            lines.add(carried.toString());
        }
        return lines;
    }

    /** A paragraph whose mark was deleted runs on into the next one and has no number of its own. */
    private void paragraph(List<String> lines, StringBuilder carried) throws XMLStreamException {
        Paragraph paragraph = new ParagraphReader(xml, this, notes).read();
        if (paragraph.markDeleted()) {
            carried.append(paragraph.text());
        } else {
            lines.addAll((numbers.before(paragraph) + carried + paragraph.text())
                    .lines()
                    .toList());
            carried.setLength(0);
        }
        lines.addAll(paragraph.after());
    }

    /**
     * True when the event needs no further look: what is passed over, and of {@code mc:AlternateContent} everything but
     * the first choice (the fallback repeats the same text box in an older notation).
     */
    boolean passed(int event) throws XMLStreamException {
        if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("AlternateContent")) {
            alternatives.poll();
            return true;
        }
        if (event != XMLStreamReader.START_ELEMENT) {
            return false;
        }
        String name = xml.getLocalName();
        if (name.equals("AlternateContent")) {
            alternatives.push(false);
            return true;
        }
        if ((name.equals("Choice") || name.equals("Fallback")) && !alternatives.isEmpty()) {
            if (alternatives.poll()) {
                Xml.skip(xml);
            }
            alternatives.push(true);
            return true;
        }
        if (PASSED_OVER.contains(name)) {
            Xml.skip(xml);
            return true;
        }
        return false;
    }
}
