package org.anyue.officialdoc.word;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.anyue.officialdoc.text.TableRows;

/** A table as lines: one row one line, cells parted by tabs, a cell over n columns followed by n − 1 empty ones. */
final class TableReader {

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
        lines.addAll(TableRows.lines(cells));
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
        cells.add(body.blocks("tc", columns -> span[0] = Math.clamp(columns, 1, TableRows.MOST_COLUMNS)));
        cells.addAll(Collections.nCopies(span[0] - 1, List.of()));
    }
}
