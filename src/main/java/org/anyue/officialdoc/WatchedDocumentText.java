package org.anyue.officialdoc;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * {@link DocumentText} for a person's own files at a terminal: in this process, which starts in a third of the time, but
 * with a limit after which the file is given up. What may then still run ends with the process.
 */
public final class WatchedDocumentText {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private WatchedDocumentText() {}

    /** @throws UnreadableDocument as {@link DocumentText}, and when the file takes too long or too much memory */
    public static ExtractedText extract(Path file) throws UnreadableDocument {
        return within(LIMIT, () -> DocumentText.extract(file));
    }

    @FunctionalInterface
    interface Reading {
        ExtractedText read() throws UnreadableDocument;
    }

    static ExtractedText within(Duration limit, Reading reading) throws UnreadableDocument {
        CompletableFuture<ExtractedText> result = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("reading").start(() -> {
            try {
                result.complete(reading.read());
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        });
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnreadableDocument refused) {
                throw refused;
            }
            throw tooComplex(e);
        } catch (TimeoutException e) {
            throw tooComplex(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw tooComplex(e);
        }
    }

    private static UnreadableDocument tooComplex(Exception cause) {
        return new UnreadableDocument("文件过大或过于复杂，处理不了。请删去图片、拆成几个文件，另存为 .docx 后再试。", cause);
    }
}
