package org.anyue.officialdoc.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Takes the site off a page: scripts, navigation, lists of links, footers. What might be text of the plan stays. */
final class Article {

    private static final String NO_TEXT =
            "script, style, noscript, template, iframe, object, svg, canvas, audio, video, input, button, select, textarea, rt, rp, head";
    private static final String FRAME =
            "nav, aside, footer, [role=navigation], [role=banner], [role=contentinfo], [role=search]";
    private static final String HIDDEN =
            "[hidden], [aria-hidden=true], [style~=(?i)display\\s*:\\s*none], dialog:not([open])";
    /** Words in a class or id, between hyphens, that name parts of a site. */
    private static final Pattern SITE_PART = Pattern.compile(
            "(?:^|[-_\\s\\d])(?:nav|navbar|navigation|menu|breadcrumbs?|crumbs?|footer|copyright|share|sidebar|toolbar|pagination|pager|related|comments?|login|search|qrcode)(?:$|[-_\\s\\d])");
    /** Where usual systems put the article. */
    private static final String PLACES =
            "article, main, [role=main], #zoom, #Zoom, #UCAP-CONTENT, .TRS_Editor, #js_content, .article-content, .pages_content, #content, .content";

    private static final int LEAST_LINKS = 4;

    private Article() {}

    static Element of(Document page) {
        page.select(NO_TEXT).remove();
        page.select(HIDDEN).remove();
        Element body = page.body();
        double all = weight(body);
        for (Element part : page.select(FRAME)) {
            removeUnlessMost(part, all);
        }
        for (Element part : body.select("[class], [id]")) {
            String names = (part.className() + " " + part.id()).toLowerCase(Locale.ROOT);
            if (part != body && SITE_PART.matcher(names).find()) {
                removeUnlessMost(part, all);
            }
        }
        body.select("ul, ol, dl, table, div, p").forEach(Article::removeLinks);
        return place(body);
    }

    private static void removeUnlessMost(Element part, double all) {
        if (part.parent() != null && weight(part) < all / 3) {
            part.remove();
        }
    }

    /** A block that is nearly nothing but links, none of which leads to a file or an attachment. */
    private static void removeLinks(Element block) {
        if (block.parent() == null || !block.select("table, p").isEmpty()) {
            return;
        }
        List<Element> links = block.select("a[href]");
        int linked = links.stream().mapToInt(link -> link.text().length()).sum();
        boolean files = links.stream()
                .anyMatch(link -> link.attr("href").matches("(?i).*\\.(docx?|pdf|ofd|xlsx?|wps|zip|rar)([?#].*)?")
                        || link.text().contains("附件"));
        if (links.size() >= LEAST_LINKS && !files && linked * 10 >= block.text().length() * 7) {
            block.remove();
        }
    }

    /** The usual place, where practically all sentences stand in it; else the whole page. */
    private static Element place(Element body) {
        double all = weight(body);
        Element best = body;
        for (Element place : body.select(PLACES)) {
            if (weight(place) >= all * 0.95 && place.parents().contains(best)) {
                best = place;
            }
        }
        return best;
    }

    /** How much of sentences and table cells is inside: characters, but not those of links. */
    private static double weight(Element element) {
        int linked = element.select("a[href]").stream()
                .mapToInt(link -> link.text().length())
                .sum();
        return Math.max(length(element) - linked, 0);
    }

    private static int length(Element element) {
        int[] length = {0};
        element.traverse((Node node, int depth) -> {
            if (node instanceof org.jsoup.nodes.TextNode text && !text.isBlank()) {
                length[0] += text.text().strip().length();
            }
        });
        return length[0];
    }
}
