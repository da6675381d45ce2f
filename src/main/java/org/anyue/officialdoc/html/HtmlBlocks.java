package org.anyue.officialdoc.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anyue.officialdoc.text.NumberFormat;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Walks an element and breaks its text into the lines a browser shows. */
final class HtmlBlocks {

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "html",
            "li",
            "main",
            "ol",
            "p",
            "section",
            "summary",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "caption",
            "dialog");

    private static final int DEEPEST = 400;

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int depth;

    List<String> lines(Element element) {
        children(element);
        end();
        return lines;
    }

    private void children(Element element) {
        if (++depth < DEEPEST) {
            for (Node node : element.childNodes()) {
                if (node instanceof TextNode text) {
                    line.append(collapsed(text.getWholeText(), element));
                } else if (node instanceof Element child) {
                    element(child);
                }
            }
        } else {
            line.append(element.text());
        }
        depth--;
    }

    private void element(Element element) {
        String name = element.normalName();
        switch (name) {
            case "br" -> end();
            case "ol" -> {
                end();
                ordered(element);
            }
            case "table" -> {
                end();
                lines.addAll(new HtmlTable(element).lines());
            }
            default -> {
                boolean block = BLOCKS.contains(name);
                if (block) {
                    end();
                }
                children(element);
                if (block) {
                    end();
                }
            }
        }
    }

    private void ordered(Element list) {
        int number = integer(list.attr("start"), 1);
        for (Element child : list.children()) {
            if (!child.normalName().equals("li")) {
                element(child);
                continue;
            }
            number = integer(child.attr("value"), number);
            List<String> item = new HtmlBlocks().lines(child);
            String mark = ListMark.of(list, number);
            if (!item.isEmpty()) {
                lines.add(NumberFormat.before(mark, item.getFirst()) + item.getFirst());
                lines.addAll(item.subList(1, item.size()));
            }
            number++;
        }
    }

    private static int integer(String written, int otherwise) {
        return written.matches("\\d{1,6}") ? Integer.parseInt(written) : otherwise;
    }

    /** Blanks as a browser shows them; a line break of the source between Chinese characters is none at all. */
    private static String collapsed(String text, Element around) {
        if (around.normalName().equals("pre") || around.closest("pre") != null) {
            return text;
        }
        return text.replace('\u00A0', ' ')
                .replaceAll("(?<=[\\u2E80-\\uFFEF”’])[ \\t]*[\\r\\n]\\s*(?=[\\u2E80-\\uFFEF“‘])", "")
                .replaceAll("[ \\t\\r\\n\\f]+", " ");
    }

    private void end() {
        for (String part : line.toString().split("\n", -1)) {
            String strip = part.replaceAll(" {2,}", " ").strip();
            if (!strip.isEmpty()) {
                lines.add(strip);
            }
        }
        line.setLength(0);
    }
}
