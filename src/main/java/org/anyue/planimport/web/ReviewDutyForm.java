package org.anyue.planimport.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.anyue.campaign.Asks;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.FigureAsk;
import org.anyue.campaign.Quota;
import org.anyue.campaign.Selector;
import org.jspecify.annotations.Nullable;

/**
 * A duty as it is typed.
 *
 * @param units names of single units, one per line
 * @param figures one number per line, its unit behind a space
 */
public record ReviewDutyForm(
        String item,
        String what,
        String kind,
        Bearers bearers,
        QuotaInput quota,
        Days days,
        Handed handed,
        Remarks remarks,
        int version) {

    public record Bearers(List<String> selectors, List<String> sectors, String units, String lead, String support) {}

    public record QuotaInput(String op, String n, String unit, String per) {}

    public record Days(String windowStart, String windowEnd, String dueOn, String lockOn, String dueText) {}

    public record Handed(boolean text, boolean file, boolean paper, String photos, String figures, String reviewRule) {}

    public record Remarks(String evidence, String consequence, String openPoint) {}

    /** @param units names of the units that the scope names */
    static ReviewDutyForm of(DutyTerms terms, List<String> units, int version) {
        Quota quota = terms.quota();
        Asks asks = terms.asks();
        return new ReviewDutyForm(
                terms.item().toString(),
                terms.what(),
                terms.kind().name(),
                new Bearers(
                        terms.scope().selectors().stream().map(Selector::name).toList(),
                        List.copyOf(terms.scope().sectors()),
                        String.join("\n", units),
                        String.join("、", terms.lead()),
                        String.join("、", terms.support())),
                quota == null
                        ? new QuotaInput("", "", "", "")
                        : new QuotaInput(
                                quota.op(),
                                quota.n().stripTrailingZeros().toPlainString(),
                                quota.unit(),
                                quota.per() == null ? "" : quota.per()),
                new Days(
                        day(terms.windowStart()),
                        day(terms.windowEnd()),
                        day(terms.dueOn()),
                        day(terms.lockOn()),
                        terms.dueText()),
                new Handed(
                        asks.text(),
                        asks.file(),
                        asks.paper(),
                        asks.photos() == 0 ? "" : String.valueOf(asks.photos()),
                        asks.figures().stream()
                                .map(figure -> figure.label() + " " + figure.unit())
                                .collect(Collectors.joining("\n")),
                        terms.reviewRule().name()),
                new Remarks(terms.evidence(), terms.consequence(), terms.openPoint()),
                version);
    }

    static ReviewDutyForm of(Typed typed) {
        return new ReviewDutyForm(
                typed.one("item"),
                typed.one("what"),
                typed.one("kind"),
                new Bearers(
                        typed.all("selectors"),
                        typed.all("sectors"),
                        typed.one("units"),
                        typed.one("lead"),
                        typed.one("support")),
                new QuotaInput(
                        typed.one("quotaOp"), typed.one("quotaN"), typed.one("quotaUnit"), typed.one("quotaPer")),
                new Days(
                        typed.one("windowStart"),
                        typed.one("windowEnd"),
                        typed.one("dueOn"),
                        typed.one("lockOn"),
                        typed.one("dueText")),
                new Handed(
                        typed.ticked("text"),
                        typed.ticked("file"),
                        typed.ticked("paper"),
                        typed.one("photos"),
                        typed.one("figures"),
                        typed.one("reviewRule")),
                new Remarks(typed.one("evidence"), typed.one("consequence"), typed.one("openPoint")),
                typed.version());
    }

    ReviewDutyForm withVersion(int newest) {
        return new ReviewDutyForm(item, what, kind, bearers, quota, days, handed, remarks, newest);
    }

    /** One number per line, its unit the last word; keys that the duty has already are kept. */
    static List<FigureAsk> figures(String lines, List<FigureAsk> before) {
        List<String> typed =
                lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return java.util.stream.IntStream.range(0, typed.size())
                .mapToObj(i -> figure(typed.get(i), "n" + (i + 1), before))
                .toList();
    }

    private static FigureAsk figure(String line, String freeKey, List<FigureAsk> before) {
        int space = Math.max(line.lastIndexOf(' '), line.lastIndexOf('\u3000'));
        String label = space < 0 ? line : line.substring(0, space).strip();
        String unit = space < 0 ? "" : line.substring(space + 1).strip();
        return before.stream()
                .filter(figure -> figure.label().equals(label))
                .findFirst()
                .map(figure -> new FigureAsk(figure.key(), label, unit))
                .orElseGet(() -> new FigureAsk(freeKey, label, unit));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
