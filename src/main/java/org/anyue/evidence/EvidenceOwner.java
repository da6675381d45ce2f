package org.anyue.evidence;

import java.util.UUID;

/**
 * What an item proves.
 *
 * @param type name of the owning aggregate, for example {@code ActivityRecord}; one module per name
 */
public record EvidenceOwner(String type, UUID id) {

    public EvidenceOwner {
        if (!type.matches("[A-Z][A-Za-z]{1,39}")) {
            throw new IllegalArgumentException("owner type " + type);
        }
    }
}
