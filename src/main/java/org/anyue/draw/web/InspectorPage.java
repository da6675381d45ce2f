package org.anyue.draw.web;

import java.util.List;
import java.util.stream.Collectors;
import org.anyue.draw.CheckInspector;
import org.anyue.draw.DrawDetails;
import org.anyue.ui.Crumb;
import org.anyue.ui.FormErrors;

/** Names of inspectors as they are typed, one a line. */
public record InspectorPage(DrawDetails draw, String typed, FormErrors errors) {

    public String href() {
        return DeskDrawController.PATH + "/" + draw.drawId();
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("抽签", DeskDrawController.PATH), new Crumb(draw.drawId(), href()), new Crumb("检查人员"));
    }

    static String text(List<CheckInspector> inspectors) {
        return inspectors.stream()
                .map(one -> one.recused().isEmpty() ? one.name() : one.name() + "，" + String.join("，", one.recused()))
                .collect(Collectors.joining("\n"));
    }
}
