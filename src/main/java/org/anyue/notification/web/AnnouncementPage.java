package org.anyue.notification.web;

import java.util.List;
import org.anyue.ui.Crumb;
import org.anyue.ui.Pager;
import org.anyue.ui.Tab;
import org.jspecify.annotations.Nullable;

/**
 * One announcement.
 *
 * @param signBy last day to sign, empty for none
 * @param maySign whether the reader's unit has still to sign
 * @param signed whether it has signed
 * @param receipts for its sender, null for everybody else
 */
public record AnnouncementPage(
        String href,
        String title,
        String text,
        String subtitle,
        String signBy,
        boolean urgent,
        boolean withdrawn,
        boolean maySign,
        boolean signed,
        @Nullable Receipts receipts) {

    public List<Crumb> crumbs() {
        return List.of(new Crumb("公告", "/desk/announcements"), new Crumb("内容"));
    }

    public List<String> lines() {
        return text.lines().toList();
    }

    /** What its sender sees. */
    public record Receipts(
            String audience,
            int all,
            int signed,
            List<Tab> tabs,
            List<Row> rows,
            Pager pager,
            String which,
            String groupText) {

        public int missing() {
            return all - signed;
        }

        public double share() {
            return all == 0 ? 0 : 100.0 * signed / all;
        }
    }

    public record Row(String unit, String kind, String area, String state, boolean done, String at, String signer) {}
}
