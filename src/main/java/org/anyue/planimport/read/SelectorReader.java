package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
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

    private static final Pattern EACH_BUREAU =
            Pattern.compile("各(?:[省市州县区旗盟]|[（(][^（）()]{1,8}[）)]){1,4}[^、]{2,14}(?:局|委|办|厅|大队|支队)");
    private static final Pattern BUREAU = Pattern.compile("(?![省市州县区旗盟镇乡各]).{2,12}(?:局|委|办|厅|大队|支队)");
    private static final Derived<List<Rule>> RULES = Vocabulary.derived(words -> words.rows("selectors").stream()
            .map(row -> new Rule(Selector.valueOf(row.cell(0)), Pattern.compile(row.cell(1)), row.cell(2)))
            .toList());

    /** "各镇街党政主要负责人" stand for their townships. */
    private static final WordPattern PERSONS = WordPattern.of("{persons}+$");

    private static final WordPattern DEPENDENTS = WordPattern.of("{dependents}");

    private static final Pattern LEADERS =
            Pattern.compile("^(?:各级)?党政(?:主要)?(?:负责同志|领导|负责人)|^各级(?:党委)?[、和]?政府$|^各级领导(?:干部)?$|^各地(?:区)?$");
    /** "各级各部门", "各级领导干部": those of each place and those of each department. */
    private static final Pattern ALL_LEVELS = Pattern.compile(
            "^各级(?:安委会成员单位.*|各部门|各单位|各有关.*|各相关.*|(?:党政)?领导干部|领导|负责人|党员干部|机关干部|干部|党委[（(]党组[）)].*|党组织.*)$|^各地(?:区)?(?:各|有关|和).*(?:部门|单位)$");
    /** "市、县两级安委会": those of the places too. */
    private static final Pattern BOTH_LEVELS =
            Pattern.compile("^(?:省、)?市、县(?:（市、区）)?(?:两级|三级)|^(?:县、)?乡、村|^县乡|^市县(?:两级)?|^各级(?:工会|团|妇联|团委|共青团)");

    /** "有条件的乡镇（街道）", "被通知整改的单位": some of those that are told behind 的. */
    private static final Pattern DESCRIBED = Pattern.compile(
            "(?:(?:有|未|被|近|20\\d{2}年|发生|存在|涉及|构成|参[加与]|需要?|不在)[^，,。；;]{1,24}|[^，,。；;]{2,14}所在)的([^的，,。；;]{1,10})");

    /** Zones are what the places of the plan are: counties of a city, townships of a county. */
    private static final Pattern ZONES = Pattern.compile("各(?:开发区|高新区|经开区|示范区)(?:管委会)?");

    private static final PlanKind ANY = new PlanKind(false, false, false, false, false, false);

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

    private static Selector of(String written, PlanKind kind) {
        // "各区队副队长以上管理人员": those of that rank and above are of the same bodies.
        // "各县党委理论学习中心组": the group stands for its body.
        String bearer = written.replaceFirst("以上(?:管理)?人员$|(?<=.{3})(?:党委|党组|党总支|[（(]党[组委][）)])*理论学习中心组$", "");
        boolean head = bearer.matches(".{2,}[局委办站所科处]长");
        Selector office = head ? first(bearer.substring(0, bearer.length() - 1), kind) : Selector.NAMED;
        if (office != Selector.NAMED) {
            return office;
        }
        String body = PERSONS.matcher(bearer).replaceFirst("").replaceFirst("的$", "");
        Selector standsFor = body.isEmpty() || body.equals(bearer) ? Selector.NAMED : first(body, kind);
        Selector whole = standsFor == Selector.NAMED || standsFor == Selector.PUBLIC ? first(bearer, kind) : standsFor;
        Matcher described = DESCRIBED.matcher(bearer);
        return whole == Selector.NAMED && described.matches() ? first("各" + described.group(1), kind) : whole;
    }

    private static Selector first(String bearer, PlanKind kind) {
        return RULES.get().stream()
                .filter(rule -> kind.is(rule.kind()) || rule.kind().isEmpty())
                .filter(rule -> rule.pattern().matcher(bearer).find())
                .map(Rule::selector)
                .findFirst()
                .orElse(Selector.NAMED);
    }

    /** "各处室负责人": the body they stand for; as written when they are nobody's people. */
    static String body(String bearer) {
        return PERSONS.matcher(bearer).replaceFirst("");
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
            boolean amongOthers = !bearer.equals(bearers.all().getFirst());
            if (amongOthers && people(bearer)) {
                continue;
            }
            if (ALL_LEVELS.matcher(bearer).find()) {
                selectors.addAll(everywhere());
                continue;
            }
            if (BOTH_LEVELS.matcher(bearer).find()) {
                selectors.add(places());
            }
            Selector selector = oneOfItsKind(bearers, bearer) ? Selector.NAMED : within(bearer, sentence);
            if (selector == Selector.NAMED && shared(bearers.all(), bearer)) {
                continue;
            }
            selectors.add(selector);
            if (selector == Selector.NAMED && !named.contains(bearer)) {
                named.add(bearer);
            }
        }
        return new Scope(Selector.join(selectors), List.copyOf(named));
    }

    /** "医院、派出所派员保障": those who help with an event are that hospital and that station. */
    private static boolean oneOfItsKind(Bearers bearers, String bearer) {
        return bearer.length() <= 3
                && bearers.support().contains(bearer)
                && !bearers.lead().contains(bearer)
                && bearer.matches("医院|卫生院|学校|车站|医疗机构");
    }

    /** "各市（州）住建局、城管局": the 各 in front holds for both. */
    private static boolean shared(List<String> all, String bearer) {
        int at = all.indexOf(bearer);
        return at > 0
                && EACH_BUREAU.matcher(all.get(at - 1)).matches()
                && BUREAU.matcher(bearer).matches();
    }

    private Set<Selector> everywhere() {
        return kind.ofItsOwn()
                ? EnumSet.of(Selector.EVERY_DEPARTMENT)
                : EnumSet.of(places(), Selector.EVERY_DEPARTMENT);
    }

    private Selector places() {
        return kind.county() || kind.township() ? Selector.EVERY_TOWNSHIP : Selector.EVERY_COUNTY;
    }

    /** "各单位" of a government are its places and its departments. */
    Bearers everyUnit(Bearers named) {
        List<String> groups =
                named.lead().stream().filter(b -> of(b, kind) != Selector.NAMED).toList();
        Bearers own = groups.isEmpty() ? named : new Bearers(groups, named.support());
        return kind.ofItsOwn() ? own : own.plus(new Bearers(List.of("各级各部门"), List.of()));
    }

    private Selector within(String bearer, String sentence) {
        Selector selector = of(bearer, kind);
        if (selector == Selector.EVERY_ENTERPRISE && (kind.system() || sentence.contains("的" + bearer))) {
            return Selector.SECTOR_ENTERPRISES;
        }
        if (LEADERS.matcher(bearer).find() || ZONES.matcher(bearer).matches()) {
            return places();
        }
        return selector;
    }
}
