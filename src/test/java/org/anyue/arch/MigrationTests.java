package org.anyue.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anyue.database.Migrations;
import org.junit.jupiter.api.Test;

/** One schema per module: a migration touches only its own, and no statement joins two. */
class MigrationTests {

    private static final Path ROOT = Path.of("src/main/resources/db/migration");
    private static final Pattern FIRST_LINE = Pattern.compile("-- safe while running: (yes|no), because .+");

    @Test
    void aMigrationSaysWhetherItIsSafeWhileRunning() {
        List<String> silent = SourceFiles.below(ROOT.toString(), ".sql").stream()
                .filter(file ->
                        !FIRST_LINE.matcher(SourceFiles.lines(file).getFirst()).matches())
                .map(Path::toString)
                .toList();
        assertThat(silent)
                .as("first line: -- safe while running: yes/no, because …")
                .isEmpty();
    }

    @Test
    void aMigrationTouchesOnlyItsOwnSchema() {
        List<String> breaches = new ArrayList<>();
        for (Path file : SourceFiles.below(ROOT.toString(), ".sql")) {
            foreignSchemas(
                            SourceFiles.text(file),
                            ROOT.relativize(file).getName(0).toString())
                    .forEach(schema -> breaches.add(file + " touches schema " + schema));
        }
        assertThat(breaches).isEmpty();
    }

    @Test
    void statementsStayInTheirModule() {
        List<String> breaches = new ArrayList<>();
        for (Path file : SourceFiles.below("src/main/java/org/anyue", ".java")) {
            Path inside = Path.of("src/main/java/org/anyue").relativize(file);
            String module = inside.getName(0).toString();
            foreignSchemas(SourceFiles.text(file), module)
                    .forEach(schema -> breaches.add(file + " reads schema " + schema));
        }
        assertThat(breaches).as("ask the other module's API, or use Scope.sql").isEmpty();
    }

    private static Set<String> foreignSchemas(String text, String own) {
        Pattern table = Pattern.compile("(?i)\\b(?:FROM|JOIN|INTO|UPDATE|TABLE|REFERENCES|ON)\\s+("
                + String.join("|", Migrations.modules()) + ")\\.[a-z_]+");
        Matcher matcher = table.matcher(text);
        return matcher.results()
                .map(found -> found.group(1))
                .filter(schema -> !schema.equals(own))
                .collect(Collectors.toSet());
    }
}
