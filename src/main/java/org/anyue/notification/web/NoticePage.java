package org.anyue.notification.web;

import java.util.List;
import org.anyue.ui.Crumb;

/**
 * One notice, opened.
 *
 * @param link address of what it is about, empty for none
 * @param due day by which something is to be done, empty for none
 * @param to the unit or the person it is for
 */
public record NoticePage(
        String href,
        String title,
        String text,
        String link,
        String due,
        String sender,
        String at,
        boolean urgent,
        String to,
        String groupText) {

    public List<Crumb> crumbs() {
        return List.of(new Crumb("消息", "/desk/inbox"), new Crumb("内容"));
    }

    public List<String> lines() {
        return text.lines().toList();
    }
}
