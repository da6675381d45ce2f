package org.anyue.filestore;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Files under the hash of their bytes. The same bytes are stored once, whoever brings them. */
public interface FileStore {

    /**
     * Takes bytes in without keeping them: they are counted, hashed and their type is checked. The caller closes it.
     *
     * @throws org.anyue.shared.Refusal with a {@link FileRefusal}
     * @throws IOException when the sender stops or the disk is full
     */
    Received receive(InputStream in, String originalName, Intake intake) throws IOException;

    /** Keeps what was received; on the disk for good when this returns. */
    StoredFile keep(Received received) throws IOException;

    /** Receives and keeps. */
    default StoredFile put(InputStream in, String originalName, Intake intake) throws IOException {
        try (Received received = receive(in, originalName, intake)) {
            return keep(received);
        }
    }

    /**
     * The bytes, checked against the address while they are read; the last block is held back until the check is passed.
     *
     * @throws DamagedFile here when the file is gone, and while reading when it has changed
     */
    InputStream open(FileAddress address) throws IOException;

    /** Size in bytes. */
    long size(FileAddress address) throws IOException;

    /** Reads every stored file and names those whose bytes have changed. */
    List<FileAddress> damaged() throws IOException;
}
