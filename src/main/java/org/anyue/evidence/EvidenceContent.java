package org.anyue.evidence;

import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes to serve. The stream fails before its last block when the stored file was changed. Serve it with
 * {@code nosniff} and {@code no-store}, papers as an attachment.
 *
 * @param size bytes
 */
public record EvidenceContent(String name, String mediaType, long size, InputStream stream) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
