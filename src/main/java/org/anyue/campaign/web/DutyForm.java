package org.anyue.campaign.web;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.anyue.campaign.Asks;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.FigureAsk;
import org.anyue.campaign.Quota;
import org.anyue.campaign.Selector;
import org.anyue.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A duty as it was typed; texts as the browser sent them.
 *
 * @param lead names separated by 、
 * @param units ids of the named units that are ticked
 * @param unitQuery what was searched among the units
 * @param figures rows of figures, blank ones at the end
 */
public record DutyForm(
        String item,
        String kind,
        String what,
        String lead,
        String support,
        List<String> selectors,
        List<String> sectors,
        List<String> units,
        String unitQuery,
        QuotaInput quota,
        DatesInput dates,
        List<FigureInput> figures,
        AsksInput asks,
        String reviewRule,
        String evidence,
        String consequence,
        String openPoint,
        int version) {

    /** Rows for further figures at the end of the list. */
    private static final int SPARE_FIGURES = 3;

    /** @param op empty for no quota */
    public record QuotaInput(String op, String n, String unit, String per) {
        static final QuotaInput NONE = new QuotaInput("", "", "", "");
    }

    public record DatesInput(String windowStart, String windowEnd, String dueOn, String lockOn, String dueText) {}

    /** @param key stable name of the figure, empty in a spare row */
    public record FigureInput(String key, String label, String unit) {}

    public record AsksInput(boolean text, String photos, boolean paper, boolean file) {}

    static DutyForm blank(String item, String kind) {
        return new DutyForm(
                item,
                kind,
                "",
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                "",
                QuotaInput.NONE,
                new DatesInput("", "", "", "", ""),
                spare(List.of()),
                new AsksInput(false, "0", false, false),
                "DIRECT",
                "",
                "",
                "",
                0);
    }

    static DutyForm of(DutyTerms terms, int version) {
        Asks asks = terms.asks();
        return new DutyForm(
                terms.item().toString(),
                terms.kind().name(),
                terms.what(),
                String.join("、", terms.lead()),
                String.join("、", terms.support()),
                terms.scope().selectors().stream().map(Selector::name).toList(),
                List.copyOf(terms.scope().sectors()),
                terms.scope().units().stream().map(UnitId::toString).toList(),
                "",
                of(terms.quota()),
                new DatesInput(
                        Days.typed(terms.windowStart()),
                        Days.typed(terms.windowEnd()),
                        Days.typed(terms.dueOn()),
                        Days.typed(terms.lockOn()),
                        terms.dueText()),
                spare(asks.figures().stream()
                        .map(ask -> new FigureInput(ask.key(), ask.label(), ask.unit()))
                        .toList()),
                new AsksInput(asks.text(), String.valueOf(asks.photos()), asks.paper(), asks.file()),
                terms.reviewRule().name(),
                terms.evidence(),
                terms.consequence(),
                terms.openPoint(),
                version);
    }

    static DutyForm of(Input input) {
        return new DutyForm(
                input.one("item"),
                input.one("kind"),
                input.one("what"),
                input.one("lead"),
                input.one("support"),
                input.all("selectors"),
                input.all("sectors"),
                input.all("units").stream().distinct().toList(),
                input.one("unitQuery"),
                new QuotaInput(
                        input.one("quotaOp"), input.one("quotaN"), input.one("quotaUnit"), input.one("quotaPer")),
                new DatesInput(
                        input.one("windowStart"),
                        input.one("windowEnd"),
                        input.one("dueOn"),
                        input.one("lockOn"),
                        input.one("dueText")),
                spare(figures(input)),
                new AsksInput(
                        input.isTicked("text"), input.one("photos"), input.isTicked("paper"), input.isTicked("file")),
                input.one("reviewRule"),
                input.one("evidence"),
                input.one("consequence"),
                input.one("openPoint"),
                input.version());
    }

    DutyForm withVersion(int newest) {
        return new DutyForm(
                item,
                kind,
                what,
                lead,
                support,
                selectors,
                sectors,
                units,
                unitQuery,
                quota,
                dates,
                figures,
                asks,
                reviewRule,
                evidence,
                consequence,
                openPoint,
                newest);
    }

    /** The rows in which something was typed. */
    List<FigureAsk> typedFigures() {
        List<FigureInput> typed =
                figures.stream().filter(row -> !row.label().isEmpty()).toList();
        return IntStream.range(0, typed.size())
                .mapToObj(i -> new FigureAsk(
                        typed.get(i).key().isEmpty()
                                ? freeKey(typed, i)
                                : typed.get(i).key(),
                        typed.get(i).label(),
                        typed.get(i).unit()))
                .toList();
    }

    private static String freeKey(List<FigureInput> rows, int position) {
        String taken = rows.stream().map(FigureInput::key).collect(joining(" ", " ", " "));
        int number = position + 1;
        while (taken.contains(" f" + number + " ")) {
            number += rows.size();
        }
        return "f" + number;
    }

    private static List<FigureInput> figures(Input input) {
        List<String> keys = input.all("figureKey");
        List<String> labels = input.all("figureLabel");
        List<String> units = input.all("figureUnit");
        return IntStream.range(0, Math.min(keys.size(), Math.min(labels.size(), units.size())))
                .mapToObj(i -> new FigureInput(keys.get(i), labels.get(i), units.get(i)))
                .filter(row -> !row.label().isEmpty() || !row.unit().isEmpty())
                .toList();
    }

    private static List<FigureInput> spare(List<FigureInput> typed) {
        List<FigureInput> rows = new ArrayList<>(typed);
        for (int i = 0; i < SPARE_FIGURES; i++) {
            rows.add(new FigureInput("", "", ""));
        }
        return List.copyOf(rows);
    }

    private static QuotaInput of(@Nullable Quota quota) {
        if (quota == null) {
            return QuotaInput.NONE;
        }
        String per = quota.per();
        return new QuotaInput(
                quota.op(), quota.n().stripTrailingZeros().toPlainString(), quota.unit(), per == null ? "" : per);
    }
}
