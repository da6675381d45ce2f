package org.anyue.draw.web;

import java.util.List;
import java.util.stream.Stream;
import org.anyue.draw.DrawDetails;
import org.anyue.draw.SubstituteReason;
import org.anyue.ui.Crumb;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;

/** Somebody cannot go. */
public record SubstitutePage(DrawDetails draw, String entryId, String inspectorId, String reason, FormErrors errors) {

    public String href() {
        return DeskDrawController.PATH + "/" + draw.drawId();
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("抽签", DeskDrawController.PATH), new Crumb(draw.drawId(), href()), new Crumb("换人"));
    }

    public List<Option> reasons() {
        return Stream.of(SubstituteReason.values())
                .map(one -> new Option(one.name(), one.label()))
                .toList();
    }
}
