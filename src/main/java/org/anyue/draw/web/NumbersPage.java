package org.anyue.draw.web;

import java.util.List;
import org.anyue.draw.DrawDesk;
import org.anyue.draw.DrawDetails;
import org.anyue.ui.Crumb;
import org.anyue.ui.FormErrors;

/**
 * Typing the public numbers.
 *
 * @param values what stands in the boxes, one per source
 */
public record NumbersPage(
        DrawDetails draw,
        boolean fallback,
        List<DrawDetails.Source> sources,
        List<String> values,
        DrawDesk.TypedNumbers typed,
        FormErrors errors) {

    public String href() {
        return DeskDrawController.PATH + "/" + draw.drawId();
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("抽签", DeskDrawController.PATH), new Crumb(draw.drawId(), href()), new Crumb("录入号码"));
    }

    public String value(int index) {
        return index < values.size() ? values.get(index) : "";
    }
}
