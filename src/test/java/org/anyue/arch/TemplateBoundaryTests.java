package org.anyue.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;

/** The module graph does not see what a template imports or calls; this guard does. */
class TemplateBoundaryTests {

    private static final Path ROOT = Path.of("src/main/jte");
    private static final Pattern IMPORT = Pattern.compile("(?m)^@import\\s+(?:static\\s+)?([\\w.]+)");
    private static final Pattern CALL = Pattern.compile("@template\\.([\\w.]+)\\(");
    private static final Pattern INLINE =
            Pattern.compile("(?i)<script(?![^>]*\\bsrc=)|<style|\\sstyle=|\\son[a-z]+=\"|javascript:");
    /** Markup that is written as it is: only what the design system makes itself. */
    private static final Set<String> UNSAFE_ALLOWED = Set.of();

    @Test
    void templatesImportOnlyTheirOwnModuleAndTheDesignSystem() {
        List<String> breaches = new ArrayList<>();
        for (Path file : templates()) {
            String module = module(file);
            Matcher imports = IMPORT.matcher(SourceFiles.text(file));
            while (imports.find()) {
                String name = imports.group(1);
                boolean allowed = name.startsWith("java.")
                        || name.startsWith("gg.jte.")
                        || name.startsWith("org.anyue." + module + ".")
                        || name.startsWith("org.anyue.ui.")
                        || name.startsWith("org.anyue.shared.");
                if (!allowed) {
                    breaches.add(file + " imports " + name + ": put what it needs into its page record");
                }
            }
        }
        assertThat(breaches).isEmpty();
    }

    @Test
    void templatesCallOnlyTheirOwnAndTheDesignSystems() {
        List<String> breaches = new ArrayList<>();
        for (Path file : templates()) {
            Matcher calls = CALL.matcher(SourceFiles.text(file));
            while (calls.find()) {
                String target = calls.group(1).split("\\.")[0];
                if (!target.equals("ui") && !target.equals(module(file))) {
                    breaches.add(file + " calls " + calls.group(1));
                }
            }
        }
        assertThat(breaches).isEmpty();
    }

    @Test
    void nothingIsInlineAndNothingIsUnescaped() {
        List<String> breaches = new ArrayList<>();
        for (Path file : templates()) {
            String text = SourceFiles.text(file);
            if (text.contains("$unsafe{")
                    && !UNSAFE_ALLOWED.contains(ROOT.relativize(file).toString())) {
                breaches.add(file + " writes unescaped text");
            }
            if (INLINE.matcher(text).find()) {
                breaches.add(file + " holds inline script or style, which the content security policy refuses");
            }
        }
        assertThat(breaches).isEmpty();
    }

    @Test
    void folderNamesAreLegalPackages() {
        for (Path file : templates()) {
            for (Path part : ROOT.relativize(file).getParent()) {
                assertThat(SourceVersion.isName(part.toString())).as("%s", file).isTrue();
            }
        }
    }

    private static List<Path> templates() {
        return SourceFiles.below(ROOT.toString(), ".jte");
    }

    private static String module(Path file) {
        return ROOT.relativize(file).getName(0).toString();
    }
}
