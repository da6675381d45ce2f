package org.anyue.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActionLabelsTests {

    private static final Pattern OBJECT = Pattern.compile("String objectType\\(\\) \\{\\s*return \"(\\w+)\";");
    private static final Pattern CODE = Pattern.compile("\"([a-z]+\\.[a-z][a-z_-]+)\"");

    @Test
    void everyActionThatTheSourcesNameHasWords() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (source.contains("String action()")) {
                    // "module.word-" + verb: the verbs are added up at run time.
                    CODE.matcher(source)
                            .results()
                            .map(found -> found.group(1))
                            .filter(code -> !code.endsWith("-"))
                            .forEach(codes::add);
                }
            }
        }
        assertThat(codes).hasSizeGreaterThan(20);
        assertThat(codes)
                .allSatisfy(code -> assertThat(ActionLabels.of(code))
                        .as("audit/actions.tsv needs a line for %s", code)
                        .isNotEqualTo(code));
    }

    @Test
    void everyTypeOfObjectThatTheSourcesNameHasWords() throws IOException {
        Set<String> types = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                OBJECT.matcher(Files.readString(file)).results().forEach(found -> types.add(found.group(1)));
            }
        }
        assertThat(types).hasSizeGreaterThan(20);
        assertThat(types)
                .allSatisfy(type -> assertThat(ActionLabels.ofObject(type))
                        .as("audit/objects.tsv needs a line for %s", type)
                        .isNotEqualTo(type));
    }

    @Test
    void anUnknownCodeIsShownAsItIs() {
        assertThat(ActionLabels.of("deed.done")).isEqualTo("deed.done");
    }
}
