package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletResponse;

/** Tells the browser to forget what it has kept of the work area, for the next person at the same device. */
final class ClearedSite {

    private ClearedSite() {}

    /** Cookies are erased one by one instead: the sentence for the next page travels in one. */
    static void write(HttpServletResponse response) {
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }
}
