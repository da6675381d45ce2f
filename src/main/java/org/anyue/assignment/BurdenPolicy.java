package org.anyue.assignment;

import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.anyue.campaign.Asks;
import org.anyue.shared.DateRange;

/** What a duty costs one unit. */
final class BurdenPolicy {

    private BurdenPolicy() {}

    /** @param times how often it is handed in */
    static Burden of(Asks asks, int times, Map<BurdenItem, Integer> minutes) {
        Map<BurdenItem, Integer> parts = new EnumMap<>(BurdenItem.class);
        int fields = 0;
        for (BurdenItem item : BurdenItem.values()) {
            // A task is read once, however often it is reported on.
            int count = item.count(asks) * (item == BurdenItem.OPEN ? 1 : times);
            if (count > 0) {
                parts.put(item, count * minutes.getOrDefault(item, 0));
            }
            fields += item == BurdenItem.OPEN ? 0 : count;
        }
        return new Burden(asks.isEmpty() ? 0 : times, fields, parts);
    }

    /** Words such as 每周五 say that something is handed in again and again while the campaign lasts. */
    static int times(String dueText, DateRange period) {
        long days = ChronoUnit.DAYS.between(period.start(), period.end()) + 1;
        if (dueText.contains("每日") || dueText.contains("每天")) {
            return (int) days;
        }
        if (dueText.contains("每周")) {
            return (int) Math.max(1, Math.ceilDiv(days, 7));
        }
        return dueText.contains("每月") ? (int) Math.max(1, Math.ceilDiv(days, 31)) : 1;
    }
}
