package org.anyue.filestore;

import java.io.IOException;

/** Stored bytes are gone or no longer those that were stored: an operator must restore them from a backup. */
public final class DamagedFile extends IOException {

    private static final long serialVersionUID = 1L;

    public DamagedFile(FileAddress address, String what) {
        super("file " + address + " " + what);
    }
}
