package org.anyue.officialdoc.word;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.anyue.officialdoc.parts.Xml;

/** The content of numbering.xml and the numbering part of styles.xml. */
final class ListDefinitions {

    /** A {@code w:num}: an instance of an abstract list, with levels of its own and start values of its own. */
    record Instance(String list, Map<Integer, ListLevel> levels, Map<Integer, Integer> starts) {}

    /** A paragraph style's numbering. */
    record Style(String basedOn, String list, int level) {}

    final Map<String, Map<Integer, ListLevel>> lists = new HashMap<>();
    final Map<String, Instance> instances = new HashMap<>();
    final Map<String, Style> styles = new HashMap<>();
    /** Numbering style → instance that stands for it; and abstract list → numbering style it borrows. */
    final Map<String, String> styleLists = new HashMap<>();

    final Map<String, String> borrowed = new HashMap<>();
    String defaultStyle = "";

    void readNumbering(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "abstractNum" -> readList(xml, Xml.attribute(xml, "abstractNumId"));
                    case "num" -> readInstance(xml, Xml.attribute(xml, "numId"));
                    default -> {
                        // numbering, pictures of bullets
                    }
                }
            }
        }
    }

    private void readList(XMLStreamReader xml, String id) throws XMLStreamException {
        Map<Integer, ListLevel> levels = new TreeMap<>();
        while (!ended(xml, "abstractNum")) {
            if (!xml.isStartElement()) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "lvl" -> levels.put(Xml.number(xml, "ilvl", 0), readLevel(xml));
                case "numStyleLink" -> borrowed.put(id, Xml.attribute(xml, "val"));
                default -> {
                    // nsid, multiLevelType, tmpl
                }
            }
        }
        lists.put(id, levels);
    }

    private void readInstance(XMLStreamReader xml, String id) throws XMLStreamException {
        Instance instance = new Instance("", new HashMap<>(), new HashMap<>());
        int level = 0;
        while (!ended(xml, "num")) {
            if (!xml.isStartElement()) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "abstractNumId" ->
                    instance = new Instance(Xml.attribute(xml, "val"), instance.levels(), instance.starts());
                case "lvlOverride" -> level = Xml.number(xml, "ilvl", 0);
                case "startOverride" -> instance.starts().put(level, Xml.number(xml, "val", 1));
                case "lvl" -> instance.levels().put(level, readLevel(xml));
                default -> {
                    // nothing else counts
                }
            }
        }
        instances.put(id, instance);
    }

    private static ListLevel readLevel(XMLStreamReader xml) throws XMLStreamException {
        int start = 0;
        String format = "decimal";
        String text = "";
        int restart = -1;
        boolean legal = false;
        String style = "";
        while (!ended(xml, "lvl")) {
            if (!xml.isStartElement()) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "start" -> start = Xml.number(xml, "val", 0);
                case "numFmt" -> format = format(xml, format);
                case "lvlText" -> text = Xml.attribute(xml, "val");
                case "lvlRestart" -> restart = Xml.number(xml, "val", 0);
                case "isLgl" -> legal = Xml.on(xml);
                case "pStyle" -> style = Xml.attribute(xml, "val");
                default -> {
                    // alignment, indents, fonts
                }
            }
        }
        return new ListLevel(start, format, text, restart, legal, style);
    }

    /** Word writes a custom format and, as fallback beside it, the nearest of the standard: the standard one wins. */
    private static String format(XMLStreamReader xml, String before) {
        String format = Xml.attribute(xml, "val");
        return format.equals("custom") ? before : format;
    }

    void readStyles(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("style")) {
                readStyle(xml);
            }
        }
    }

    private void readStyle(XMLStreamReader xml) throws XMLStreamException {
        String id = Xml.attribute(xml, "styleId");
        String type = Xml.attribute(xml, "type");
        boolean standard = Xml.attribute(xml, "default").matches("1|true|on");
        String basedOn = "";
        String list = "";
        int level = -1;
        while (!ended(xml, "style")) {
            if (!xml.isStartElement()) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "basedOn" -> basedOn = Xml.attribute(xml, "val");
                case "numId" -> list = Xml.attribute(xml, "val");
                case "ilvl" -> level = Xml.number(xml, "val", 0);
                case "pPrChange" -> Xml.skip(xml);
                default -> {
                    // looks
                }
            }
        }
        if (type.equals("paragraph")) {
            styles.put(id, new Style(basedOn, list, level));
            defaultStyle = standard ? id : defaultStyle;
        } else if (type.equals("numbering")) {
            styleLists.put(id, list);
        }
    }

    private static boolean ended(XMLStreamReader xml, String name) throws XMLStreamException {
        return xml.next() == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals(name);
    }
}
