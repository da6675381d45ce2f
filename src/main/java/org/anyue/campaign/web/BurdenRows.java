package org.anyue.campaign.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.IssueForecast;
import org.anyue.campaign.IssueForecast.ByDuty;
import org.anyue.campaign.ItemReadiness;

/** What issuing would cost the units, duty by duty, so that the office sees what leaving one out would save. */
final class BurdenRows {

    private BurdenRows() {}

    static List<IssuePage.BurdenRow> of(
            List<ItemReadiness> activities, Map<DutyId, ByDuty> byDuty, Function<DutyDetails, DutyRow> words) {
        return activities.stream()
                .filter(ItemReadiness::isReady)
                .flatMap(activity -> activity.waiting().stream())
                .filter(duty -> minutes(duty, byDuty) > 0)
                .sorted(Comparator.comparingLong((DutyDetails duty) -> minutes(duty, byDuty))
                        .reversed())
                .map(duty -> row(words.apply(duty), Objects.requireNonNull(byDuty.get(duty.id()))))
                .toList();
    }

    private static long minutes(DutyDetails duty, Map<DutyId, ByDuty> byDuty) {
        ByDuty forecast = byDuty.get(duty.id());
        return forecast == null ? 0 : forecast.minutes();
    }

    private static IssuePage.BurdenRow row(DutyRow duty, ByDuty forecast) {
        return new IssuePage.BurdenRow(
                duty.number(),
                duty.what(),
                duty.href(),
                forecast.units(),
                forecast.minutes() / Math.max(1, forecast.units()) + " 分钟",
                hours(forecast.minutes()),
                forecast.costs().stream()
                        .filter(cost -> cost.minutes() > 0)
                        .map((IssueForecast.Cost cost) -> cost.label() + " " + hours(cost.minutes()))
                        .collect(Collectors.joining("、")));
    }

    /** For instance 310 小时 or, below one hour, 45 分钟. */
    static String hours(long minutes) {
        return minutes < 60 ? minutes + " 分钟" : "%,d 小时".formatted(Math.round(minutes / 60.0));
    }
}
