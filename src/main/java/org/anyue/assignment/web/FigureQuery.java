package org.anyue.assignment.web;

import java.util.Arrays;
import java.util.Locale;
import org.anyue.assignment.FigureFilter;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyId;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.shared.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * A part of a campaign as it stands in the address.
 *
 * @param place null for the actor's own place
 * @param part {@code self} for the place itself, or the kind of units right below it
 */
public record FigureQuery(
        @Nullable String place,
        @Nullable String duty,
        @Nullable String part,
        @Nullable String sector) {

    static final FigureQuery ALL = new FigureQuery(null, null, null, null);

    FigureFilter filter(CampaignId campaign, UnitId own) {
        return new FigureFilter(
                campaign,
                given(place) ? UnitId.of(String.valueOf(place)) : own,
                given(duty) ? DutyId.of(String.valueOf(duty)) : null,
                namedPart(),
                given(sector) ? sector : null);
    }

    private FigureFilter.@Nullable Part namedPart() {
        if (!given(part)) {
            return null;
        }
        if ("self".equals(part)) {
            return FigureFilter.Part.SELF;
        }
        return Arrays.stream(UnitKind.values())
                .filter(kind -> name(kind).equals(part))
                .findFirst()
                .map(FigureFilter.Part::new)
                .orElseThrow(() -> new NotFound("part of figures"));
    }

    FigureQuery withPlace(UnitId one) {
        return new FigureQuery(one.toString(), duty, null, sector);
    }

    FigureQuery withPart(FigureFilter.Part one) {
        return new FigureQuery(place, duty, one.kind() == null ? "self" : name(one.kind()), sector);
    }

    FigureQuery withDuty(DutyId one) {
        return new FigureQuery(place, one.toString(), part, sector);
    }

    FigureQuery withSector(String code) {
        return new FigureQuery(place, duty, part, code);
    }

    /** From {@code ?}; ids and codes need no encoding. */
    String text() {
        StringBuilder text = new StringBuilder();
        add(text, "place", place);
        add(text, "duty", duty);
        add(text, "part", part);
        add(text, "sector", sector);
        return text.toString();
    }

    private static void add(StringBuilder text, String name, @Nullable String value) {
        if (given(value)) {
            text.append(text.isEmpty() ? '?' : '&').append(name).append('=').append(value);
        }
    }

    private static String name(UnitKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static boolean given(@Nullable String value) {
        return value != null && !value.isEmpty();
    }
}
