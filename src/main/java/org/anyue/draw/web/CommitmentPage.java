package org.anyue.draw.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anyue.draw.CheckFacts;
import org.anyue.draw.CommitmentForecast;
import org.anyue.draw.DrawDetails;
import org.anyue.draw.DrawKind;
import org.anyue.draw.ExclusionReason;
import org.anyue.ui.Crumb;
import org.anyue.ui.FormErrors;

/** What binding the list would come to now. */
public record CommitmentPage(DrawDetails draw, CommitmentForecast forecast, boolean closed, FormErrors errors) {

    public String href() {
        return DeskDrawController.PATH + "/" + draw.drawId();
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("抽签", DeskDrawController.PATH), new Crumb(draw.drawId(), href()), new Crumb("封存名单"));
    }

    public boolean checks() {
        return draw.kind() == DrawKind.SPOTCHECK;
    }

    /** Who may be sent to a spot check. */
    public int inspectors() {
        CheckFacts check = draw.check();
        return check == null ? 0 : check.inspectors();
    }

    public boolean enoughInspectors() {
        CheckFacts check = draw.check();
        return check == null || check.inspectors() >= check.teamSize();
    }

    /** Entries by the name of their stratum. */
    public Map<String, Integer> strata() {
        Map<String, Integer> words = new LinkedHashMap<>();
        Map<String, String> names = DeskDrawPages.rules(draw).strataNames();
        forecast.strata().forEach((code, count) -> words.put(names.getOrDefault(code, code), count));
        return words;
    }

    public Map<String, Integer> excluded() {
        Map<String, Integer> words = new LinkedHashMap<>();
        forecast.excluded()
                .forEach((reason, count) ->
                        words.put(ExclusionReason.valueOf(reason).label(), count));
        return words;
    }
}
