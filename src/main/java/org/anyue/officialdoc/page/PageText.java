package org.anyue.officialdoc.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of printed pages, one paragraph or table row per line. */
public final class PageText {

    /** Most pages that are read; the longest plans have a hundred. */
    public static final int MOST_PAGES = 500;

    private static final Pattern AROUND_DIGITS = Pattern.compile(
            "(?<=[\\u2E80-\\u9FFF\\uFF00-\\uFFEF\\u3000-\\u303F“”]) +(?=\\d)|(?<=[\\d%]) +(?=[\\u2E80-\\u9FFF\\uFF00-\\uFFEF\\u3000-\\u303F“”])");

    private PageText() {}

    /** @param pictures pages that have a picture and no text, from 1 */
    public static String of(List<PageLine> lines, Collection<Integer> pictures) {
        List<String> paragraphs = new ArrayList<>(LineJoiner.paragraphs(PageFurniture.removed(lines)));
        // A page that could not be read must not vanish silently between two others.
        pictures.forEach(page -> paragraphs.add("〔原文件第%d页是图片，没有可以读取的文字〕".formatted(page)));
        return paragraphs.stream()
                .map(paragraph -> AROUND_DIGITS.matcher(paragraph).replaceAll(""))
                .collect(Collectors.joining("\n"));
    }

    /** Whether there is nothing, or mostly glyphs without characters behind them. */
    public static boolean isUnreadable(List<PageLine> lines) {
        long all = 0;
        long strange = 0;
        for (PageLine line : lines) {
            all += line.text().length();
            strange += line.text()
                    .chars()
                    .filter(c -> c == 0xFFFD || (c >= 0xE000 && c < 0xF900))
                    .count();
        }
        return all == 0 || strange * 5 > all;
    }
}
