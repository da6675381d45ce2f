package org.anyue.notification.web;

import java.util.List;
import org.anyue.ui.Crumb;
import org.anyue.ui.Pager;

/** Who has read one dispatch. */
public record DispatchPage(DispatchListPage.Row dispatch, List<Row> rows, Pager pager) {

    public List<Crumb> crumbs() {
        return List.of(
                new Crumb("消息", "/desk/inbox"), new Crumb("谁看过", "/desk/dispatches"), new Crumb(dispatch.title()));
    }

    /** @param readers names and times, empty when nobody has */
    public record Row(String unit, String title, String readers) {}
}
