package org.anyue.vault;

import java.util.List;

/** Implemented by whoever keeps sealed values, so that they are sealed again when keys change. */
public interface SealedRows {

    List<SealedTable> sealedTables();
}
