package org.anyue.planimport;

import java.util.UUID;
import org.anyue.shared.Auditable;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;

/**
 * A place's word was added, retired or restored.
 *
 * @param verb what was done, in the past tense
 * @param row list and cells, separated by tabs
 */
public record PlaceWordChanged(UUID word, String verb, String row, Party by) implements Auditable {

    @Override
    public String action() {
        return "planimport.word-" + verb;
    }

    @Override
    public String objectType() {
        return "PlaceWord";
    }

    @Override
    public String objectId() {
        return Ids.toText(word);
    }

    @Override
    public String after() {
        return row;
    }
}
