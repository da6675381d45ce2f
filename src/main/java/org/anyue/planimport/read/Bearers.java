package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;

/** Who leads and who supports, as written. */
public record Bearers(List<String> lead, List<String> support) {

    static final Bearers NONE = new Bearers(List.of(), List.of());

    boolean isEmpty() {
        return lead.isEmpty() && support.isEmpty();
    }

    List<String> all() {
        List<String> all = new ArrayList<>(lead);
        all.addAll(support);
        return all;
    }

    Bearers plus(Bearers other) {
        return new Bearers(union(lead, other.lead), union(support, other.support));
    }

    private static List<String> union(List<String> a, List<String> b) {
        List<String> all = new ArrayList<>(a);
        b.stream().filter(item -> !all.contains(item)).forEach(all::add);
        return all;
    }
}
