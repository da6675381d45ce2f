package org.anyue.filestore;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Reads one block ahead, so that nobody gets the last block of a file whose hash is wrong. */
final class CheckedFileStream extends InputStream {

    private static final int BLOCK = 64 * 1024;

    private final InputStream in;
    private final FileAddress address;
    private final MessageDigest digest = Digests.sha256();
    private byte[] current;
    private byte[] next;
    private int at;

    CheckedFileStream(InputStream in, FileAddress address) throws IOException {
        this.in = in;
        this.address = address;
        this.current = fetch();
        this.next = fetch();
        if (next.length == 0) {
            check();
        }
    }

    private byte[] fetch() throws IOException {
        byte[] block = in.readNBytes(BLOCK);
        digest.update(block);
        return block;
    }

    private void check() throws IOException {
        if (!HexFormat.of().formatHex(digest.digest()).equals(address.sha256())) {
            in.close();
            throw new DamagedFile(address, "has changed");
        }
    }

    /** False at the end. */
    private boolean ready() throws IOException {
        if (at < current.length) {
            return true;
        }
        if (next.length == 0) {
            return false;
        }
        current = next;
        at = 0;
        next = fetch();
        if (next.length == 0) {
            check();
        }
        return true;
    }

    @Override
    public int read() throws IOException {
        return ready() ? current[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!ready()) {
            return -1;
        }
        int count = Math.min(length, current.length - at);
        System.arraycopy(current, at, bytes, from, count);
        at += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
