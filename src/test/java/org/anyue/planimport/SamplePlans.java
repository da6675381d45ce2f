package org.anyue.planimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The labelled plans of {@code samples/plans}: 01 to 06 for development, 07 and up to check. */
final class SamplePlans {

    static final Path FOLDER = Path.of("samples", "plans");

    private SamplePlans() {}

    static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".expected.json"))
                    .map(name -> name.replace(".expected.json", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean development(String name) {
        return name.compareTo("07") < 0;
    }

    static CompiledPlan compile(String name) {
        return PlanCompiler.compile(new PlanSource(name + ".txt", "txt", "0".repeat(64), text(name), null));
    }

    static String text(String name) {
        try {
            return Objects.requireNonNull(PlainText.decode(Files.readAllBytes(FOLDER.resolve(name + ".txt"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode label(String name) {
        try {
            return JsonMapper.shared().readTree(Files.readString(FOLDER.resolve(name + ".expected.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
