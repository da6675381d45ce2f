package org.anyue.draw.web;

import java.util.List;
import org.anyue.draw.DrawDetails;
import org.anyue.ui.Crumb;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;

/** Proposes to take a prize away. */
public record ForfeitPage(DrawDetails draw, String entryId, String reason, FormErrors errors) {

    public String href() {
        return DeskDrawController.PATH + "/" + draw.drawId();
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("抽签", DeskDrawController.PATH), new Crumb(draw.drawId(), href()), new Crumb("奖项失效"));
    }

    public List<Option> reasons() {
        return DeskDrawPages.rules(draw).reasons().stream()
                .map(one -> new Option(one.name(), one.label()))
                .toList();
    }
}
