package org.anyue.draw.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.anyue.draw.CheckFacts;
import org.anyue.draw.CheckInspector;
import org.anyue.draw.DrawDetails;
import org.anyue.draw.SubstituteReason;
import org.anyue.ui.Crumb;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;

/** Somebody cannot go. */
public record SubstitutePage(
        DrawDetails draw,
        List<CheckInspector> inspectors,
        String entryId,
        String inspectorId,
        String reason,
        FormErrors errors) {

    /** Who cannot go where, by name. */
    public String about() {
        String name = inspectors.stream()
                .filter(one -> one.inspectorId().equals(inspectorId))
                .map(CheckInspector::name)
                .findFirst()
                .orElse(inspectorId);
        String object = Objects.requireNonNull(draw.check()).teams().stream()
                .filter(one -> one.entryId().equals(entryId))
                .map(CheckFacts.Sent::object)
                .findFirst()
                .orElse(entryId);
        return name + " 不能去 " + object;
    }

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
