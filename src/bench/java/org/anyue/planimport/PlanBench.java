package org.anyue.planimport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.anyue.officialdoc.DocumentText;
import org.anyue.officialdoc.UnreadableDocument;
import org.anyue.planimport.comparison.PlanComparison;

/**
 * Reading and compiling plans of different length, warm, and ten pages with the start of a JVM. A page has 600 characters,
 * as GB/T 9704 lays it out (28 characters, 22 lines).
 */
public final class PlanBench {

    private static final int PAGE = 600;
    private static final int RUNS = 9;
    private static final int STARTS = 5;

    private PlanBench() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("plan-bench");
        try {
            for (int i = 0; i < 30; i++) {
                compile(plan(folder, 10));
            }
            double ten = median(plan(folder, 10));
            List<String> growth = new ArrayList<>();
            double twoHundred = 0;
            for (int pages : new int[] {25, 50, 100, 200}) {
                twoHundred = median(plan(folder, pages));
                growth.add("{\"pages\":%d,\"ms\":%.0f}".formatted(pages, twoHundred));
                System.out.printf(Locale.ROOT, "%d pages: %.0f ms%n", pages, twoHundred);
            }
            String endless = endless();
            double compared = compared(folder);
            System.out.printf(
                    Locale.ROOT,
                    "{\"bench\":\"plan\",\"heap_mb\":%d,\"pages_10_warm_ms\":%.0f,\"pages_10_with_jvm_ms\":%.0f,\"pages_200_ms\":%.0f,\"compare_200_ms\":%.0f,\"growth\":%s,\"endless\":%s}%n",
                    Runtime.getRuntime().maxMemory() / (1024 * 1024),
                    ten,
                    started(plan(folder, 10), folder),
                    twoHundred,
                    compared,
                    growth,
                    endless);
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
        System.exit(0);
    }

    /** Two plans of two hundred pages beside each other, the second one turned round a little. */
    private static double compared(Path folder) throws IOException, UnreadableDocument {
        String text = Files.readString(plan(folder, 200));
        CompiledPlan one = read(text);
        CompiledPlan other = read(text.substring(text.length() / 3) + text.substring(0, text.length() / 3));
        double[] times = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            PlanComparison.of(one, other);
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }

    private static CompiledPlan read(String text) {
        return PlanCompiler.compile(new PlanSource("plan.txt", "txt", "", text, null));
    }

    /** Damaged texts: one piece without full stop, again and again; four times the length should cost four times the time. */
    private static String endless() {
        List<String> figures = new ArrayList<>();
        for (String piece : List.of("1", "\n", "（", "、", "县", "各县市区要", "6月1日至", "牵头单位：", "各单位于6月5日前将方案报送市安委办")) {
            double[] times = new double[2];
            for (int i = 0; i < 2; i++) {
                String text = "清平市2025年安全生产月活动方案\n一、活动内容\n" + piece.repeat((i == 0 ? 10_000 : 40_000) / piece.length());
                long start = System.nanoTime();
                read(text);
                times[i] = (System.nanoTime() - start) / 1e6;
            }
            figures.add("{\"piece\":\"%s\",\"ms_10000\":%.0f,\"ms_40000\":%.0f}"
                    .formatted(piece.equals("\n") ? "line end" : piece, times[0], times[1]));
        }
        return figures.toString();
    }

    /** Sample plans one after the other, cut at so many pages. */
    private static Path plan(Path folder, int pages) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < pages * PAGE; i++) {
            // What follows the frame of a copying site is cut off, so only clean plans can be joined.
            List<String> names = SamplePlans.names().stream()
                    .filter(name -> !name.contains("mangled"))
                    .toList();
            text.append(SamplePlans.text(names.get(i % names.size()))).append('\n');
        }
        return Files.writeString(folder.resolve(pages + ".txt"), text.substring(0, pages * PAGE));
    }

    private static int compile(Path file) throws UnreadableDocument {
        var text = DocumentText.extract(file);
        CompiledPlan plan =
                PlanCompiler.compile(new PlanSource(text.fileName(), text.format(), text.sha256(), text.text(), null));
        if (plan.source().characters() * 10 < text.text().length() * 9) {
            throw new IllegalStateException(
                    "only %d characters were read".formatted(plan.source().characters()));
        }
        return PlanJson.write(plan).length();
    }

    private static double median(Path file) throws UnreadableDocument {
        double[] times = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            compile(file);
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }

    /** Median time of {@link PlanCommand} in a JVM of its own, with the options of {@code bin/plan}. */
    private static double started(Path file, Path folder) throws IOException, InterruptedException {
        double[] times = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xshare:auto",
                            "-Xlog:disable",
                            "-XX:+AutoCreateSharedArchive",
                            "-XX:SharedArchiveFile=target/run/plan.jsa",
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            Path.of("target", "run", "anyue.jar").toString(),
                            PlanCommand.class.getName(),
                            "compile",
                            file.toString(),
                            "--out",
                            folder.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.waitFor();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[STARTS / 2];
    }
}
