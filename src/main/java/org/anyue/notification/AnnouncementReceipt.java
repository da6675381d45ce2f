package org.anyue.notification;

import java.time.Instant;
import org.anyue.organization.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * How one unit stands to an announcement.
 *
 * @param readAt when somebody of the unit first opened it, null before
 * @param signedAt null before
 */
public record AnnouncementReceipt(
        String unit,
        UnitKind kind,
        String area,
        @Nullable Instant readAt,
        @Nullable Instant signedAt,
        String signer) {

    /** Which of them. */
    public enum Which {
        MISSING("未签收"),
        SIGNED("已签收"),
        ALL("全部");

        private final String label;

        Which(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public String state() {
        return signedAt != null ? "已签收" : readAt != null ? "已读未签收" : "未读";
    }
}
