package org.anyue.notification.web;

import java.util.List;
import org.anyue.ui.Pager;
import org.anyue.ui.Tab;
import org.anyue.ui.Tone;

/** Announcements that were received or sent. */
public record AnnouncementListPage(List<Tab> tabs, List<Row> rows, Pager pager, boolean sent, boolean mayIssue) {

    public record Row(String href, String title, String meta, String count, String state, Tone tone) {}
}
