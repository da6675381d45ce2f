package org.anyue.officialdoc.parts;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.jspecify.annotations.Nullable;

/**
 * A package counted while it is unpacked: at most 1,000 parts, 300 MB in all and a hundredfold per part. At least as
 * strict as POI's own {@code ZipSecureFile}, which has no limit for the whole.
 */
public final class CountedZip implements ZipEntrySource {

    static final int MOST_PARTS = 1_000;
    static final long LARGEST_UNPACKED = 300L * 1024 * 1024;
    static final int LARGEST_RATIO = 100;
    /** Small parts may pack better than the ratio, as in POI: 100 KB. */
    static final long GRACE = 100 * 1024;

    private final ZipFile zip;
    private long unpacked;
    private boolean closed;

    public CountedZip(byte[] bytes) throws IOException {
        zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get();
        int parts = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (++parts > MOST_PARTS) {
                throw new IOException("more than %d parts".formatted(MOST_PARTS));
            }
            refuse(entry);
        }
    }

    private static void refuse(ZipArchiveEntry entry) throws IOException {
        String name = entry.getName().replace('\\', '/');
        if (name.startsWith("/") || ("/" + name + "/").contains("/../") || entry.isUnixSymlink()) {
            throw new IOException("part name " + name);
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new IOException("encrypted part " + name);
        }
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return zip.getEntries();
    }

    @Override
    public @Nullable ZipArchiveEntry getEntry(String path) {
        String wanted = path.replace('\\', '/');
        ZipArchiveEntry exact = zip.getEntry(wanted);
        if (exact != null) {
            return exact;
        }
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (entry.getName().replace('\\', '/').equalsIgnoreCase(wanted)) {
                return entry;
            }
        }
        return null;
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        return new Counted(zip.getInputStream(entry), Math.max(entry.getCompressedSize(), 1));
    }

    @Override
    public void close() throws IOException {
        closed = true;
        zip.close();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    private final class Counted extends FilterInputStream {

        private final long packed;
        private long read;

        Counted(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            if (value >= 0) {
                count(1);
            }
            return value;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int got = super.read(bytes, from, length);
            count(Math.max(got, 0));
            return got;
        }

        private void count(int bytes) throws IOException {
            read += bytes;
            unpacked += bytes;
            if (unpacked > LARGEST_UNPACKED || (read > GRACE && read / LARGEST_RATIO > packed)) {
                throw new IOException("unpacks to more than the limits");
            }
        }
    }
}
