package org.anyue.campaign.web;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.ReviewRule;
import org.anyue.campaign.Selector;
import org.anyue.organization.Actor;
import org.anyue.organization.Dictionary;
import org.anyue.organization.DictionaryQueries;
import org.anyue.organization.DictionaryValue;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.NotFound;
import org.anyue.shared.Slice;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the form of a duty together. */
@Component
class DutyFormPages {

    static final List<Option> QUOTA_OPS =
            List.of(new Option(">=", "不少于"), new Option("=", "等于"), new Option("<=", "不超过"));

    private static final int MOST_FOUND = 30;

    private final CampaignQueries queries;
    private final DutyPages pages;
    private final UnitQueries units;
    private final DictionaryQueries dictionaries;

    DutyFormPages(CampaignQueries queries, DutyPages pages, UnitQueries units, DictionaryQueries dictionaries) {
        this.queries = queries;
        this.pages = pages;
        this.units = units;
        this.dictionaries = dictionaries;
    }

    DutyFormPage fresh(Actor actor, CampaignSummary campaign, DutyForm form, FormErrors errors) {
        String base = CampaignPages.base(campaign.id());
        return page(actor, campaign, new Place(base + "/duties", base, null), form, errors);
    }

    DutyFormPage existing(Actor actor, DutyDetails duty, DutyForm form, FormErrors errors) {
        CampaignSummary campaign = queries.get(actor, duty.campaign());
        String self = CampaignPages.base(campaign.id()) + "/duties/" + duty.id();
        return page(actor, campaign, new Place(self, self, duty), form, errors);
    }

    private record Place(
            String action, String back, @Nullable DutyDetails duty) {}

    private DutyFormPage page(Actor actor, CampaignSummary campaign, Place place, DutyForm form, FormErrors errors) {
        Slice<UnitSummary> found =
                form.unitQuery().isEmpty() ? null : units.search(actor.scope(), form.unitQuery(), null, 1, MOST_FOUND);
        DutyDetails duty = place.duty();
        return new DutyFormPage(
                CampaignPages.base(campaign.id()),
                campaign.title(),
                place.action(),
                place.back(),
                duty == null ? 0 : duty.number(),
                form,
                choices(campaign, form),
                duty == null ? List.of() : pages.source(duty),
                units(form, found),
                found == null ? -1 : found.total(),
                errors);
    }

    private DutyFormPage.Choices choices(CampaignSummary campaign, DutyForm form) {
        return new DutyFormPage.Choices(
                queries.planItems(campaign.id()).stream()
                        .map(item -> new Option(item.id().toString(), item.number() + item.title()))
                        .toList(),
                Option.of(ActivityKind.class, ActivityKind::label),
                Selector.offered(campaign.ofDepartment()).stream()
                        .map(selector -> new Option(selector.name(), selector.label(campaign.ofDepartment())))
                        .toList(),
                units.offeredSectors(form.sectors()).stream()
                        .map(sector -> new Option(sector.code(), sector.name()))
                        .toList(),
                QUOTA_OPS,
                Option.of(ReviewRule.class, ReviewRule::label),
                dictionaries.offered(Dictionary.COUNT_UNITS).stream()
                        .map(DictionaryValue::name)
                        .toList());
    }

    /** Ticked units first, then what was found. */
    private List<Option> units(DutyForm form, @Nullable Slice<UnitSummary> found) {
        List<UnitSummary> shown = units.byIds(ids(form)).stream().collect(toCollection(ArrayList::new));
        if (found != null) {
            shown.addAll(found.rows());
        }
        Map<UnitId, Option> options = new LinkedHashMap<>();
        shown.forEach(unit -> options.putIfAbsent(
                unit.id(),
                new Option(unit.id().toString(), unit.name(), unit.kind().label())));
        return List.copyOf(options.values());
    }

    private static List<UnitId> ids(DutyForm form) {
        List<UnitId> ids = new ArrayList<>();
        for (String text : form.units()) {
            try {
                ids.add(UnitId.of(text));
            } catch (NotFound forged) {
                // Not shown again, so that it is not sent again.
            }
        }
        return ids;
    }
}
