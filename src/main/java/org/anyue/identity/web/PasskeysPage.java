package org.anyue.identity.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anyue.identity.OidcLink;
import org.anyue.identity.PasskeySummary;
import org.anyue.identity.Site;
import org.anyue.shared.Ids;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Tab;
import org.jspecify.annotations.Nullable;

/**
 * One's own passkeys.
 *
 * @param known whether browsers know passkeys under this address
 * @param codes whether there are one-time codes to fall back on, without which no passkey is added
 * @param fresh whether the person has proved lately who they are
 * @param unified the unified identity, null when there is none
 * @param name as it was typed for a key that was refused
 */
public record PasskeysPage(
        List<Row> rows,
        boolean known,
        boolean codes,
        boolean fresh,
        @Nullable Unified unified,
        String name,
        FormErrors errors) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu年M月d日").withZone(ZoneId.of("Asia/Shanghai"));

    public List<Tab> tabs() {
        return OwnTabs.at(PasskeyController.PATH);
    }

    /**
     * @param linked to whom, mostly hidden; empty when there is no link
     * @param shown whether the person has linked it, not an administrator
     */
    public record Unified(String name, String linked, String meta, boolean shown) {

        static Unified of(String name, Optional<OidcLink> link) {
            return link.map(known -> new Unified(
                            name,
                            known.masked(),
                            DAY.format(known.linkedAt())
                                    + (known.shown() ? "关联" : "由管理员关联")
                                    + (known.usedAt() == null ? "" : " · 上次使用 " + DAY.format(known.usedAt())),
                            known.shown()))
                    .orElseGet(() -> new Unified(name, "", "", false));
        }
    }

    /** @param meta when it was added and used, and where it works */
    public record Row(String id, String name, String meta, boolean usable, boolean here) {

        static Row of(PasskeySummary passkey, Site site) {
            List<String> parts = new ArrayList<>();
            parts.add(DAY.format(passkey.createdAt()) + "添加");
            parts.add(passkey.usedAt() == null ? "还没有用过" : "上次使用 " + DAY.format(passkey.usedAt()));
            parts.add("用于 " + passkey.host());
            if (passkey.backedUp()) {
                parts.add("由设备厂商在多台设备间同步");
            }
            return new Row(
                    Ids.toText(passkey.id()),
                    passkey.name(),
                    String.join(" · ", parts),
                    passkey.usable(),
                    passkey.host().equals(site.host()));
        }

        public String href() {
            return PasskeyController.PATH + "/" + id;
        }
    }
}
