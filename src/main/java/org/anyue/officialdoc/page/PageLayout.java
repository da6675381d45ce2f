package org.anyue.officialdoc.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Turns the glyph lines of one page into text with tabs between cells, columns one after the other. */
public final class PageLayout {

    /** Gaps without a blank glyph, in font sizes: between Latin words, between CJK words, between table cells. */
    private static final float LATIN_GAP = 0.2f;

    private static final float WORD_GAP = 0.8f;
    private static final float CELL_GAP = 1.9f;

    private final int page;
    private final float width;
    private final float height;
    private final Rules rules;
    private final List<PageLine> lines = new ArrayList<>();

    /**
     * @param page from 1
     * @param width of the page in points
     * @param height of the page in points
     */
    public PageLayout(int page, float width, float height, Rules rules) {
        this.page = page;
        this.width = width;
        this.height = height;
        this.rules = rules;
    }

    /** @param rows glyphs of each line from left to right, lines from top to bottom */
    public List<PageLine> lines(List<List<Glyph>> rows) {
        for (TextColumns.Piece piece : TextColumns.of(rows, this::ruled)) {
            add(piece);
        }
        return lines;
    }

    private boolean ruled(List<Glyph> glyphs) {
        return inside(glyphs, columns(glyphs));
    }

    private List<Float> columns(List<Glyph> glyphs) {
        return glyphs.isEmpty() ? List.of() : rules.columns(glyphs.getFirst().baseline() - 2);
    }

    private static boolean inside(List<Glyph> glyphs, List<Float> columns) {
        return columns.size() > 2
                && glyphs.stream()
                        .filter(Glyph::visible)
                        .allMatch(g -> g.middle() > columns.getFirst() && g.middle() < columns.getLast());
    }

    private void add(TextColumns.Piece piece) {
        List<Glyph> glyphs = piece.glyphs();
        List<Glyph> visible = glyphs.stream().filter(Glyph::visible).toList();
        if (visible.isEmpty()) {
            return;
        }
        List<Float> columns = columns(glyphs);
        boolean table = inside(glyphs, columns);
        String text = table ? cells(glyphs, columns) : text(glyphs).strip();
        List<Float> sizes = visible.stream()
                .map(Glyph::size)
                .sorted(Comparator.naturalOrder())
                .toList();
        float baseline = visible.getFirst().baseline();
        lines.add(new PageLine(
                text,
                page,
                piece.column(),
                visible.getFirst().left(),
                visible.getLast().right(),
                baseline,
                sizes.get(sizes.size() / 2),
                piece.column() == 0 ? width : piece.width(),
                height,
                table ? rules.rowTop(baseline, columns.getFirst(), columns.getLast()) : -1));
    }

    private static String cells(List<Glyph> glyphs, List<Float> columns) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i < columns.size(); i++) {
            float from = columns.get(i - 1);
            float to = columns.get(i);
            cells.add(text(glyphs.stream()
                            .filter(glyph -> glyph.middle() > from && glyph.middle() <= to)
                            .toList())
                    .replace('\t', ' ')
                    .strip());
        }
        return String.join("\t", cells);
    }

    private static String text(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        Glyph before = null;
        for (Glyph glyph : glyphs) {
            if (before != null) {
                text.append(blank(before, glyph));
            }
            text.append(plain(glyph.text()));
            before = glyph;
        }
        return text.toString();
    }

    private static String blank(Glyph before, Glyph glyph) {
        float gap = glyph.left() - before.right();
        float size = Math.max(glyph.size(), 1);
        if (gap > CELL_GAP * size) {
            return "\t";
        }
        if (!before.visible() || !glyph.visible()) {
            return "";
        }
        boolean latin = before.latin() && glyph.latin();
        return gap > (latin ? LATIN_GAP : WORD_GAP) * size ? " " : "";
    }

    /** Many fonts map 一 to the radical U+2F00, which looks the same and is found by nobody. */
    private static String plain(String text) {
        return text.codePoints().anyMatch(c -> c >= 0x2E80 && c < 0x2FE0)
                ? Normalizer.normalize(text, Normalizer.Form.NFKC)
                : text;
    }
}
