package org.anyue.notification.web;

import java.util.List;
import org.anyue.notification.Contact;
import org.anyue.ui.FormErrors;
import org.jspecify.annotations.Nullable;

/** The own addresses. */
public record ContactPage(List<Line> lines, FormErrors errors) {

    /**
     * @param known null when none was given
     * @param typed what was refused, else empty
     * @param used whether the city sends anything through it
     * @param asksProof whether there is a gateway, so that a code can be sent and must be typed
     */
    public record Line(
            String code,
            String channel,
            String label,
            @Nullable Contact known,
            String typed,
            boolean used,
            boolean asksProof) {

        /** Whether messages wait for the code. */
        public boolean waits() {
            return known != null && !known.proved() && asksProof;
        }

        public String state() {
            if (known == null) {
                return "";
            }
            return known.proved() ? "已验证" : asksProof ? "未验证，暂不发送" : "未验证，接通" + channel + "后再验证";
        }
    }
}
