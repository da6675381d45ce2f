package org.anyue.planimport.web;

import java.math.BigDecimal;
import java.util.List;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.Asks;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.FigureAsk;
import org.anyue.campaign.PlanItemId;
import org.anyue.campaign.Quota;
import org.anyue.campaign.ReviewRule;
import org.anyue.campaign.SourceSpan;
import org.anyue.organization.Actor;
import org.anyue.planimport.PlanImportRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From what was typed to the terms of a duty; to be used only when nothing was noted as wrong. */
@Component
class TypedDuty {

    private static final int MOST_PHOTOS_DIGITS = 3;

    private final TypedBearers bearers;

    TypedDuty(TypedBearers bearers) {
        this.bearers = bearers;
    }

    /**
     * @param before figures that the duty has already
     * @param span where the duty came from; nobody types that
     */
    DutyTerms read(Actor actor, Typed typed, List<FigureAsk> before, @Nullable SourceSpan span) {
        if (typed.one("what").isEmpty()) {
            typed.wrong("what", PlanImportRefusal.WHAT_MISSING);
        }
        return DutyTerms.of(
                        PlanItemId.of(typed.one("item")),
                        typed.one("what"),
                        typed.choice("kind", ActivityKind.class, ActivityKind.OTHER))
                .lead(typed.names("lead"))
                .support(typed.names("support"))
                .scope(bearers.scope(actor, typed))
                .quota(quota(typed))
                .window(typed.day("windowStart"), typed.day("windowEnd"))
                .due(typed.day("dueOn"))
                .lock(typed.day("lockOn"))
                .dueText(typed.one("dueText"))
                .asks(asks(typed, before))
                .review(typed.choice("reviewRule", ReviewRule.class, ReviewRule.DIRECT))
                .evidence(typed.one("evidence"))
                .consequence(typed.one("consequence"))
                .openPoint(typed.one("openPoint"))
                .span(span)
                .build();
    }

    private static @Nullable Quota quota(Typed typed) {
        BigDecimal n = typed.number("quotaN");
        return n == null ? null : new Quota(typed.one("quotaOp"), n, typed.one("quotaUnit"), typed.one("quotaPer"));
    }

    private static Asks asks(Typed typed, List<FigureAsk> before) {
        String photos = typed.one("photos");
        if (!photos.matches("\\d{0," + MOST_PHOTOS_DIGITS + "}")) {
            typed.wrong("photos", PlanImportRefusal.NUMBER_WRONG);
            photos = "";
        }
        return new Asks(
                ReviewDutyForm.figures(typed.one("figures"), before),
                typed.ticked("text"),
                photos.isEmpty() ? 0 : Integer.parseInt(photos),
                typed.ticked("paper"),
                typed.ticked("file"));
    }
}
