package org.anyue.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Files fit in one read: the ceiling is enforced; median and openness are printed for whoever cares. */
class SizeTests {

    private static final int CEILING = 400;
    private static final Pattern TYPE = Pattern.compile(
            "(?m)^(public )?(?:abstract |final |sealed |non-sealed |static )*(?:class|record|enum|interface|@interface) ");

    @Test
    void noFileIsLongerThanFourHundredLines() {
        List<String> tooLong = new ArrayList<>();
        for (Path file : all()) {
            int lines = SourceFiles.lines(file).size();
            if (lines > CEILING) {
                tooLong.add(file + " has " + lines + " lines; split it by responsibility");
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void sizesAndOpennessArePrinted() {
        int[] sizes = SourceFiles.below("src/main/java", ".java").stream()
                .mapToInt(file -> SourceFiles.lines(file).size())
                .sorted()
                .toArray();
        assertThat(sizes).isNotEmpty();
        System.out.printf(
                "Java files: %d, median %d lines, 90 %% at most %d, longest %d%n",
                sizes.length, sizes[sizes.length / 2], sizes[sizes.length * 9 / 10], sizes[sizes.length - 1]);
        Map<String, int[]> openness = new TreeMap<>();
        for (Path file : SourceFiles.below("src/main/java/org/anyue", ".java")) {
            Path inside = Path.of("src/main/java/org/anyue").relativize(file);
            if (inside.getNameCount() == 2 && !file.endsWith("package-info.java")) {
                int[] counts = openness.computeIfAbsent(inside.getName(0).toString(), name -> new int[2]);
                TYPE.matcher(SourceFiles.text(file))
                        .results()
                        .forEach(found -> counts[found.group(1) == null ? 1 : 0]++);
            }
        }
        openness.forEach((module, counts) -> System.out.printf(
                "  %-14s %3d public, %3d not (%d %%)%n",
                module,
                counts[0],
                counts[1],
                100 * counts[1] / Math.max(1, Arrays.stream(counts).sum())));
    }

    private static List<Path> all() {
        List<Path> files = new ArrayList<>(SourceFiles.below("src", ".java"));
        files.addAll(SourceFiles.below("src/main/jte", ".jte"));
        files.addAll(SourceFiles.below("src/main/resources/static", ".css"));
        files.addAll(SourceFiles.below("src/main/resources/static", ".js"));
        return files;
    }
}
