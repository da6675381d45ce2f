package org.anyue.officialdoc.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anyue.officialdoc.page.PageLine;
import org.anyue.officialdoc.page.PageText;
import org.anyue.officialdoc.text.Fault;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** Text of a PDF that has text. */
public final class PdfText {

    static {
        FontMappers.set(new BundledFont());
    }

    private PdfText() {}

    /** @throws IOException when the bytes are no sound PDF of at most 500 pages */
    public static String read(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (!document.getCurrentAccessPermission().canExtractContent()) {
                throw new Fault(Fault.Kind.LOCKED);
            }
            if (document.getNumberOfPages() > PageText.MOST_PAGES) {
                throw new Fault(Fault.Kind.TOO_MANY_PAGES);
            }
            GlyphLines glyphs = new GlyphLines();
            glyphs.writeText(document, Writer.nullWriter());
            Set<Integer> pictures = picturePages(document, glyphs.lines);
            if (PageText.isUnreadable(glyphs.lines) || pictures.size() * 2 > document.getNumberOfPages()) {
                throw new Fault(Fault.Kind.ONLY_PICTURES);
            }
            return PageText.of(glyphs.lines, pictures);
        } catch (InvalidPasswordException e) {
            throw new Fault(Fault.Kind.LOCKED, e);
        }
    }

    private static Set<Integer> picturePages(PDDocument document, List<PageLine> lines) {
        Set<Integer> withText = lines.stream().map(PageLine::page).collect(Collectors.toSet());
        Set<Integer> pictures = new TreeSet<>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            if (!withText.contains(page)
                    && hasPicture(document.getPage(page - 1).getResources())) {
                pictures.add(page);
            }
        }
        return pictures;
    }

    private static boolean hasPicture(PDResources resources) {
        if (resources == null) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) {
                return true;
            }
        }
        return false;
    }
}
