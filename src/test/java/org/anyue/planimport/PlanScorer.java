package org.anyue.planimport;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.anyue.planimport.CompiledPlan.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares a compiled plan with what a careful reader wrote down. Activities match by number and title, duties by overlapping
 * text, everything else by its own words. Complaints go to {@link #notes()}.
 */
final class PlanScorer {

    private final CompiledPlan plan;
    private final JsonNode label;
    private final Score.Sheet sheet = new Score.Sheet();
    private final List<String> notes = new ArrayList<>();

    private PlanScorer(CompiledPlan plan, JsonNode label) {
        this.plan = plan;
        this.label = label;
    }

    static PlanScorer score(CompiledPlan plan, JsonNode label) {
        PlanScorer scorer = new PlanScorer(plan, label);
        scorer.head();
        scorer.organisation();
        scorer.activities();
        scorer.submissions();
        scorer.duties();
        scorer.findings();
        return scorer;
    }

    Score.Sheet sheet() {
        return sheet;
    }

    List<String> notes() {
        return notes;
    }

    private void head() {
        field("head", "year", plan.year());
        field("head", "theme", plan.theme());
        field("head", "theme_corrected", plan.themeCorrected());
        field("head", "issued_on", plan.issuedOn());
        field("head", "period_start", plan.periodStart());
        field("head", "period_end", plan.periodEnd());
        field("head", "consultation_day", plan.consultationDay());
    }

    private void field(String figure, String key, @Nullable Object found) {
        String expected = text(label.path(key));
        boolean right = Objects.equals(expected, found == null ? null : found.toString());
        sheet.check(figure, right);
        if (!right) {
            notes.add("%s: expected %s, found %s".formatted(key, expected, found));
        }
    }

    private void organisation() {
        JsonNode expected = label.path("organisation");
        CompiledPlan.Organisation found = plan.organisation();
        List<String> gold = new ArrayList<>();
        List<String> mine = new ArrayList<>();
        if (expected.isObject()) {
            gold.add("name " + text(expected.path("name")));
            expected.path("lead")
                    .forEach(lead ->
                            gold.add(text(lead.path("role")) + text(lead.path("name")) + text(lead.path("post"))));
            expected.path("members").forEach(member -> gold.add(text(member)));
            if (expected.path("office").isObject()) {
                gold.add("at " + text(expected.path("office").path("at")));
                gold.add("director " + text(expected.path("office").path("director")));
            }
        }
        if (found != null) {
            mine.add("name " + found.name());
            found.lead().forEach(lead -> mine.add(lead.role() + lead.name() + lead.post()));
            mine.addAll(found.members());
            if (found.office() != null) {
                mine.add("at " + found.office().at());
                mine.add("director " + found.office().director());
            }
        }
        match("organisation", gold, mine, String::equals);
    }

    private void activities() {
        List<JsonNode> gold = list(label.path("activities"));
        List<CompiledPlan.Activity> mine = new ArrayList<>(plan.activities());
        List<CompiledPlan.Activity> left = new ArrayList<>(mine);
        for (JsonNode expected : gold) {
            CompiledPlan.Activity found =
                    left.stream().filter(a -> same(expected, a)).findFirst().orElse(null);
            count(
                    "activities",
                    found != null,
                    "activity " + text(expected.path("number")) + text(expected.path("title")));
            if (found == null) {
                continue;
            }
            left.remove(found);
            agree("activity.kind", text(expected.path("kind")), found.kind().name(), found.title());
            agree("activity.venue", text(expected.path("venue")), found.venue(), found.title());
            match(
                    "activity.units",
                    strings(expected.path("responsible_units")),
                    found.responsibleUnits(),
                    String::equals);
            match(
                    "dates",
                    list(expected.path("dates")).stream()
                            .filter(date -> !recurring(date))
                            .toList(),
                    found.dates().stream().filter(d -> !d.recurring()).toList(),
                    PlanScorer::sameDate);
            match("quantities", list(expected.path("quantities")), found.quantities(), PlanScorer::sameQuantity);
        }
        left.forEach(extra -> extra("activities", "activity " + extra.number() + extra.title()));
    }

    /** "每周五": few labels list what comes again and again, so it counts on neither side. */
    private static boolean recurring(JsonNode date) {
        return text(date.path("end")) == null
                && Objects.requireNonNull(text(date.path("text"))).startsWith("每");
    }

    private static boolean same(JsonNode expected, CompiledPlan.Activity found) {
        String title = bare(text(expected.path("title")));
        String mine = bare(found.title());
        boolean titles = title.equals(mine)
                || title.length() > 3 && (mine.startsWith(title) || title.startsWith(mine) && mine.length() > 3);
        return titles && bare(text(expected.path("number"))).equals(bare(found.number()));
    }

    private static boolean sameDate(JsonNode expected, CompiledPlan.DatePhrase found) {
        return Objects.equals(text(expected.path("start")), string(found.start()))
                && Objects.equals(text(expected.path("end")), string(found.end()));
    }

    private static boolean sameQuantity(JsonNode expected, CompiledPlan.Quantity found) {
        return Objects.equals(text(expected.path("op")), found.op())
                && expected.path("n").decimalValue().compareTo(found.n()) == 0
                && Objects.equals(text(expected.path("unit")), found.unit())
                && Objects.equals(text(expected.path("per")), found.per());
    }

    private void submissions() {
        List<CompiledPlan.Submission> left = new ArrayList<>(plan.submissions());
        for (JsonNode expected : list(label.path("submissions"))) {
            CompiledPlan.Submission found = left.stream()
                    .filter(s -> Objects.equals(text(expected.path("due")), s.due())
                            && overlap(bare(text(expected.path("what"))), bare(s.what())))
                    .findFirst()
                    .orElse(null);
            count(
                    "submissions",
                    found != null,
                    "submission " + text(expected.path("what")) + " " + text(expected.path("due")));
            if (found == null) {
                continue;
            }
            left.remove(found);
            String where = found.what();
            agree("submission.fields", text(expected.path("what")), found.what(), where);
            agree("submission.fields", text(expected.path("paper")), String.valueOf(found.paper()), where + " paper");
            agree(
                    "submission.fields",
                    text(expected.path("electronic")),
                    String.valueOf(found.electronic()),
                    where + " electronic");
            agree(
                    "submission.fields",
                    text(expected.path("photos")),
                    String.valueOf(found.photos()),
                    where + " photos");
            agree("submission.fields", text(expected.path("to")), found.to(), where + " to");
            agree(
                    "submission.fields",
                    text(expected.path("contact").path("person")),
                    found.contact() == null ? null : found.contact().person(),
                    where + " person");
        }
        left.forEach(extra -> extra("submissions", "submission " + extra.what() + " " + extra.due()));
    }

    private void duties() {
        List<CompiledPlan.Duty> left = new ArrayList<>(plan.duties());
        for (JsonNode expected : list(label.path("duties"))) {
            Span quote = place(text(expected.path("quote")));
            CompiledPlan.Duty found = left.stream()
                    .filter(duty -> quote != null
                            && overlap(quote, duty.span()) * 2 >= Math.min(length(quote), length(duty.span())))
                    .findFirst()
                    .orElse(null);
            String where = text(expected.path("quote"));
            count("duties", found != null, "duty " + where);
            if (found == null) {
                continue;
            }
            left.remove(found);
            left.removeIf(more -> overlap(quote, more.span()) == length(more.span()));
            agree("duty.activity", bare(text(expected.path("activity"))), bare(found.activity()), where);
            agree("duty.kind", text(expected.path("kind")), found.kind().name(), where);
            agree(
                    "duty.lead",
                    strings(expected.path("lead")).toString(),
                    found.lead().toString(),
                    where);
            agree(
                    "duty.selector",
                    text(expected.path("selector")),
                    found.scope().selector(),
                    where);
            agree("duty.quota", quota(expected.path("quota")), quota(found.quota()), where);
            agree("duty.due", text(expected.path("due")), found.due(), where);
            agree(
                    "duty.open_point",
                    String.valueOf(text(expected.path("open_point")) != null),
                    String.valueOf(found.openPoint() != null),
                    where);
        }
        left.forEach(extra -> extra("duties", "duty " + extra.what()));
    }

    private static @Nullable String quota(JsonNode quota) {
        return quota.isObject()
                ? text(quota.path("op"))
                        + quota.path("n").decimalValue().stripTrailingZeros().toPlainString()
                        + text(quota.path("unit"))
                        + text(quota.path("per"))
                : null;
    }

    private static @Nullable String quota(CompiledPlan.@Nullable Quota quota) {
        return quota == null
                ? null
                : quota.op() + quota.n().stripTrailingZeros().toPlainString() + quota.unit() + quota.per();
    }

    /** A swapped word returns often; the reader names each word once, so one hit is enough and more are no false alarm. */
    private void findings() {
        List<CompiledPlan.Finding> left = new ArrayList<>(plan.findings());
        List<JsonNode> gold = list(label.path("findings"));
        for (JsonNode expected : gold) {
            String quote = Objects.requireNonNull(text(expected.path("quote")));
            List<CompiledPlan.Finding> found = left.stream()
                    .filter(f -> f.code().name().equals(text(expected.path("code"))) && touches(f, quote))
                    .toList();
            count("findings", !found.isEmpty(), "finding " + text(expected.path("code")) + " " + quote);
            left.removeAll(found);
        }
        left.removeIf(f -> f.code() == FindingCode.SWAPPED_WORD
                && gold.stream()
                        .anyMatch(g ->
                                Objects.requireNonNull(text(g.path("quote"))).contains(words(f))));
        left.removeIf(f -> f.severity() == Severity.NOTE && f.code() == FindingCode.TRUNCATED);
        left.forEach(extra -> extra("findings", "finding " + extra.code() + " " + words(extra)));
    }

    private boolean touches(CompiledPlan.Finding finding, String quote) {
        Span span = Objects.requireNonNull(finding.span());
        String text = plan.text();
        for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
            int from = text.codePointCount(0, at);
            if (span.overlaps(new Span(from, from + quote.codePointCount(0, quote.length())))) {
                return true;
            }
        }
        return false;
    }

    private String words(CompiledPlan.Finding finding) {
        Span span = Objects.requireNonNull(finding.span());
        return Quotes.at(plan.text(), span);
    }

    private @Nullable Span place(@Nullable String quote) {
        int at = quote == null ? -1 : plan.text().indexOf(quote);
        if (at < 0 || quote == null) {
            notes.add("label quote not in the text: " + quote);
            return null;
        }
        int from = plan.text().codePointCount(0, at);
        return new Span(from, from + quote.codePointCount(0, quote.length()));
    }

    private static int overlap(@Nullable Span a, Span b) {
        return a == null ? 0 : Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
    }

    private static int length(Span span) {
        return span.end() - span.start();
    }

    private static boolean overlap(String a, String b) {
        return a.contains(b) || b.contains(a);
    }

    private <G, M> void match(String figure, List<G> gold, List<M> mine, BiPredicate<G, M> same) {
        List<M> left = new ArrayList<>(mine);
        for (G expected : gold) {
            M found = left.stream()
                    .filter(m -> same.test(expected, m))
                    .findFirst()
                    .orElse(null);
            count(figure, found != null, figure + " " + expected);
            left.remove(found);
        }
        left.forEach(more -> extra(figure, figure + " " + more));
    }

    private void agree(String figure, @Nullable String expected, @Nullable String found, @Nullable String where) {
        sheet.check(figure, Objects.equals(expected, found));
        if (!Objects.equals(expected, found)) {
            notes.add("%s: expected %s, found %s — %s".formatted(figure, expected, found, where));
        }
    }

    private void count(String figure, boolean found, String what) {
        if (found) {
            sheet.of(figure).hit++;
        } else {
            sheet.of(figure).missed++;
            notes.add("missed " + what);
        }
    }

    private void extra(String figure, String what) {
        sheet.of(figure).extra++;
        notes.add("extra " + what);
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        return list;
    }

    private static List<String> strings(JsonNode array) {
        return list(array).stream()
                .map(node -> Objects.requireNonNull(text(node)))
                .toList();
    }

    private static @Nullable String text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node.asString();
    }

    private static @Nullable String string(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** Without punctuation, brackets and quotation marks. */
    private static String bare(@Nullable String words) {
        return words == null ? "" : words.replaceAll("[\\p{P}\\p{S}\\s]", "");
    }
}
