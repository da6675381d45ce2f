package org.anyue.filestore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes taken in and checked, in a temporary file that goes when this is closed. */
public final class Received implements AutoCloseable {

    private final Path file;
    private final FileAddress address;
    private final String name;
    private final FileType type;
    private final long size;

    Received(Path file, FileAddress address, String name, FileType type, long size) {
        this.file = file;
        this.address = address;
        this.name = name;
        this.type = type;
        this.size = size;
    }

    /** Hash of the bytes as they came. */
    public FileAddress address() {
        return address;
    }

    public String name() {
        return name;
    }

    public FileType type() {
        return type;
    }

    /** Bytes. */
    public long size() {
        return size;
    }

    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
