package org.anyue.officialdoc.word;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.anyue.officialdoc.parts.Xml;
import org.anyue.officialdoc.text.NumberFormat;

/**
 * Counts the numbers that Word generates (ISO/IEC 29500-1, 17.9). Instances of one abstract list share its counters; an
 * instance with a start value of its own begins anew when it first appears. Bullets are not numbers and are left out.
 */
final class ListNumbers {

    static final ListNumbers NONE = new ListNumbers(new ListDefinitions());

    private static final int LEVELS = 9;
    private static final Pattern PLACE = Pattern.compile("%([1-9])");

    private final ListDefinitions definitions;
    private final Map<String, Integer[]> counters = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    ListNumbers(ListDefinitions definitions) {
        this.definitions = definitions;
    }

    /** Both streams may be empty: a document without lists or styles. */
    static ListNumbers read(InputStream numbering, InputStream styles) throws IOException, XMLStreamException {
        ListDefinitions definitions = new ListDefinitions();
        try (InputStream numberingXml = Xml.orEmpty(numbering);
                InputStream stylesXml = Xml.orEmpty(styles)) {
            XMLStreamReader lists = Xml.factory().createXMLStreamReader(numberingXml);
            definitions.readNumbering(lists);
            definitions.readStyles(Xml.factory().createXMLStreamReader(stylesXml));
        }
        return new ListNumbers(definitions);
    }

    /** The number to write before this paragraph, with the blank that belongs after it; empty for none. */
    String before(Paragraph paragraph) {
        String id = paragraph.list();
        int level = paragraph.level();
        String style = paragraph.style().isEmpty() ? definitions.defaultStyle : paragraph.style();
        for (int i = 0; id.isEmpty() && i < 20; i++) {
            ListDefinitions.Style found = definitions.styles.get(style);
            if (found == null) {
                break;
            }
            id = found.list();
            level = level < 0 ? found.level() : level;
            style = id.isEmpty() ? found.basedOn() : style;
        }
        ListDefinitions.Instance instance = definitions.instances.get(id);
        if (instance == null || id.equals("0")) {
            return "";
        }
        int at = level >= 0 ? Math.min(level, LEVELS - 1) : levelOfStyle(instance, style);
        return NumberFormat.before(number(id, instance, at), paragraph.text());
    }

    private int levelOfStyle(ListDefinitions.Instance instance, String style) {
        for (int i = 0; i < LEVELS; i++) {
            if (!style.isEmpty() && level(instance, i).style().equals(style)) {
                return i;
            }
        }
        return 0;
    }

    private String number(String id, ListDefinitions.Instance instance, int at) {
        Integer[] counts = counters.computeIfAbsent(list(instance), _ -> new Integer[LEVELS]);
        Integer override = instance.starts().get(at);
        Integer count = counts[at];
        if (begun.add(id + "/" + at) && override != null) {
            counts[at] = override;
        } else {
            counts[at] = count == null ? first(instance, at) : count + 1;
        }
        for (int deeper = at + 1; deeper < LEVELS; deeper++) {
            if (level(instance, deeper).restartsAfter(at, deeper)) {
                counts[deeper] = null;
            }
        }
        return text(instance, at, counts);
    }

    private String text(ListDefinitions.Instance instance, int at, Integer[] counts) {
        ListLevel own = level(instance, at);
        if (own.format().equals("bullet")) {
            return "";
        }
        Matcher place = PLACE.matcher(own.text());
        StringBuilder text = new StringBuilder();
        while (place.find()) {
            int other = Integer.parseInt(place.group(1)) - 1;
            Integer count = counts[other];
            int value = count == null ? first(instance, other) : count;
            String format = own.legal() ? "decimal" : level(instance, other).format();
            place.appendReplacement(text, Matcher.quoteReplacement(NumberFormat.write(value, format)));
        }
        return place.appendTail(text).toString();
    }

    private int first(ListDefinitions.Instance instance, int at) {
        return instance.starts().getOrDefault(at, level(instance, at).start());
    }

    private ListLevel level(ListDefinitions.Instance instance, int at) {
        ListLevel own = instance.levels().get(at);
        if (own != null) {
            return own;
        }
        return definitions.lists.getOrDefault(list(instance), Map.of()).getOrDefault(at, ListLevel.NONE);
    }

    /** The abstract list that holds the levels: the instance's own, or the one behind the numbering style it borrows. */
    private String list(ListDefinitions.Instance instance) {
        String style = definitions.borrowed.get(instance.list());
        ListDefinitions.Instance lender =
                style == null ? null : definitions.instances.get(definitions.styleLists.getOrDefault(style, ""));
        return lender == null ? instance.list() : lender.list();
    }
}
