package org.anyue.planimport.tasktable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.anyue.campaign.PlanItem;
import org.anyue.campaign.PlanItemId;
import org.anyue.organization.UnitId;

/**
 * Names that stand in the table for ids.
 *
 * @param items activities of the campaign
 * @param sectors code to name
 * @param units names of units that duties name already
 * @param ofDepartment as {@link org.anyue.campaign.CampaignSummary#ofDepartment()}: what selectors are called
 * @param directory finds a unit by the name that somebody typed
 */
public record TaskNames(
        List<PlanItem> items,
        Map<String, String> sectors,
        Map<UnitId, String> units,
        boolean ofDepartment,
        Function<String, Optional<UnitId>> directory) {

    public TaskNames {
        items = List.copyOf(items);
        sectors = Map.copyOf(sectors);
        units = Map.copyOf(units);
    }

    String item(PlanItemId id) {
        return items.stream()
                .filter(item -> item.id().equals(id))
                .map(TaskNames::title)
                .findFirst()
                .orElse("");
    }

    /** By number and title, by title alone or by number alone. */
    Optional<PlanItemId> item(String written) {
        String wanted = squeeze(written);
        for (Function<PlanItem, String> spelling : List.<Function<PlanItem, String>>of(
                item -> item.number() + item.title(), PlanItem::title, PlanItem::number)) {
            List<PlanItem> found = items.stream()
                    .filter(item ->
                            !wanted.isEmpty() && squeeze(spelling.apply(item)).equals(wanted))
                    .toList();
            if (found.size() == 1) {
                return Optional.of(found.getFirst().id());
            }
        }
        return Optional.empty();
    }

    Optional<String> sector(String name) {
        return sectors.entrySet().stream()
                .filter(sector -> sector.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String title(PlanItem item) {
        return item.number().isEmpty() ? item.title() : item.number() + "　" + item.title();
    }

    private static String squeeze(String text) {
        return text.replaceAll("[\\s　]+", "");
    }
}
