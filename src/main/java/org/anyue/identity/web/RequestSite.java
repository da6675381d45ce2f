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
<<<<<<<< HEAD:src/main/java/org/anyue/identity/web/RequestSite.java
final class RequestSite {
========
final class SiteAddress {
>>>>>>>> passkeys:src/main/java/org/anyue/identity/web/SiteAddress.java

    private final PublicAddress address;

<<<<<<<< HEAD:src/main/java/org/anyue/identity/web/RequestSite.java
    RequestSite(PublicAddress address) {
        this.address = address;
========
    SiteAddress(@Value("${ANYUE_PUBLIC_ADDRESS:}") String given) {
        this.given = given.strip();
>>>>>>>> passkeys:src/main/java/org/anyue/identity/web/SiteAddress.java
    }

    Site site(HttpServletRequest request) {
        return Site.of(address.isConfigured() ? address.of("") : asked(request));
    }

    private static String asked(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort();
    }
}
