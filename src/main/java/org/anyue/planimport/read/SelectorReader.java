package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.anyue.planimport.CompiledPlan.Scope;
import org.anyue.planimport.Selector;
import org.anyue.planimport.lexicon.Derived;
import org.anyue.planimport.lexicon.Vocabulary;
import org.anyue.planimport.lexicon.WordPattern;
import org.anyue.planimport.structure.PlanDocument;

/** Turns bearers as written into the selector vocabulary ({@code selectors.tsv}). */
final class SelectorReader {

    private record Rule(Selector selector, Pattern pattern, String kind) {}

    private static final Derived<List<Rule>> RULES = Vocabulary.derived(words -> words.rows("selectors").stream()
            .map(row -> new Rule(Selector.valueOf(row.cell(0)), Pattern.compile(row.cell(1)), row.cell(2)))
            .toList());

    /** "各镇街党政主要负责人" stand for their townships. */
    private static final WordPattern PERSONS = WordPattern.of("{persons}+$");

    private static final WordPattern DEPENDENTS = WordPattern.of("{dependents}");

    private static final Pattern LEADERS = Pattern.compile(
            "^(?:各级)?党政(?:主要)?(?:负责同志|领导|负责人)|^各级(?:党委)?[、和]?政府$|^各级领导(?:干部)?$|^各地(?:区)?$|^(?:各)?(?:开发区|高新区|经开区|示范区)(?:管委会)?$");
    private static final PlanKind ANY = new PlanKind(false, false, false, false);

    private final PlanKind kind;

    private SelectorReader(PlanKind kind) {
        this.kind = kind;
    }

    static SelectorReader of(PlanDocument document) {
        return new SelectorReader(PlanKind.of(document));
    }

    static SelectorReader of(PlanKind kind) {
        return new SelectorReader(kind);
    }

    /** What a bearer means when nothing is known of the plan it stands in. */
    static Selector of(String bearer) {
        return of(bearer, ANY);
    }

    private static Selector of(String bearer, PlanKind kind) {
        String body = PERSONS.matcher(bearer).replaceFirst("");
        Selector standsFor = body.isEmpty() || body.equals(bearer) ? Selector.NAMED : first(body, kind);
        return standsFor == Selector.NAMED || standsFor == Selector.PUBLIC ? first(bearer, kind) : standsFor;
    }

    private static Selector first(String bearer, PlanKind kind) {
        return RULES.get().stream()
                .filter(rule -> kind.is(rule.kind()) || rule.kind().isEmpty())
                .filter(rule -> rule.pattern().matcher(bearer).find())
                .map(Rule::selector)
                .findFirst()
                .orElse(Selector.NAMED);
    }

    /** "班组长", "省级媒体记者": whoever is told as a person and not as one of each body. */
    static boolean person(String bearer) {
        return !bearer.startsWith("各") && PERSONS.matcher(bearer).find();
    }

    /** "主要负责人": people and nothing else. */
    static boolean people(String words) {
        return Pattern.compile("[、和及]")
                .splitAsStream(words)
                .allMatch(one -> PERSONS.matcher(one).lookingAt()
                        && PERSONS.matcher(one).replaceFirst("").isEmpty());
    }

    /** Whether these people or teams act for a body that is named elsewhere ("巡查小队", "主要负责同志"). */
    static boolean dependent(Bearers bearers) {
        return !bearers.isEmpty()
                && bearers.lead().stream().allMatch(b -> DEPENDENTS.matcher(b).matches());
    }

    /** The scope of a duty: each bearer adds its selector, named ones are listed. */
    Scope scope(Bearers bearers, String sentence) {
        Set<Selector> selectors = EnumSet.noneOf(Selector.class);
        List<String> named = new ArrayList<>();
        for (String bearer : bearers.all()) {
            Selector selector = within(bearer, sentence);
            selectors.add(selector);
            if (selector == Selector.NAMED && !named.contains(bearer)) {
                named.add(bearer);
            }
        }
        return new Scope(Selector.join(selectors), List.copyOf(named));
    }

    private Selector within(String bearer, String sentence) {
        Selector selector = of(bearer, kind);
        if (selector == Selector.EVERY_ENTERPRISE && (kind.system() || sentence.contains("的" + bearer))) {
            return Selector.SECTOR_ENTERPRISES;
        }
        if (LEADERS.matcher(bearer).find()) {
            return kind.county() ? Selector.EVERY_TOWNSHIP : Selector.EVERY_COUNTY;
        }
        return selector;
    }
}
