package org.anyue.identity.web;

import java.util.List;
import org.anyue.ui.Column;
import org.anyue.ui.Pager;
import org.anyue.ui.Tone;

/**
 * Accounts with a post in what the actor looks after.
 *
 * @param manages whether the one who looks may make accounts
 */
public record PeoplePage(String text, List<PersonRow> rows, Pager pager, boolean manages) {

    public List<Column> columns() {
        return List.of(Column.text("姓名"), Column.text("登录名"), Column.text("单位与岗位"), Column.text("状态"));
    }

    /** @param posts unit and role, one line each */
    public record PersonRow(String href, String name, String login, List<String> posts, String state, Tone tone) {}
}
