package org.anyue.site.web;

import java.util.List;
import org.anyue.ui.Crumb;
import org.anyue.ui.FormErrors;

/**
 * One complaint.
 *
 * @param words what the citizen wrote, empty once it is gone
 * @param contact unmasked, empty until somebody asks for it
 */
public record ComplaintPage(
        ComplaintRow row, String words, String contact, String answer, boolean open, int version, FormErrors errors) {

    public List<Crumb> crumbs() {
        return List.of(new Crumb("投诉建议", ComplaintController.PATH), new Crumb(row.code()));
    }
}
