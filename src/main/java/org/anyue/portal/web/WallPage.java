package org.anyue.portal.web;

import java.util.List;
import org.anyue.ui.Bar;
import org.anyue.ui.Trend;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it hangs on a wall.
 *
 * @param at when it was counted
 * @param places those that lag most first
 */
public record WallPage(
        String title,
        String place,
        String phase,
        String at,
        String leave,
        List<Figure> figures,
        List<Bar> places,
        @Nullable Trend trend) {

    public record Figure(String label, String value, boolean warn) {}
}
