package org.anyue.planimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.anyue.officialdoc.DocumentText;
import org.anyue.officialdoc.ExtractedText;
import org.anyue.officialdoc.UnreadableDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The labelled plans of {@code samples/plans}: 01 to 06 for development, 07 and up to check. {@code -Dplan.folder=…} measures
 * the plans of another folder, such as texts that must not be kept here.
 */
final class SamplePlans {

    static final Path FOLDER = Path.of(System.getProperty("plan.folder", "samples/plans"));

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
        ExtractedText text = extract(name);
        return PlanCompiler.compile(new PlanSource(text.fileName(), text.format(), text.sha256(), text.text(), null));
    }

    static String text(String name) {
        return extract(name).text();
    }

    private static ExtractedText extract(String name) {
        try {
            return DocumentText.extract(FOLDER.resolve(name + ".txt"));
        } catch (UnreadableDocument e) {
            throw new IllegalStateException(e);
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
