package org.anyue.officialdoc.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.anyue.officialdoc.page.Glyph;
import org.anyue.officialdoc.page.PageLayout;
import org.anyue.officialdoc.page.PageLine;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects lines with their places; leaves out slanted glyphs, which are watermarks. */
final class GlyphLines extends PDFTextStripper {

    final List<PageLine> lines = new ArrayList<>();
    private final List<List<Glyph>> rows = new ArrayList<>();
    private final List<Glyph> row = new ArrayList<>();
    private float width;
    private float height;

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
        for (TextPosition position : positions) {
            width = position.getPageWidth();
            height = position.getPageHeight();
            row.add(glyph(position));
        }
    }

    @Override
    protected void writeWordSeparator() {
        // Blanks are made from the gaps, see PageLayout.
    }

    @Override
    protected void writeLineSeparator() {
        flush();
    }

    @Override
    protected void startPage(PDPage page) throws IOException {
        rows.clear();
        super.startPage(page);
    }

    @Override
    protected void endPage(PDPage page) throws IOException {
        flush();
        if (!rows.isEmpty()) {
            lines.addAll(new PageLayout(getCurrentPageNo(), width, height, PageRules.of(page)).lines(rows));
        }
        super.endPage(page);
    }

    private void flush() {
        if (!row.isEmpty()) {
            rows.add(List.copyOf(row));
            row.clear();
        }
    }

    private static Glyph glyph(TextPosition position) {
        String text = position.getUnicode();
        return new Glyph(
                text == null ? "" : text,
                position.getXDirAdj(),
                position.getYDirAdj(),
                position.getWidthDirAdj(),
                position.getFontSizeInPt());
    }
}
