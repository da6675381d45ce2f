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
import org.anyue.planimport.structure.PlanDocument;

/** Turns bearers as written into the selector vocabulary ({@code selectors.tsv}). */
final class SelectorReader {

    private record Rule(Selector selector, Pattern pattern) {}

    private static final Derived<List<Rule>> RULES = Vocabulary.derived(words -> words.rows("selectors").stream()
            .map(row -> new Rule(Selector.valueOf(row.cell(0)), Pattern.compile(row.cell(1))))
            .toList());

    private static final Pattern SECTOR_PLAN = Pattern.compile("系统(?:20\\d{2}年)?[“\"]?(?:安全|平安)生产月");
    private static final Pattern COUNTY_PLAN =
            Pattern.compile("[县区旗](?:20\\d{2}年)?(?:关于)?(?:开展)?(?:20\\d{2}年)?[“\"]?(?:安全|平安)生产月");
    private static final Pattern ENTERPRISE_PLAN = Pattern.compile(
            "(?:公司|集团|煤业|矿业|[煤铁铜]矿|[电钢化]厂|油田)(?:关于)?(?:印发|开展)?[《]?(?:20\\d{2}年)?(?:度)?[“\"]?(?:安全|平安)生产月");
    /** Inside an enterprise "各单位" are its mines, plants and teams; its departments stay departments. */
    private static final Pattern OWN_UNITS = Pattern.compile(
            "^(?:[集团公司全矿]{0,4})(?:各|所属|下属|基层|井下|每个).*(?:单位|矿|厂|队|车间|班组|公司|项目部|站|井|工区|部门和单位)(?:党政)?(?:(?:主要|分管)?(?:负责人|领导)|正职)?$");

    /** "各镇街党政主要负责人" stand for their townships. */
    private static final Pattern HEADS = Pattern.compile("(?:党政)?(?:主要|分管)?(?:负责人|负责同志|领导(?:干部)?|领导班子(?:成员)?|正职)$");

    private static final Pattern LEADERS = Pattern.compile(
            "^(?:各级)?党政(?:主要)?(?:负责同志|领导|负责人)|^各级(?:党委)?、?政府$|^各级领导(?:干部)?$|^各地(?:区)?$|^(?:各)?(?:开发区|高新区|经开区|示范区)(?:管委会)?$");

    private final boolean sectorPlan;
    private final boolean countyPlan;
    private final boolean enterprisePlan;

    private SelectorReader(boolean sectorPlan, boolean countyPlan, boolean enterprisePlan) {
        this.sectorPlan = sectorPlan;
        this.countyPlan = countyPlan;
        this.enterprisePlan = enterprisePlan;
    }

    /** A plan of one line (住建系统) means its own enterprises; a county's plan means its townships. */
    static SelectorReader of(PlanDocument document) {
        String front = document.text()
                .at(0, Math.min(document.bodyStart(), document.text().length()));
        return new SelectorReader(
                SECTOR_PLAN.matcher(front).find(),
                COUNTY_PLAN.matcher(front).find(),
                ENTERPRISE_PLAN.matcher(front).find());
    }

    static Selector of(String bearer) {
        Selector plain = first(bearer);
        return plain == Selector.NAMED && bearer.startsWith("各")
                ? first(HEADS.matcher(bearer).replaceFirst(""))
                : plain;
    }

    private static Selector first(String bearer) {
        return RULES.get().stream()
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
        if (enterprisePlan && OWN_UNITS.matcher(bearer).matches()) {
            return Selector.EVERY_ENTERPRISE;
        }
        if (selector == Selector.EVERY_ENTERPRISE && (sectorPlan || sentence.contains("的" + bearer))) {
            return Selector.SECTOR_ENTERPRISES;
        }
        if (LEADERS.matcher(bearer).find()) {
            return countyPlan ? Selector.EVERY_TOWNSHIP : Selector.EVERY_COUNTY;
        }
        return selector;
    }
}
