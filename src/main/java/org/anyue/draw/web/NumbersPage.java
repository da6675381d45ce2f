package org.anyue.draw.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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

    /** Who typed what, for each number about which they differ. */
    public List<String> differing() {
        List<String> lines = new ArrayList<>();
        typed.typists().stream()
                .filter(_ -> typed.differing().contains(DrawDesk.TypedNumbers.SET))
                .forEach(one -> lines.add(one.name() + "录的是" + (one.fallback() ? "备用号码" : "首选号码")));
        for (int i = 0; i < sources.size(); i++) {
            int at = i;
            if (typed.differing().contains(sources.get(i).name())) {
                lines.add(sources.get(i).name() + "："
                        + typed.typists().stream()
                                .map(one -> one.name() + " " + one.values().get(at))
                                .collect(Collectors.joining("，")));
            }
        }
        return lines;
    }

    public String value(int index) {
        return index < values.size() ? values.get(index) : "";
    }
}
