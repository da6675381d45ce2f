package org.anyue.notification.web;

import java.util.List;
import org.anyue.ui.Pager;

/** What the office has said, newest first. */
public record DispatchListPage(List<Row> rows, Pager pager) {

    public record Row(String href, String title, String at, int told, int read) {}
}
