package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.anyue.identity.Site;
import org.anyue.notification.PublicAddress;
import org.springframework.stereotype.Component;

/**
 * The site under which people reach the application: the operator's word where there is one, because the Host header is
 * written by whoever sends the request.
 */
@Component
final class RequestSite {

    private final PublicAddress address;

    RequestSite(PublicAddress address) {
        this.address = address;
    }

    Site site(HttpServletRequest request) {
        return Site.of(address.isConfigured() ? address.of("") : asked(request));
    }

    /** A link in full that somebody hands on: the operator's address, else the one that {@link OwnHostFilter} let through. */
    String invitation(String token) {
        return address.asSeen(InvitationController.PATH + token);
    }

    private static String asked(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort();
    }
}
