package org.anyue.officialdoc.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds pages set in two columns: a stripe in the middle that almost no line crosses, with running text on both sides that
 * fills its column. Tables without rules have the stripe too, but their cells do not fill it.
 */
final class TextColumns {

    /**
     * Part of a line.
     *
     * @param column 0 where a line goes over the whole page, else 1 or 2; the glyphs of 2 are moved to where 1 begins
     * @param width of a page that had only this column, in points
     */
    record Piece(List<Glyph> glyphs, int column, float width) {}

    private record Stripe(float from, float to) {

        float middle() {
            return (from + to) / 2;
        }
    }

    /** Least lines of a column. */
    private static final int LEAST_LINES = 6;
    /** Share of lines that may cross the stripe: titles, page numbers. */
    private static final float CROSSING = 0.2f;
    /** The stripe lies in the middle third of the text, and is as wide as this many points. */
    private static final float LEAST_WIDTH = 9;

    private TextColumns() {}

    static List<Piece> of(List<List<Glyph>> rows, Predicate<List<Glyph>> ruled) {
        List<List<Glyph>> free = rows.stream().filter(row -> !ruled.test(row)).toList();
        Stripe stripe = stripe(free);
        if (stripe == null || !fillsBoth(free, stripe)) {
            return rows.stream().map(row -> new Piece(row, 0, 0)).toList();
        }
        return apart(rows, stripe, ruled);
    }

    private static @org.jspecify.annotations.Nullable Stripe stripe(List<List<Glyph>> rows) {
        float left = edge(rows, true);
        float right = edge(rows, false);
        if (rows.size() < LEAST_LINES || right - left < 100) {
            return null;
        }
        int from = (int) (left + (right - left) / 3);
        int to = (int) (right - (right - left) / 3);
        int[] covered = new int[to - from + 1];
        for (List<Glyph> row : rows) {
            boolean[] own = new boolean[covered.length];
            for (Glyph glyph : row) {
                for (int x = Math.max((int) glyph.left(), from);
                        glyph.visible() && x <= glyph.right() && x <= to;
                        x++) {
                    own[x - from] = true;
                }
            }
            for (int i = 0; i < own.length; i++) {
                covered[i] += own[i] ? 1 : 0;
            }
        }
        return widest(covered, from, rows.size() * CROSSING);
    }

    private static @org.jspecify.annotations.Nullable Stripe widest(int[] covered, int from, float most) {
        int best = 0;
        int end = 0;
        int length = 0;
        for (int i = 0; i < covered.length; i++) {
            length = covered[i] <= most ? length + 1 : 0;
            if (length > best) {
                best = length;
                end = i;
            }
        }
        return best < LEAST_WIDTH ? null : new Stripe(from + end - best + 1f, from + end);
    }

    private static boolean fillsBoth(List<List<Glyph>> rows, Stripe stripe) {
        float left = edge(rows, true);
        float right = edge(rows, false);
        int leftFull = 0;
        int rightFull = 0;
        int leftAll = 0;
        int rightAll = 0;
        for (List<Glyph> row : rows) {
            if (crosses(row, stripe)) {
                continue;
            }
            List<Glyph> before = side(row, stripe, true);
            List<Glyph> after = side(row, stripe, false);
            leftAll += before.isEmpty() ? 0 : 1;
            rightAll += after.isEmpty() ? 0 : 1;
            leftFull += fills(before, left, stripe.from) ? 1 : 0;
            rightFull += fills(after, stripe.to, right) ? 1 : 0;
        }
        return leftAll >= LEAST_LINES && rightAll > 0 && leftFull * 2 >= leftAll && rightFull * 2 >= rightAll;
    }

    private static boolean fills(List<Glyph> glyphs, float from, float to) {
        if (glyphs.isEmpty()) {
            return false;
        }
        float size = glyphs.getFirst().size();
        return glyphs.getFirst().left() - from < 3.5f * size
                && to - glyphs.getLast().right() < 2.5f * size;
    }

    private static List<Piece> apart(List<List<Glyph>> rows, Stripe stripe, Predicate<List<Glyph>> ruled) {
        float left = edge(rows, true);
        float second = rows.stream()
                .filter(row -> !crosses(row, stripe))
                .map(row -> side(row, stripe, false))
                .filter(row -> !row.isEmpty())
                .map(row -> row.getFirst().left())
                .min(Float::compare)
                .orElse(stripe.to);
        float width = stripe.middle() + left;
        List<Piece> pieces = new ArrayList<>();
        List<Piece> waiting = new ArrayList<>();
        for (List<Glyph> row : rows) {
            if (ruled.test(row) || crosses(row, stripe)) {
                pieces.addAll(waiting);
                waiting.clear();
                pieces.add(new Piece(row, 0, 0));
                continue;
            }
            add(pieces, new Piece(side(row, stripe, true), 1, width));
            add(
                    waiting,
                    new Piece(
                            side(row, stripe, false).stream()
                                    .map(glyph -> glyph.movedBy(left - second))
                                    .toList(),
                            2,
                            width));
        }
        pieces.addAll(waiting);
        return pieces;
    }

    private static void add(List<Piece> pieces, Piece piece) {
        if (!piece.glyphs().isEmpty()) {
            pieces.add(piece);
        }
    }

    private static boolean crosses(List<Glyph> row, Stripe stripe) {
        return row.stream().anyMatch(g -> g.visible() && g.right() > stripe.from + 1 && g.left() < stripe.to - 1);
    }

    private static List<Glyph> side(List<Glyph> row, Stripe stripe, boolean left) {
        return row.stream()
                .filter(glyph -> glyph.visible() && glyph.middle() < stripe.middle() == left)
                .toList();
    }

    private static float edge(List<List<Glyph>> rows, boolean left) {
        var places = rows.stream()
                .flatMap(List::stream)
                .filter(Glyph::visible)
                .mapToDouble(glyph -> left ? glyph.left() : glyph.right());
        return (float) (left ? places.min() : places.max()).orElse(0);
    }
}
