package org.anyue.identity.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.anyue.identity.AccessLinks;
import org.anyue.identity.AccessOffer;
import org.anyue.ui.FormErrors;

/**
 * The door behind an access link.
 *
 * @param action address that takes the code
 * @param types whether a code is on its way, or comes by telephone; otherwise it has to be asked for first
 */
public record AccessPage(String action, AccessOffer offer, String until, boolean types, FormErrors errors) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("M月d日 HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    static AccessPage of(String token, AccessOffer offer, FormErrors errors) {
        boolean types = offer.code() || offer.waits() || !offer.message();
        return new AccessPage(AccessLinks.PATH + token, offer, DAY.format(offer.until()), types, errors);
    }
}
