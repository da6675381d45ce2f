package org.anyue.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small line of figures in a box of 100 × 28, drawn on the server. */
public record Sparkline(String line, String area, String summary) {

    private static final double WIDTH = 100;
    private static final double TOP = 3;
    private static final double BOTTOM = 26;

    /**
     * @param figures oldest first
     * @param summary the same in words, for people who do not see the line
     */
    public static Sparkline of(List<? extends Number> figures, String summary) {
        double max = figures.stream().mapToDouble(Number::doubleValue).max().orElse(0);
        double step = figures.size() < 2 ? WIDTH : WIDTH / (figures.size() - 1);
        String line = IntStream.range(0, figures.size())
                .mapToObj(i -> point(i * step, figures.get(i).doubleValue(), max))
                .collect(Collectors.joining(" "));
        return new Sparkline(line, "0,28 " + line + " 100,28", summary);
    }

    private static String point(double x, double figure, double max) {
        double y = max <= 0 ? BOTTOM : BOTTOM - (BOTTOM - TOP) * figure / max;
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }
}
