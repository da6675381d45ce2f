package org.anyue.notification.web;

import java.util.List;
import org.anyue.ui.Pager;
import org.anyue.ui.Tab;

/** What somebody was told, newest first. */
public record InboxPage(
        String unit, List<Tab> tabs, List<Row> rows, Pager pager, boolean anyUnread, String part, boolean sends) {

    /** @param due day by which something is to be done, empty for none */
    public record Row(String href, String title, String meta, String due, boolean urgent, boolean read) {}
}
