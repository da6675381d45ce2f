package org.anyue.assignment.web;

import java.util.Arrays;
import org.anyue.assignment.MatrixFilter;
import org.anyue.assignment.MatrixState;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyId;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.jspecify.annotations.Nullable;

/** The matrix as it stands in the address; what is no such value counts as not given. */
public record MatrixQuery(
        @Nullable String area,
        @Nullable String kind,
        @Nullable String duty,
        @Nullable String state) {

    MatrixFilter filter(CampaignId campaign, UnitId own) {
        return new MatrixFilter(
                campaign,
                text(area).isEmpty() ? own : UnitId.of(text(area)),
                one(UnitKind.class, kind),
                text(duty).isEmpty() ? null : DutyId.of(text(duty)),
                one(MatrixState.class, state));
    }

    boolean isFiltered() {
        return !address().isEmpty();
    }

    /** From {@code ?}; empty for the whole matrix. */
    String address() {
        StringBuilder address = new StringBuilder();
        add(address, "area", area);
        add(address, "kind", kind);
        add(address, "duty", duty);
        add(address, "state", state);
        return address.toString();
    }

    private static void add(StringBuilder address, String name, @Nullable String value) {
        if (text(value).matches("[A-Za-z0-9_]+")) {
            address.append(address.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(value);
        }
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
