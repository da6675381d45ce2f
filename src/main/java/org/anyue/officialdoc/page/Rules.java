package org.anyue.officialdoc.page;

import java.util.ArrayList;
import java.util.List;

/** The straight lines drawn on a page, from which tables are known. Points from the top left corner. */
public final class Rules {

    /** A line or a filled rectangle thinner than this is a rule, in points. */
    public static final float THIN = 3;

    /** Rules nearer than this are the two borders of neighbouring cells. */
    private static final float SAME = 6;

    private static final int MOST_RULES = 20_000;

    private record Rule(float from, float to, float at) {}

    private final List<Rule> upright = new ArrayList<>();
    private final List<Rule> level = new ArrayList<>();

    public Rules() {}

    /** A line from one point to another; one that is neither upright nor level is no rule. */
    public void add(float x1, float y1, float x2, float y2) {
        if (upright.size() + level.size() > MOST_RULES) {
            return;
        }
        float wide = Math.abs(x2 - x1);
        float high = Math.abs(y2 - y1);
        if (wide <= THIN / 2 && high > THIN) {
            upright.add(new Rule(Math.min(y1, y2), Math.max(y1, y2), (x1 + x2) / 2));
        } else if (high <= THIN / 2 && wide > THIN) {
            level.add(new Rule(Math.min(x1, x2), Math.max(x1, x2), (y1 + y2) / 2));
        }
    }

    /** Places of the upright rules that cross this height, from left to right. */
    List<Float> columns(float y) {
        List<Float> places = new ArrayList<>();
        upright.stream()
                .filter(rule -> rule.from <= y && y <= rule.to)
                .map(Rule::at)
                .sorted()
                .forEach(at -> {
                    if (places.isEmpty() || at - places.getLast() > SAME) {
                        places.add(at);
                    }
                });
        return places;
    }

    /** Height of the nearest level rule above, between these two places; −1 for none. */
    float rowTop(float y, float left, float right) {
        return (float) level.stream()
                .filter(rule -> rule.at <= y && rule.from < right && rule.to > left)
                .mapToDouble(Rule::at)
                .max()
                .orElse(-1);
    }
}
