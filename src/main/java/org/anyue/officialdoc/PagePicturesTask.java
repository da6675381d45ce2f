package org.anyue.officialdoc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.anyue.filestore.SandboxTask;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** In the child: one picture for each of the first pages. */
final class PagePicturesTask implements SandboxTask {

    static final String TOTAL = "total";

    /** Wide enough to be read on a desk, for an A4 page. */
    private static final float PIXELS_WIDE = 1000;

    PagePicturesTask() {}

    static String page(int number) {
        return "page-" + number + ".jpg";
    }

    @Override
    public void run(Path input, Path output, List<String> arguments) throws IOException {
        try (PDDocument document = Loader.loadPDF(input.toFile())) {
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            int total = document.getNumberOfPages();
            for (int page = 0; page < Math.min(total, PagePictures.MOST); page++) {
                float width = document.getPage(page).getCropBox().getWidth();
                // A page of a kilometre is drawn small.
                float scale = Math.min(2, PIXELS_WIDE / Math.max(1, width));
                ImageIO.write(
                        renderer.renderImage(page, scale, ImageType.RGB),
                        "jpeg",
                        output.resolve(page(page)).toFile());
            }
            Files.writeString(output.resolve(TOTAL), Integer.toString(total));
        }
    }
}
