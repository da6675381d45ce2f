package org.anyue.planimport.lexicon;

import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Many words as one pattern that finds the longest of them. {@code java.util.regex} tries the branches of an alternation
 * one after the other at every place of a text; shared beginnings are therefore written once, and what differs is halved
 * until few branches are left. Words that fit at one place are beginnings of each other, so going on before stopping is
 * the same as longest word first.
 */
final class WordTree {

    private static final int FEW = 4;

    private final TreeMap<Integer, WordTree> next = new TreeMap<>();
    private boolean ends;

    private WordTree() {}

    /** A group that does not capture; without words one that matches nowhere. */
    static String pattern(List<String> words) {
        WordTree root = new WordTree();
        words.forEach(root::add);
        if (root.next.isEmpty()) {
            return root.ends ? "(?:)" : "(?!)";
        }
        return root.tail();
    }

    private void add(String word) {
        WordTree at = this;
        for (int point : word.codePoints().toArray()) {
            at = at.next.computeIfAbsent(point, _ -> new WordTree());
        }
        at.ends = true;
    }

    /** What follows here: nothing, one way, or a choice; optional where a word may end. */
    private String tail() {
        if (next.isEmpty()) {
            return "";
        }
        return "(?:" + choice(List.copyOf(next.keySet())) + (ends ? "|)" : ")");
    }

    private String choice(List<Integer> points) {
        if (points.size() <= FEW) {
            StringBuilder branches = new StringBuilder();
            for (int point : points) {
                branches.append(branches.isEmpty() ? "" : "|").append(way(point));
            }
            return branches.toString();
        }
        int middle = points.size() / 2;
        String rest = "[%s-\\x{10ffff}]".formatted(character(points.get(middle)));
        return "(?!%s)(?:%s)|(?=%s)(?:%s)"
                .formatted(
                        rest, choice(points.subList(0, middle)), rest, choice(points.subList(middle, points.size())));
    }

    /** One character and, as long as there is only one way, those after it. */
    private String way(int point) {
        StringBuilder literal = new StringBuilder().appendCodePoint(point);
        WordTree at = java.util.Objects.requireNonNull(next.get(point));
        while (!at.ends && at.next.size() == 1) {
            var only = at.next.firstEntry();
            literal.appendCodePoint(only.getKey());
            at = only.getValue();
        }
        return Pattern.quote(literal.toString()) + at.tail();
    }

    private static String character(int point) {
        return "\\x{%x}".formatted(point);
    }
}
