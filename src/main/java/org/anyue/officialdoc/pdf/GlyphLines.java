package org.anyue.officialdoc.pdf;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects lines with their places; leaves out slanted glyphs, which are watermarks. */
final class GlyphLines extends PDFTextStripper {

    /** Gaps without a blank glyph, in font sizes: between Latin words, between CJK words, between table cells. */
    private static final float LATIN_GAP = 0.2f;

    private static final float WORD_GAP = 0.8f;
    private static final float CELL_GAP = 1.9f;

    final List<PdfLine> lines = new ArrayList<>();
    private final List<TextPosition> glyphs = new ArrayList<>();
    private PageRules rules = PageRules.of(new PDPage());

    GlyphLines() {
        setSortByPosition(true);
        setSuppressDuplicateOverlappingText(true);
        setShouldSeparateByBeads(false);
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        var matrix = glyph.getTextMatrix();
        boolean slanted = Math.abs(matrix.getShearX()) > 0.01f
                && Math.abs(matrix.getShearY()) > 0.01f
                && Math.abs(matrix.getScaleX()) > 0.01f;
        if (!slanted) {
            super.processTextPosition(glyph);
        }
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        glyphs.addAll(positions);
    }

    @Override
    protected void writeWordSeparator() {
        // Blanks are made from the gaps, see text().
    }

    @Override
    protected void writeLineSeparator() {
        flush();
    }

    @Override
    protected void startPage(PDPage page) throws IOException {
        rules = PageRules.of(page);
        super.startPage(page);
    }

    @Override
    protected void endPage(PDPage page) throws IOException {
        flush();
        super.endPage(page);
    }

    private void flush() {
        float baseline = glyphs.isEmpty() ? 0 : glyphs.getFirst().getYDirAdj();
        List<Float> columns = rules.columns(baseline - 2);
        boolean table = columns.size() > 2 && inside(columns);
        String text = table ? cells(columns) : text(glyphs).strip();
        if (!text.isBlank()) {
            TextPosition first =
                    glyphs.stream().filter(GlyphLines::visible).findFirst().orElse(glyphs.getFirst());
            TextPosition last = glyphs.reversed().stream()
                    .filter(GlyphLines::visible)
                    .findFirst()
                    .orElse(first);
            List<Float> sizes = glyphs.stream()
                    .filter(GlyphLines::visible)
                    .map(TextPosition::getFontSizeInPt)
                    .sorted(Comparator.naturalOrder())
                    .toList();
            lines.add(new PdfLine(
                    text,
                    getCurrentPageNo(),
                    first.getXDirAdj(),
                    last.getXDirAdj() + last.getWidthDirAdj(),
                    first.getYDirAdj(),
                    sizes.isEmpty() ? first.getFontSizeInPt() : sizes.get(sizes.size() / 2),
                    first.getPageWidth(),
                    first.getPageHeight(),
                    table ? rules.rowTop(baseline, columns.getFirst(), columns.getLast()) : -1));
        }
        glyphs.clear();
    }

    private static boolean visible(TextPosition glyph) {
        String text = glyph.getUnicode();
        return text != null && !text.isBlank();
    }

    private boolean inside(List<Float> columns) {
        return glyphs.stream()
                .filter(GlyphLines::visible)
                .map(GlyphLines::middle)
                .allMatch(x -> x > columns.getFirst() && x < columns.getLast());
    }

    private static float middle(TextPosition glyph) {
        return glyph.getXDirAdj() + glyph.getWidthDirAdj() / 2;
    }

    private String cells(List<Float> columns) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i < columns.size(); i++) {
            float from = columns.get(i - 1);
            float to = columns.get(i);
            cells.add(text(glyphs.stream()
                            .filter(glyph -> middle(glyph) > from && middle(glyph) <= to)
                            .toList())
                    .replace('\t', ' ')
                    .strip());
        }
        return String.join("\t", cells);
    }

    private static String text(List<TextPosition> glyphs) {
        StringBuilder text = new StringBuilder();
        TextPosition before = null;
        for (TextPosition glyph : glyphs) {
            String written = glyph.getUnicode();
            if (written == null || written.isEmpty()) {
                continue;
            }
            if (before != null) {
                text.append(blank(before, glyph));
            }
            text.append(plain(written));
            before = glyph;
        }
        return text.toString();
    }

    private static String blank(TextPosition before, TextPosition glyph) {
        float gap = glyph.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
        float size = Math.max(glyph.getFontSizeInPt(), 1);
        if (gap > CELL_GAP * size) {
            return "\t";
        }
        if (!visible(before) || !visible(glyph)) {
            return "";
        }
        boolean latin = latin(before.getUnicode()) && latin(glyph.getUnicode());
        return gap > (latin ? LATIN_GAP : WORD_GAP) * size ? " " : "";
    }

    private static boolean latin(String text) {
        return text.codePoints().allMatch(c -> c < 0x2E80);
    }

    /** Many fonts map 一 to the radical U+2F00, which looks the same and is found by nobody. */
    private static String plain(String text) {
        return text.codePoints().anyMatch(c -> c >= 0x2E80 && c < 0x2FE0)
                ? Normalizer.normalize(text, Normalizer.Form.NFKC)
                : text;
    }
}
