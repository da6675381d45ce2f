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
 * @param types whether there is a code to type, or will be without another click
 */
public record AccessPage(String action, AccessOffer offer, String until, boolean types, FormErrors errors) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("M月d日 HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    static AccessPage of(String token, AccessOffer offer, FormErrors errors) {
        boolean types = offer.code() || offer.waits() || !offer.message() || !errors.isEmpty();
        return new AccessPage(AccessLinks.PATH + token, offer, DAY.format(offer.until()), types, errors);
    }
}
