package org.anyue.planimport.read;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the activity that holds a place of the text, in logarithmic time: a plan may have thousands of both. */
final class DraftIndex {

    private final List<ActivityDraft> drafts;
    /** Positions of the drafts in the order of their beginnings. */
    private final int[] order;
    /** The furthest end among the drafts up to here. */
    private final int[] reach;

    DraftIndex(List<ActivityDraft> drafts) {
        this.drafts = drafts;
        this.order = IntStream.range(0, drafts.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> drafts.get(i).range.from()))
                .mapToInt(Integer::intValue)
                .toArray();
        this.reach = new int[order.length];
        int furthest = 0;
        for (int i = 0; i < order.length; i++) {
            furthest = Math.max(furthest, drafts.get(order[i]).range.to());
            reach[i] = furthest;
        }
    }

    /** Of several the first one of the plan. */
    @Nullable
    ActivityDraft at(int place) {
        int found = Integer.MAX_VALUE;
        for (int i = lastBefore(place); i >= 0 && reach[i] > place; i--) {
            if (drafts.get(order[i]).range.contains(place)) {
                found = Math.min(found, order[i]);
            }
        }
        return found == Integer.MAX_VALUE ? null : drafts.get(found);
    }

    private int lastBefore(int place) {
        int low = 0;
        int high = order.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (drafts.get(order[middle]).range.from() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
