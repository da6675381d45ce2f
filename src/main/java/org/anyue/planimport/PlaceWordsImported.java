package org.anyue.planimport;

import org.anyue.organization.UnitId;
import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/**
 * Words came from files, all of them at once.
 *
 * @param rows one line each: list and cells, separated by tabs
 */
public record PlaceWordsImported(UnitId place, int count, String rows, Party by) implements Auditable {

    @Override
    public String action() {
        return "planimport.words-imported";
    }

    @Override
    public String objectType() {
        return "PlaceWords";
    }

    @Override
    public String objectId() {
        return place.toString();
    }

    @Override
    public String after() {
        return count + "\n" + rows;
    }
}
