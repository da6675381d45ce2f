package org.anyue.draw.web;

import java.util.List;
import org.anyue.draw.Claim;
import org.anyue.draw.DrawDetails;
import org.anyue.ui.Crumb;
import org.anyue.ui.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * The counter where prizes are handed over.
 *
 * @param found the winner who stands at the counter; null before anybody was found
 * @param sent whether a code went to the phone
 */
public record CounterPage(
        DrawDetails draw,
        String code,
        String phone,
        boolean sent,
        @Nullable Claim found,
        String prize,
        String tail,
        FormErrors errors) {

    public String href() {
        return DeskDrawController.PATH + "/" + draw.drawId();
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("抽签", DeskDrawController.PATH), new Crumb(draw.drawId(), href()), new Crumb("领奖处"));
    }
}
