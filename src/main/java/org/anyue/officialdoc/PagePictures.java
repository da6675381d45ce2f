package org.anyue.officialdoc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.anyue.filestore.Sandbox;
import org.anyue.filestore.SandboxFailure;
import org.anyue.filestore.SandboxJob;
import org.springframework.stereotype.Component;

/**
 * The first pages of a stranger's PDF as pictures, drawn in a child process: a browser shows them without ever opening the
 * file itself.
 */
@Component
public class PagePictures {

    /** Pages drawn at most. */
    public static final int MOST = 5;

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long LARGEST = 4L << 20;

    private final Sandbox sandbox;

    PagePictures(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /**
     * @param jpegs pages in their order
     * @param total pages of the file
     */
    public record Drawn(List<byte[]> jpegs, int total) {}

    /** @throws UnreadableDocument with a sentence for people */
    public Drawn draw(InputStream in) throws UnreadableDocument, IOException {
        try {
            return sandbox.run(new SandboxJob(PagePicturesTask.class, LIMIT, List.of()), in, PagePictures::drawn);
        } catch (SandboxFailure e) {
            throw new UnreadableDocument("这个文件没法在页面里显示，请下载后查看。", e);
        }
    }

    private static Drawn drawn(Path output) throws IOException {
        List<byte[]> pages = new ArrayList<>();
        for (int page = 0; page < MOST && Files.exists(output.resolve(PagePicturesTask.page(page))); page++) {
            Path file = output.resolve(PagePicturesTask.page(page));
            if (Files.size(file) <= LARGEST) {
                pages.add(Files.readAllBytes(file));
            }
        }
        return new Drawn(pages, Integer.parseInt(Files.readString(output.resolve(PagePicturesTask.TOTAL))));
    }
}
