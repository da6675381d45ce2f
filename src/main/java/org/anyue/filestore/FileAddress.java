package org.anyue.filestore;

/** Where a file is: the SHA-256 of its stored bytes, 64 lower-case hexadecimal characters. */
public record FileAddress(String sha256) {

    public FileAddress {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256.length() + " characters");
        }
    }

    /** Path below the folder of files, {@code ab/cdef…}. */
    String path() {
        return sha256.substring(0, 2) + "/" + sha256.substring(2);
    }

    @Override
    public String toString() {
        return sha256;
    }
}
