package org.anyue.campaign;

import org.jspecify.annotations.Nullable;

/** An activity to be added: number as written (may be empty), title, kind and its place in the plan if it has one. */
public record PlanItemDraft(
        String number,
        String title,
        ActivityKind kind,
        @Nullable SourceSpan span,
        Venue venue) {

    public PlanItemDraft(String number, String title, ActivityKind kind, @Nullable SourceSpan span) {
        this(number, title, kind, span, Venue.NONE);
    }

    public PlanItemDraft {
        number = number.strip();
        title = title.strip();
    }

    /** The item for duties that the plan asks for outside any activity, such as reporting. */
    public static PlanItemDraft requirements() {
        return new PlanItemDraft("", "工作要求", ActivityKind.OTHER, null);
    }
}
