package org.anyue.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anyue.Anyue;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/** The module map of docs/architecture.md: who may use whom. */
class ModularityTests {

    private static final Map<String, Integer> LEVELS = levels(List.of(
            List.of("shared"),
            List.of("ui", "database", "worktime", "sheet", "vault", "filestore", "parameter"),
            List.of("organization", "evidence", "officialdoc", "job"),
            List.of("notification", "audit"),
            List.of("identity", "campaign", "library", "hazard", "draw", "site"),
            List.of("planimport", "assignment", "quiz", "inspection", "privacy"),
            List.of("activity"),
            List.of("drill", "training", "outreach"),
            List.of("reporting", "assessment"),
            List.of("portal"),
            List.of("demo")));

    private final ApplicationModules modules = ApplicationModules.of(Anyue.class);

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        modules.verify();
    }

    @Test
    void everyModuleHasALevelAndUsesOnlyLowerOnes() {
        List<String> breaches = modules.stream()
                .flatMap(module -> module.getDirectDependencies(modules).stream()
                        .map(dependency -> dependency.getTargetModule())
                        .filter(target -> !target.equals(module))
                        .filter(target -> level(target) >= level(module))
                        .map(target -> name(module) + " uses " + name(target)
                                + ": publish an event, or own an interface in the lower module"))
                .distinct()
                .toList();
        assertThat(breaches).isEmpty();
    }

    @Test
    void everyModuleDeclaresItsDependencies() {
        List<String> open = modules.stream()
                .map(ModularityTests::name)
                .filter(name -> !SourceFiles.text(Path.of("src/main/java/org/anyue", name, "package-info.java"))
                        .contains("allowedDependencies"))
                .toList();
        assertThat(open)
                .as("add @ApplicationModule(allowedDependencies = …) to package-info.java")
                .isEmpty();
    }

    @Test
    void noDependencyIsForbiddenByName() {
        assertThat(uses("hazard")).doesNotContain("campaign");
        assertThat(uses("assignment")).doesNotContain("activity");
        assertThat(uses("draw")).doesNotContain("quiz", "inspection");
    }

    private List<String> uses(String name) {
        return modules.getModuleByName(name)
                .map(module -> module.getDirectDependencies(modules, DependencyType.USES_COMPONENT).stream()
                        .map(dependency -> name(dependency.getTargetModule()))
                        .toList())
                .orElse(List.of());
    }

    private static int level(ApplicationModule module) {
        Integer level = LEVELS.get(name(module));
        assertThat(level)
                .as("give module %s a level in ModularityTests", name(module))
                .isNotNull();
        return level;
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static Map<String, Integer> levels(List<List<String>> rows) {
        Map<String, Integer> levels = new TreeMap<>();
        for (int level = 0; level < rows.size(); level++) {
            for (String name : rows.get(level)) {
                levels.put(name, level);
            }
        }
        return levels.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
