package org.anyue.draw.web;

import java.util.List;
import org.anyue.draw.DrawDetails;
import org.jspecify.annotations.Nullable;

/**
 * One slide of a result on a big screen; the result itself was fixed before.
 *
 * @param previous and next address, empty at the ends
 * @param prize null on the first slide, which shows the numbers
 */
public record ShowPage(
        DrawDetails draw,
        DrawDetails.@Nullable Prize prize,
        List<Winner> winners,
        String count,
        String previous,
        String next) {

    /** @param tail of the phone, empty once purged */
    public record Winner(String entryId, String tail) {}

    public String leave() {
        return "/draw/" + draw.drawId();
    }

    /** So that few names are large and many still fit. */
    public String size() {
        return winners.size() <= 3 ? "few" : winners.size() <= 12 ? "some" : "many";
    }
}
