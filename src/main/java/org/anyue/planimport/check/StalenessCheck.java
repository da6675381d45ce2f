package org.anyue.planimport.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

/** Traces of an older plan: last year's theme, bodies that no longer exist, editions that do not fit the year. */
final class StalenessCheck {

    private record Theme(int year, String bare, String written) {}

    private record Body(Pattern pattern, int since, String now) {}

    private static final Derived<List<Theme>> THEMES = Vocabulary.derived(words -> words.rows("themes").stream()
            .map(row -> new Theme(Integer.parseInt(row.cell(0)), bare(row.cell(1)), row.cell(1)))
            .toList());
    private static final Derived<List<Body>> BODIES = Vocabulary.derived(words -> words.rows("bodies").stream()
            .map(row -> new Body(Pattern.compile(row.cell(0)), Integer.parseInt(row.cell(1)), row.cell(2)))
            .toList());
    /** The campaign has been counted since 2002, its first year. */
    private static final int YEAR_BEFORE_FIRST = 2001;

    private static final Pattern CAMPAIGN =
            Pattern.compile("第([0-9" + ChineseNumber.CLASS + "]{1,4})个(?:全国)?[“\"]?(?:安全|平安)生产月");
    private static final Pattern EDITION = Pattern.compile("第([0-9" + ChineseNumber.CLASS + "]{1,4})届");

    private final Examined plan;
    private final PlanText text;
    private final List<Finding> findings = new ArrayList<>();

    private StalenessCheck(Examined plan) {
        this.plan = plan;
        this.text = plan.text();
    }

    static List<Finding> run(Examined plan) {
        StalenessCheck check = new StalenessCheck(plan);
        Integer year = plan.head().year();
        if (year != null) {
            Theme stale = check.theme(year);
            check.bodies(year);
            check.editions(year, stale);
        }
        return check.findings;
    }

    private @Nullable Theme theme(int year) {
        Range at = plan.head().theme();
        if (at == null) {
            return null;
        }
        String theme = bare(Swaps.corrected(text.value(), at.from(), at.to()));
        if (THEMES.get().stream().anyMatch(t -> t.year() == year && t.bare().equals(theme))) {
            return null;
        }
        Theme older = THEMES.get().stream()
                .filter(t -> t.bare().equals(theme))
                .findFirst()
                .orElse(null);
        if (older != null && older.year() != year) {
            String now = THEMES.get().stream()
                    .filter(t -> t.year() == year)
                    .map(Theme::written)
                    .findFirst()
                    .orElse(null);
            add(
                    FindingCode.STALE_THEME,
                    Severity.ERROR,
                    "该主题是%d年的活动主题，与%d年不符，请核对当年主题".formatted(older.year(), year),
                    now,
                    at.from(),
                    at.to());
            return older;
        }
        return null;
    }

    private void bodies(int year) {
        Set<String> seen = new HashSet<>();
        for (Body body : BODIES.get()) {
            Matcher matcher = body.pattern().matcher(text.value());
            while (year >= body.since() && matcher.find()) {
                String found = matcher.group();
                if (seen.stream().noneMatch(known -> known.contains(found)) && seen.add(found)) {
                    add(
                            FindingCode.STALE_BODY,
                            Severity.WARNING,
                            "“%s”的表述已过时，请核对现行机构或人员".formatted(matcher.group()),
                            body.now().isEmpty() ? null : body.now(),
                            matcher.start(),
                            matcher.end());
                }
            }
        }
    }

    private void editions(int year, @Nullable Theme stale) {
        Matcher campaign = CAMPAIGN.matcher(text.value());
        while (campaign.find()) {
            int number = ChineseNumber.parse(campaign.group(1)).orElse(0);
            if (number != year - YEAR_BEFORE_FIRST) {
                add(
                        FindingCode.STALE_EDITION,
                        Severity.WARNING,
                        "%d年是第%d个全国安全生产月，此处写作第%s个".formatted(year, year - YEAR_BEFORE_FIRST, campaign.group(1)),
                        "第%d个".formatted(year - YEAR_BEFORE_FIRST),
                        campaign.start(),
                        campaign.end());
            }
        }
        Matcher edition = EDITION.matcher(text.value());
        while (stale != null && edition.find()) {
            add(
                    FindingCode.STALE_EDITION,
                    Severity.WARNING,
                    "方案沿用了%d年的主题，“%s”可能也是旧届次，请核对".formatted(stale.year(), edition.group()),
                    null,
                    edition.start(),
                    edition.end());
        }
    }

    private void add(
            FindingCode code, Severity severity, String message, @Nullable String suggestion, int from, int to) {
        findings.add(new Finding(code, severity, message, suggestion, text.span(from, to)));
    }

    private static String bare(String theme) {
        return theme.replaceAll("[\\p{P}\\p{S}\\s]", "");
    }
}
