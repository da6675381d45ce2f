package org.anyue.campaign.web;

import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.PlanItemDraft;

/** An activity as it was typed. */
public record PlanItemForm(String number, String title, String kind) {

    static final PlanItemForm BLANK = new PlanItemForm("", "", "");

    static PlanItemForm of(Input input) {
        return new PlanItemForm(input.one("number"), input.one("title"), input.one("kind"));
    }

    PlanItemDraft draft(FormReader reader) {
        reader.required("title", title, "请填写活动项目的标题");
        reader.required("kind", kind, "请选择活动类型");
        return new PlanItemDraft(
                number, title, reader.choice("kind", ActivityKind.class, kind, ActivityKind.OTHER), null);
    }
}
