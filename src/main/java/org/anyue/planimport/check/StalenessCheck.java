package org.anyue.planimport.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.CompiledPlan.Finding;
import org.anyue.planimport.FindingCode;
import org.anyue.planimport.Severity;
import org.anyue.planimport.lexicon.Derived;
import org.anyue.planimport.lexicon.Vocabulary;
import org.anyue.planimport.text.ChineseNumber;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * Traces of an older plan: an earlier year's theme, editions that do not fit the year, bodies and people of former days.
 * Each is told at its place; where two or more kinds of trace agree, the strongest one also says what year the whole plan
 * seems to be of and lists the evidence.
 */
final class StalenessCheck {

    private record Theme(int year, String bare, String written) {}

    private static final Derived<List<Theme>> THEMES = Vocabulary.derived(words -> words.rows("themes").stream()
            .map(row -> new Theme(Integer.parseInt(row.cell(0)), bare(row.cell(1)), row.cell(1)))
            .toList());

    private static final Pattern ANY_EDITION =
            Pattern.compile("第([0-9" + ChineseNumber.CLASS + "]{1,4})届(?!.{0,6}(?:全会|中央|代表|人大|政协|委员))");
    private static final int MOST_EXAMPLES = 3;

    private final Examined plan;
    private final PlanText text;
    private final int year;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();

    /** @param latest the last year in which the plan can have been written, by this trace */
    private record Evidence(int latest, boolean exact, String words) {}

    private StalenessCheck(Examined plan, int year) {
        this.plan = plan;
        this.text = plan.text();
        this.year = year;
    }

    static List<Finding> run(Examined plan) {
        Integer year = plan.head().year();
        if (year == null) {
            return List.of();
        }
        StalenessCheck check = new StalenessCheck(plan, year);
        Theme stale = check.theme();
        check.editions(stale);
        check.bodies();
        Eras.find(check.text.value(), year)
                .forEach(era -> check.evidence.add(
                        new Evidence(era.before(), false, "全文只提到“%s”，没有更新的提法".formatted(era.written()))));
        check.summary();
        return check.findings;
    }

    private @Nullable Theme theme() {
        Range at = plan.head().theme();
        if (at == null) {
            return null;
        }
        String theme = bare(Swaps.corrected(text.value(), at.from(), at.to()));
        List<Theme> same =
                THEMES.get().stream().filter(t -> t.bare().equals(theme)).toList();
        if (same.isEmpty() || same.stream().anyMatch(t -> t.year() == year)) {
            return null;
        }
        Theme older = same.getFirst();
        Optional<String> now = THEMES.get().stream()
                .filter(t -> t.year() == year)
                .map(Theme::written)
                .findFirst();
        String advice = now.isPresent() ? "请改为当年主题" : "请按当年通知填写主题";
        add(
                FindingCode.STALE_THEME,
                Severity.ERROR,
                "这是%d年的活动主题，与%d年不符，%s".formatted(older.year(), year, advice),
                now.orElse(null),
                at.from(),
                at.to());
        evidence.add(new Evidence(older.year(), true, "主题是%d年的".formatted(older.year())));
        return older;
    }

    private void editions(@Nullable Theme stale) {
        Set<String> told = new HashSet<>();
        for (Editions.Edition edition : Editions.find(text.value(), year)) {
            boolean supported = stale != null && edition.year() == stale.year();
            if (edition.year() == year || edition.local() && !supported || !told.add(edition.number())) {
                continue;
            }
            char counter = edition.number().charAt(edition.number().length() - 1);
            String right = "第%d%s".formatted(edition.expected(), counter);
            add(
                    FindingCode.STALE_EDITION,
                    Severity.WARNING,
                    "“%s”应在%d年举办（%s），%d年按推算是%s，请核对后改正"
                            .formatted(edition.number(), edition.year(), edition.event(), year, right),
                    edition.local() || edition.expected() < 1 ? null : right,
                    edition.from(),
                    edition.to());
            evidence.add(new Evidence(
                    edition.year(), true, "“%s”%s在%d年".formatted(edition.number(), edition.event(), edition.year())));
        }
        Matcher any = ANY_EDITION.matcher(text.value());
        while (stale != null && any.find()) {
            if (told.add(any.group())) {
                add(
                        FindingCode.STALE_EDITION,
                        Severity.WARNING,
                        "方案沿用了%d年的主题，“%s”可能也是那一年的届次，请核对后改正".formatted(stale.year(), any.group()),
                        null,
                        any.start(),
                        any.end());
            }
        }
    }

    private void bodies() {
        LocalDate issued = plan.head().issuedOn();
        LocalDate day = issued != null && issued.getYear() == year ? issued : LocalDate.of(year, 6, 1);
        List<String> examples = new ArrayList<>();
        int earliest = year;
        for (StaleBodies.Stale stale : StaleBodies.find(text.value(), year, day)) {
            String written = text.at(stale.from(), stale.to());
            String advice = stale.now() == null ? "请核对后改为现在的称谓" : "请改为“%s”".formatted(stale.now());
            add(
                    FindingCode.STALE_BODY,
                    Severity.WARNING,
                    "“%s”%s，%s".formatted(written, stale.reason(), advice),
                    stale.now(),
                    stale.from(),
                    stale.to());
            earliest = Math.min(earliest, stale.year());
            if (examples.size() < MOST_EXAMPLES) {
                examples.add("“%s”%s".formatted(written, stale.reason()));
            }
        }
        if (!examples.isEmpty()) {
            evidence.add(new Evidence(earliest, false, String.join("，", examples)));
        }
    }

    /** Two traces of different kinds make a conclusion about the whole plan, told with the first and strongest one. */
    private void summary() {
        if (evidence.size() < 2 || findings.isEmpty()) {
            return;
        }
        Optional<Evidence> exact = evidence.stream().filter(Evidence::exact).findFirst();
        int latest = evidence.stream().mapToInt(Evidence::latest).min().orElse(year);
        String when = exact.map(e -> e.latest() + "年的").orElse(latest + "年以前的");
        List<String> words = evidence.stream()
                .sorted(Comparator.comparing(Evidence::exact).reversed())
                .map(Evidence::words)
                .toList();
        Finding strongest = findings.getFirst();
        String own = strongest.code() == FindingCode.STALE_THEME ? "" : "；" + strongest.message();
        findings.set(
                0,
                new Finding(
                        strongest.code(),
                        Severity.ERROR,
                        "这份方案像是%s：%s。请对照%d年的通知逐处更新%s".formatted(when, String.join("；", words), year, own),
                        strongest.suggestion(),
                        strongest.span()));
    }

    private void add(
            FindingCode code, Severity severity, String message, @Nullable String suggestion, int from, int to) {
        findings.add(new Finding(code, severity, message, suggestion, text.span(from, to)));
    }

    private static String bare(String theme) {
        return theme.replaceAll("[\\p{P}\\p{S}\\s]", "");
    }
}
