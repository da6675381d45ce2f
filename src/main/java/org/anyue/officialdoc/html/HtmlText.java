package org.anyue.officialdoc.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Text of a web page: its title, then paragraphs, lists with the numbers a browser shows, and tables. */
public final class HtmlText {

    private HtmlText() {}

    /** @param source of the page, or of a part of one */
    public static String read(String source) {
        Document page = Jsoup.parse(source);
        String title = title(page);
        Element article = Article.of(page);
        List<String> lines = new ArrayList<>(new HtmlBlocks().lines(article));
        String plain = String.join("", lines).replaceAll("\\s+", "");
        if (!title.isEmpty() && !plain.contains(title.replaceAll("\\s+", ""))) {
            lines.addFirst(title);
        }
        return String.join("\n", lines);
    }

    /** What government sites are told to name the title of an article; else the heading of the page. */
    private static String title(Document page) {
        for (Element meta : page.select("meta[name]")) {
            if (meta.attr("name").equalsIgnoreCase("ArticleTitle")) {
                return meta.attr("content").strip();
            }
        }
        Element heading = page.selectFirst("h1");
        return heading == null ? "" : heading.text().strip();
    }
}
