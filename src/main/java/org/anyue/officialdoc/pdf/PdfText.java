package org.anyue.officialdoc.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** Text of a PDF that has text. */
public final class PdfText {

    /** The file asks for a password or forbids taking its text. */
    public static final class Locked extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Pages are pictures, or their glyphs have no characters behind them. */
    public static final class OnlyPictures extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final int MOST_PAGES = 2_000;
    private static final Pattern AROUND_DIGITS = Pattern.compile(
            "(?<=[\\u2E80-\\u9FFF\\uFF00-\\uFFEF\\u3000-\\u303F“”]) +(?=\\d)|(?<=[\\d%]) +(?=[\\u2E80-\\u9FFF\\uFF00-\\uFFEF\\u3000-\\u303F“”])");

    static {
        FontMappers.set(new BundledFont());
    }

    private PdfText() {}

    /** @throws IOException when the bytes are no sound PDF of at most 2,000 pages */
    public static String read(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (!document.getCurrentAccessPermission().canExtractContent()) {
                throw new Locked();
            }
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new IOException("more than %d pages".formatted(MOST_PAGES));
            }
            GlyphLines glyphs = new GlyphLines();
            glyphs.writeText(document, Writer.nullWriter());
            Set<Integer> pictures = picturePages(document, glyphs.lines);
            if (unreadable(glyphs.lines) || pictures.size() * 2 > document.getNumberOfPages()) {
                throw new OnlyPictures();
            }
            return text(PageFurniture.removed(glyphs.lines), pictures);
        } catch (InvalidPasswordException e) {
            Locked locked = new Locked();
            locked.initCause(e);
            throw locked;
        }
    }

    private static String text(List<PdfLine> lines, Set<Integer> pictures) {
        // A page that could not be read must not vanish silently between two others.
        List<String> paragraphs = new ArrayList<>(LineJoiner.paragraphs(lines));
        pictures.forEach(page -> paragraphs.add("〔原文件第%d页是图片，没有可以读取的文字〕".formatted(page)));
        return paragraphs.stream()
                .map(paragraph -> AROUND_DIGITS.matcher(paragraph).replaceAll(""))
                .collect(Collectors.joining("\n"));
    }

    private static Set<Integer> picturePages(PDDocument document, List<PdfLine> lines) {
        Set<Integer> withText = lines.stream().map(PdfLine::page).collect(Collectors.toSet());
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

    private static boolean unreadable(List<PdfLine> lines) {
        long all = 0;
        long strange = 0;
        for (PdfLine line : lines) {
            all += line.text().length();
            strange += line.text()
                    .chars()
                    .filter(c -> c == 0xFFFD || (c >= 0xE000 && c < 0xF900))
                    .count();
        }
        return all == 0 || strange * 5 > all;
    }
}
