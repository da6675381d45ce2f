package org.anyue.planimport.structure;

import java.util.List;
import java.util.regex.Pattern;
import org.anyue.planimport.lexicon.Derived;
import org.anyue.planimport.lexicon.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What a section of a plan is for; known by the words of its title ({@code roles.tsv}). */
public enum SectionRole {
    BACKGROUND,
    THEME,
    TIME,
    ORGANISATION,
    ACTIVITIES,
    REQUIREMENTS,
    SCHEDULE,
    ATTACHMENT,
    /** Title, addressees, reasons before the first heading. */
    PREAMBLE,
    /** Issuer and date at the end. */
    SIGNATURE,
    OTHER;

    private record Rule(SectionRole role, Pattern pattern, boolean label) {}

    private static final Derived<List<Rule>> RULES = Vocabulary.derived(words -> words.rows("roles").stream()
            .map(row -> new Rule(
                    valueOf(row.cell(0)),
                    Pattern.compile(row.cell(1)),
                    row.cell(2).equals("label")))
            .toList());

    /** The role of a title, or null when no word is known. */
    static @Nullable SectionRole of(String title) {
        return RULES.get().stream()
                .filter(rule -> rule.pattern().matcher(title).find())
                .map(Rule::role)
                .findFirst()
                .orElse(null);
    }

    /** Length of a known title that this text starts with (run-in headings without any stop), 0 when there is none. */
    static int knownTitle(String text) {
        return Titles.longestPrefix(text);
    }

    /** Whether "word：" at a line start opens a section of its own in a plan without numbers. */
    static boolean opensSection(String label) {
        return RULES.get().stream()
                .anyMatch(rule -> rule.label() && rule.pattern().matcher(label).find());
    }

    /** Titles that are known word by word ({@code titles.tsv}). */
    private static final class Titles {

        private static final Derived<List<String>> WORDS = Vocabulary.derived(words -> words.words("titles").stream()
                .sorted((a, b) -> b.length() - a.length())
                .toList());

        static int longestPrefix(String text) {
            return WORDS.get().stream()
                    .filter(text::startsWith)
                    .mapToInt(String::length)
                    .findFirst()
                    .orElse(0);
        }
    }
}
