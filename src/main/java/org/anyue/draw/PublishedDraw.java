package org.anyue.draw;

import java.time.Instant;
import java.util.List;

/**
 * A draw as everybody sees it.
 *
 * @param drawId as in rules and receipts; its page is {@code /draw/<drawId>}
 * @param drawAt when the first of the numbers is drawn
 * @param prizes in the order in which they are drawn
 */
public record PublishedDraw(
        String drawId,
        String title,
        DrawState state,
        Instant entryOpen,
        Instant entryClose,
        Instant drawAt,
        List<Prize> prizes) {

    public PublishedDraw {
        prizes = List.copyOf(prizes);
    }

    /** Whether an entry is taken at this time. */
    public boolean takesEntries(Instant now) {
        return state == DrawState.PUBLISHED && !now.isBefore(entryOpen) && !now.isAfter(entryClose);
    }

    public String href() {
        return "/draw/" + drawId;
    }

    /**
     * @param tier for example 一等奖
     * @param what the thing itself
     * @param quota how many, in words: 3 名, or 参与人数的 5%
     */
    public record Prize(String tier, String what, String quota) {}
}
