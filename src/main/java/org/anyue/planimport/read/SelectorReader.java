package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.anyue.planimport.CompiledPlan.Scope;
import org.anyue.planimport.Selector;
import org.anyue.planimport.lexicon.Lexicon;
import org.anyue.planimport.structure.PlanDocument;

/** Turns bearers as written into the selector vocabulary ({@code selectors.tsv}). */
final class SelectorReader {

    private record Rule(Selector selector, Pattern pattern) {}

    private static final List<Rule> RULES = Lexicon.rows("selectors").stream()
            .map(row -> new Rule(Selector.valueOf(row.cell(0)), Pattern.compile(row.cell(1))))
            .toList();

    private static final Pattern SECTOR_PLAN = Pattern.compile("系统(?:20\\d{2}年)?[“\"]?(?:安全|平安)生产月");
    private static final Pattern COUNTY_PLAN =
            Pattern.compile("[县区旗](?:20\\d{2}年)?(?:关于)?(?:开展)?(?:20\\d{2}年)?[“\"]?(?:安全|平安)生产月");
    private static final Pattern LEADERS = Pattern.compile("^(?:各级)?党政(?:主要)?(?:负责同志|领导|负责人)");

    private final boolean sectorPlan;
    private final boolean countyPlan;

    private SelectorReader(boolean sectorPlan, boolean countyPlan) {
        this.sectorPlan = sectorPlan;
        this.countyPlan = countyPlan;
    }

    /** A plan of one line (住建系统) means its own enterprises; a county's plan means its townships. */
    static SelectorReader of(PlanDocument document) {
        String front = document.text()
                .at(0, Math.min(document.bodyStart(), document.text().length()));
        return new SelectorReader(
                SECTOR_PLAN.matcher(front).find(), COUNTY_PLAN.matcher(front).find());
    }

    static Selector of(String bearer) {
        return RULES.stream()
                .filter(rule -> rule.pattern().matcher(bearer).find())
                .map(Rule::selector)
                .findFirst()
                .orElse(Selector.NAMED);
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
        Selector selector = of(bearer);
        if (selector == Selector.EVERY_ENTERPRISE && (sectorPlan || sentence.contains("的" + bearer))) {
            return Selector.SECTOR_ENTERPRISES;
        }
        if (LEADERS.matcher(bearer).find()) {
            return countyPlan ? Selector.EVERY_TOWNSHIP : Selector.EVERY_COUNTY;
        }
        return selector;
    }
}
