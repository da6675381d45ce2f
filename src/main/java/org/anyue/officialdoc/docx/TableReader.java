package org.anyue.officialdoc.docx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A table as lines: one row one line, cells parted by tabs, a cell over n columns followed by n − 1 empty ones. */
final class TableReader {

    private static final int MOST_COLUMNS = 63;

    private final XMLStreamReader xml;
    private final BodyReader body;
    private final List<String> lines = new ArrayList<>();

    TableReader(XMLStreamReader xml, BodyReader body) {
        this.xml = xml;
        this.body = body;
    }

    List<String> rows() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("tbl")) {
                break;
            }
            if (!body.passed(event)
                    && event == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("tr")) {
                row();
            }
        }
        return lines;
    }

    private void row() throws XMLStreamException {
        List<List<String>> cells = new ArrayList<>();
        boolean deleted = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("tr")) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("trPr")) {
                deleted = deletedRow();
            } else if (!body.passed(event)
                    && event == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("tc")) {
                cell(cells);
            }
        }
        if (deleted) {
            return;
        }
        if (cells.size() == 1) {
            // A frame around whole paragraphs, as office software and web pages like to draw them.
            lines.addAll(cells.getFirst());
        } else {
            lines.add(String.join("\t", cells.stream().map(TableReader::oneLine).toList()));
        }
    }

    private boolean deletedRow() throws XMLStreamException {
        boolean deleted = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("trPr")) {
                break;
            }
            deleted |=
                    event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("del");
        }
        return deleted;
    }

    private void cell(List<List<String>> cells) throws XMLStreamException {
        int[] span = {1};
        cells.add(body.blocks("tc", columns -> span[0] = Math.clamp(columns, 1, MOST_COLUMNS)));
        cells.addAll(Collections.nCopies(span[0] - 1, List.of()));
    }

    private static String oneLine(List<String> cell) {
        return String.join(
                " ",
                cell.stream()
                        .map(line -> line.replace('\t', ' ').strip())
                        .filter(line -> !line.isEmpty())
                        .toList());
    }
}
