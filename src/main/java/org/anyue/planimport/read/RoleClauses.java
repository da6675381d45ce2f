package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.lexicon.Derived;
import org.anyue.planimport.lexicon.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Reads "甲局牵头，乙局、丙局配合" and "各县按职责分工负责" ({@code assignroles.tsv}). */
final class RoleClauses {

    private static final Derived<Pattern> CLAUSE =
            Vocabulary.derived(words -> Pattern.compile("(.+?)(?:(?<lead>" + role(words, "lead") + ")|(?<shared>"
                    + role(words, "shared") + ")|(?<support>" + role(words, "support") + "))(?:[，,、；;。]|$)"));
    private static final Pattern BEFORE = Pattern.compile("^(?:[由，,、；;]|会同|联合|其他|其余)+");
    private static final Pattern BEHIND = Pattern.compile("(?:等|分别|共同|联合|具体|分口|统一|按照|按|各自|依)+$");

    /** "甲局会同乙局承办": the second one helps. */
    private static final Pattern TOGETHER = Pattern.compile("(.{2,}?)[，,]?会同(.{2,})");
    /** "甲局，各县督促落实": whoever stands alone in front leads. */
    private static final Pattern BARE = Pattern.compile("([^，,；;]{2,})[，,；;](.{2,})");

    private final List<String> lead = new ArrayList<>();
    private final List<String> support = new ArrayList<>();
    private boolean whole = true;
    /** Somebody is told to head all of it; whoever is 负责 for something behind him helps. */
    private boolean headed;

    private RoleClauses() {}

    private static String role(Vocabulary words, String name) {
        return words.rows("assignroles").stream()
                .filter(row -> row.cell(0).equals(name))
                .map(row -> row.cell(1))
                .reduce((a, b) -> a + "|" + b)
                .orElseThrow();
    }

    /** Whom this statement names; {@link Bearers#NONE} when it names nobody. */
    static Bearers read(String statement) {
        RoleClauses clauses = new RoleClauses();
        clauses.run(statement);
        return new Bearers(clauses.lead, clauses.support);
    }

    /** Whether the statement says who has which part and nothing else. */
    static boolean isAll(String statement) {
        RoleClauses clauses = new RoleClauses();
        clauses.run(statement);
        return clauses.whole && !clauses.lead.isEmpty();
    }

    private static boolean heads(@Nullable String role) {
        return role != null && role.contains("牵头");
    }

    private void run(String statement) {
        Matcher clause = CLAUSE.get().matcher(statement);
        int at = 0;
        while (clause.find()) {
            whole &= clause.start() == at;
            at = clause.end();
            String list = BEHIND.matcher(BEFORE.matcher(clause.group(1)).replaceFirst(""))
                    .replaceFirst("");
            boolean second = headed && !heads(clause.group("lead"));
            boolean helps =
                    clause.group("support") != null || second || clause.group("shared") != null && !lead.isEmpty();
            headed |= heads(clause.group("lead"));
            Matcher parted = helps ? BARE.matcher(list) : TOGETHER.matcher(list);
            boolean parts = parted.matches() && (!helps || lead.isEmpty());
            List<String> first = parts ? BearerList.parse(parted.group(1)) : List.of();
            List<String> others = first.isEmpty() ? List.of() : BearerList.parse(parted.group(2));
            if (!others.isEmpty()) {
                lead.addAll(first);
                support.addAll(others);
                continue;
            }
            List<String> items = BearerList.parse(list);
            whole &= !items.isEmpty();
            (helps ? support : lead).addAll(items);
        }
        whole &= at == statement.length();
    }
}
