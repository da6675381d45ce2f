package org.anyue.planimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Measures the compiler on the labelled plans and fails when any figure falls below its floor in
 * {@code samples/plans/scores.tsv}. {@code -Dplan.scores=write} writes what is reached now as the new floor,
 * {@code -Dplan.scores=explain} prints every difference, {@code -Dplan.scores=table} a row of figures for each plan.
 */
class PlanScoreTests {

    private static final Path FLOOR = SamplePlans.FOLDER.resolve("scores.tsv");
    private static final String MODE = System.getProperty("plan.scores", "");

    @Test
    void noFigureFallsBelowItsFloor() throws IOException {
        Map<String, Double> reached = new LinkedHashMap<>();
        Score.Sheet development = new Score.Sheet();
        Score.Sheet check = new Score.Sheet();
        for (String name : SamplePlans.names()) {
            PlanScorer scorer = PlanScorer.score(SamplePlans.compile(name), SamplePlans.label(name));
            (SamplePlans.development(name) ? development : check).add(scorer.sheet());
            keep(reached, name, scorer.sheet());
            if (MODE.equals("table")) {
                row(name, scorer.sheet());
            }
            if (MODE.equals("explain")) {
                System.out.println("== " + name);
                scorer.notes().forEach(note -> System.out.println("   " + note));
            }
        }
        if (MODE.equals("table")) {
            row("development", development);
            row("check", check);
        }
        report("development", development);
        report("check", check);
        keep(reached, "development", development);
        keep(reached, "check", check);
        if (MODE.equals("write")) {
            write(reached);
        }
        assertThat(below(reached)).isEmpty();
    }

    private static void keep(Map<String, Double> reached, String plan, Score.Sheet sheet) {
        sheet.figures.forEach((figure, score) -> reached.put(plan + "\t" + figure, score.f1()));
    }

    private static List<String> below(Map<String, Double> reached) throws IOException {
        List<String> below = new ArrayList<>();
        if (Files.notExists(FLOOR)) {
            return below;
        }
        for (String line : Files.readAllLines(FLOOR)) {
            String[] cells = line.split("\t");
            if (line.startsWith("#") || cells.length < 3) {
                continue;
            }
            double now = reached.getOrDefault(cells[0] + "\t" + cells[1], 0.0);
            if (now + 0.0006 < Double.parseDouble(cells[2])) {
                below.add("%s %s: %.3f, floor %s".formatted(cells[0], cells[1], now, cells[2]));
            }
        }
        return below;
    }

    private static void write(Map<String, Double> reached) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# plan\tfigure\tfloor (F1; of fields: share of right ones among matched items)");
        reached.forEach((key, value) -> lines.add(key + "\t" + String.format(Locale.ROOT, "%.3f", value)));
        Files.writeString(FLOOR, String.join("\n", lines) + "\n");
    }

    /** As the tables of docs/plan-compiler.md have it: precision and recall, else F1. */
    private static void row(String plan, Score.Sheet sheet) {
        StringBuilder cells = new StringBuilder("| ").append(plan).append(" |");
        for (String figure : List.of(
                "activities both",
                "activity.units",
                "quantities",
                "dates",
                "submissions both",
                "organisation",
                "head",
                "duties",
                "duty.kind",
                "duty.lead",
                "duty.selector",
                "activity.venue",
                "submission.fields",
                "findings")) {
            Score score = sheet.figures.get(figure.replace(" both", ""));
            cells.append(' ')
                    .append(
                            score == null || score.hit + score.extra + score.missed == 0
                                    ? "none"
                                    : figure.endsWith(" both")
                                            ? "%.2f/%.2f".formatted(score.precision(), score.recall())
                                            : "%.2f".formatted(score.f1()))
                    .append(" |");
        }
        System.out.println(cells);
    }

    private static void report(String set, Score.Sheet sheet) {
        System.out.printf("%n%-12s %-20s %9s %7s %7s   hit extra missed%n", set, "", "precision", "recall", "F1");
        sheet.figures.forEach((figure, s) -> System.out.printf(
                "%-12s %-20s %9.3f %7.3f %7.3f   %d %d %d%n",
                "", figure, s.precision(), s.recall(), s.f1(), s.hit, s.extra, s.missed));
    }
}
