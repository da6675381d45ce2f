package org.anyue.planimport.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One aspect that differs.
 *
 * @param gone what the earlier plan alone says, as written; empty for the wording, which stands in the text
 * @param added what this plan alone says
 */
public record Difference(Aspect aspect, List<String> gone, List<String> added) {

    public Difference {
        gone = List.copyOf(gone);
        added = List.copyOf(added);
    }

    /** @param key what two values must share to be the same */
    static <T> void find(
            List<Difference> into,
            Aspect aspect,
            Sides<List<T>> sides,
            Sides<Function<T, String>> key,
            Function<T, String> words) {
        List<T> added = new ArrayList<>(sides.now());
        List<String> gone = new ArrayList<>();
        for (T old : sides.before()) {
            String wanted = key.before().apply(old);
            T twin = added.stream()
                    .filter(value -> key.now().apply(value).equals(wanted))
                    .findFirst()
                    .orElse(null);
            if (twin == null) {
                gone.add(words.apply(old));
            } else {
                added.remove(twin);
            }
        }
        if (!gone.isEmpty() || !added.isEmpty()) {
            into.add(new Difference(aspect, gone, added.stream().map(words).toList()));
        }
    }
}
