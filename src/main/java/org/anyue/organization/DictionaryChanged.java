package org.anyue.organization;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/**
 * A value of a dictionary was added, renamed, moved, retired or restored.
 *
 * @param verb the same in the past tense
 */
public record DictionaryChanged(Party by, Dictionary dictionary, String code, String verb, String before, String after)
        implements Auditable {

    @Override
    public String action() {
        return "organization.dictionary-value-" + verb;
    }

    @Override
    public String objectType() {
        return "DictionaryValue";
    }

    @Override
    public String objectId() {
        return dictionary + "/" + code;
    }
}
