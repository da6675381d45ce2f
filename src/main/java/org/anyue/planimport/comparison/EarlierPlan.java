package org.anyue.planimport.comparison;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.anyue.organization.UnitId;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.review.Signature;
import org.jspecify.annotations.Nullable;

/**
 * A plan that is kept only to be compared with.
 *
 * @param year null where the plan names none
 * @param fileAddress where the original stands in the file store
 */
public record EarlierPlan(
        UUID id,
        UnitId owner,
        String title,
        @Nullable Integer year,
        CompiledPlan plan,
        String fileAddress,
        Signature kept) {

    public static EarlierPlan of(UUID id, UnitId owner, CompiledPlan plan, String fileAddress, Signature kept) {
        String title = Objects.requireNonNullElse(plan.title(), plan.source().file());
        return new EarlierPlan(id, owner, title.replace("\n", ""), year(plan), plan, fileAddress, kept);
    }

    private static @Nullable Integer year(CompiledPlan plan) {
        if (plan.year() != null) {
            return plan.year();
        }
        LocalDate day = plan.issuedOn() != null ? plan.issuedOn() : plan.periodStart();
        return day == null ? null : day.getYear();
    }
}
