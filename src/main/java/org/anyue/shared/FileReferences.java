package org.anyue.shared;

import java.util.List;
import java.util.stream.Stream;

/** Implemented by each module whose tables name stored files: what nobody names any more is deleted after a while. */
public interface FileReferences {

    /** {@code schema.table.column} of each column that holds addresses. */
    List<String> fileColumns();

    /** SHA-256 of every file that is still needed. */
    Stream<String> fileAddresses();
}
