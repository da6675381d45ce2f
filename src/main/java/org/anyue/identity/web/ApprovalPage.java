package org.anyue.identity.web;

import java.util.List;
import org.anyue.ui.Crumb;
import org.anyue.ui.QrPicture;
import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param decidable whether the one who looks decides it
 * @param withdrawable whether the one who looks may take it back
 * @param linkable whether the one who looks may have a link made for the new person
 * @param link shown once, empty otherwise
 * @param code the same as a picture
 */
public record ApprovalPage(
        ApprovalRow row,
        String reason,
        boolean decidable,
        boolean withdrawable,
        boolean linkable,
        String link,
        @Nullable QrPicture code) {

    public List<Crumb> crumbs() {
        return List.of(new Crumb("双人批准", ApprovalController.PATH), new Crumb(row.kind()));
    }

    /** Hides the link from logs. */
    @Override
    public String toString() {
        return "ApprovalPage";
    }
}
