package org.anyue.organization.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anyue.organization.UnitChange;
import org.anyue.organization.UnitDetails;
import org.anyue.organization.UnitSummary;
import org.anyue.ui.Crumb;
import org.anyue.ui.Moment;
import org.anyue.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * Names and places of a unit over time.
 *
 * @param periods the latest first
 * @param moments every change, the latest first
 */
public record UnitHistoryPage(String name, List<Period> periods, List<Moment> moments, List<Crumb> crumbs) {

    /**
     * A time in which name and place stayed the same.
     *
     * @param to empty for today
     */
    public record Period(String from, String to, String name, String place) {}

    static UnitHistoryPage of(UnitDetails details, String place, List<UnitChange> changes, List<Crumb> crumbs) {
        List<UnitChange> latestFirst = changes.reversed();
        return new UnitHistoryPage(
                details.unit().name(),
                periods(details, place, latestFirst),
                latestFirst.stream().map(UnitHistoryPage::moment).toList(),
                crumbs);
    }

    /** Walks back from what is now. */
    private static List<Period> periods(UnitDetails details, String placeNow, List<UnitChange> latestFirst) {
        List<Period> periods = new ArrayList<>();
        String name = names(details.unit());
        String place = placeNow;
        LocalDate to = details.closedOn();
        for (UnitChange change : latestFirst) {
            if (change.kind() != UnitChange.Kind.RENAMED && change.kind() != UnitChange.Kind.MOVED) {
                continue;
            }
            add(periods, new Period(change.on().toString(), words(to), name, place));
            name = change.kind() == UnitChange.Kind.RENAMED ? change.before() : name;
            place = change.kind() == UnitChange.Kind.MOVED ? change.before() : place;
            to = change.on();
        }
        add(periods, new Period(details.openedOn().toString(), words(to), name, place));
        return periods;
    }

    /** Of several changes on one day only the last one made a period. */
    private static void add(List<Period> periods, Period period) {
        if (!period.from().equals(period.to()) || periods.isEmpty()) {
            periods.add(period);
        }
    }

    private static String words(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String names(UnitSummary unit) {
        return unit.name().equals(unit.shortName()) ? unit.name() : unit.name() + "（" + unit.shortName() + "）";
    }

    private static Moment moment(UnitChange change) {
        return new Moment(
                change.on().toString(),
                change.kind().label() + what(change),
                change.by(),
                "理由：" + change.reason(),
                switch (change.kind()) {
                    case CLOSED, MERGED -> Tone.WARN;
                    case REOPENED -> Tone.OK;
                    default -> Tone.NEUTRAL;
                });
    }

    private static String what(UnitChange change) {
        return switch (change.kind()) {
            case RENAMED, MOVED, SECTORS -> "：" + blank(change.before()) + " → " + blank(change.after());
            case MERGED -> "：" + change.after();
            case ABSORBED -> "：" + change.before();
            case CLOSED, REOPENED -> "";
        };
    }

    private static String blank(String words) {
        return words.isEmpty() ? "（空）" : words;
    }
}
