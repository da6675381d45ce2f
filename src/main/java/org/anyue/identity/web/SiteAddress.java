package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.anyue.identity.Site;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The address under which people reach the application: the operator's word where there is one, because the Host header is
 * written by whoever sends the request.
 */
@Component
final class SiteAddress {

    private final String given;

    SiteAddress(@Value("${ANYUE_PUBLIC_ADDRESS:}") String given) {
        this.given = given.strip();
    }

    Site site(HttpServletRequest request) {
        return Site.of(given.isEmpty() ? asked(request) : given);
    }

    private static String asked(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort();
    }
}
