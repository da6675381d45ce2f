package org.anyue.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/compliance.md promises screens and tests to an assessor: each one it names must be there. */
class ComplianceTests {

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Set<String> STATES = Set.of("已实现", "部分", "运行单位", "未做");

    private final String table = SourceFiles.text(Path.of("docs/compliance.md"));

    @Test
    void everyScreenIsARoute() {
        Set<String> routes = SourceFiles.lines(Path.of("src/test/resources/routes.txt")).stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .collect(Collectors.toSet());
        List<String> screens = quoted().filter(word -> word.startsWith("/")).toList();
        assertThat(screens).hasSizeGreaterThan(20);
        assertThat(routes).containsAll(screens);
    }

    @Test
    void everyTestExists() {
        Set<String> classes = SourceFiles.below("src/test/java", ".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        List<String> tests = quoted().filter(word -> word.endsWith("Tests")).toList();
        assertThat(tests).hasSizeGreaterThan(20);
        assertThat(classes).containsAll(tests);
    }

    @Test
    void everyLineSaysHowFarItIsAndWhatIsDoneHasAScreenOrATest() {
        List<String[]> rows = table.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| ---"))
                .filter(line -> !line.startsWith("| 条款 ") && !line.startsWith("| 要求 ") && !line.startsWith("| 理解 "))
                .map(line -> line.substring(2, line.length() - 2).split(" \\| ", -1))
                .toList();
        assertThat(rows).hasSizeGreaterThan(30).allSatisfy(row -> {
            assertThat(row).as(row[0]).hasSize(5);
            String state = row[4].replaceFirst("：.*", "");
            assertThat(STATES).as(row[0]).contains(state);
            if (state.equals("已实现")) {
                assertThat(row[2]).as(row[0] + " is done, so a test shows it").contains("Tests`");
            }
            if (state.equals("部分") || state.equals("未做")) {
                assertThat(row[4]).as(row[0] + " says what is missing").contains("：");
            }
        });
    }

    @Test
    void theUncheckedTextIsSaidToBeUnchecked() {
        assertThat(table).contains("国办函〔2026〕12 号", "必须对照正式文本核对");
    }

    private Stream<String> quoted() {
        Matcher matcher = QUOTED.matcher(table);
        return matcher.results().map(found -> found.group(1));
    }
}
