package org.anyue.campaign;

import org.jspecify.annotations.Nullable;

/**
 * An activity of the plan.
 *
 * @param number as written, such as (一); may be empty
 * @param position order inside the campaign, from 1
 * @param venue where it is held, may be {@link Venue#NONE}
 * @param span its heading or whole passage in the plan, null when typed by hand
 */
public record PlanItem(
        PlanItemId id,
        String number,
        String title,
        ActivityKind kind,
        int position,
        Venue venue,
        @Nullable SourceSpan span) {}
