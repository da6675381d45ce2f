package org.anyue.ui;

import jakarta.servlet.http.HttpServletRequest;

/** Header names of htmx 2 and the one question that matters. */
public final class Htmx {

    public static final String REQUEST = "HX-Request";
    public static final String BOOSTED = "HX-Boosted";
    public static final String REDIRECT = "HX-Redirect";
    public static final String RETARGET = "HX-Retarget";
    public static final String RESWAP = "HX-Reswap";

    private Htmx() {}

    /** True when the answer goes into a part of the page, so that a partial has to be sent. */
    public static boolean swaps(HttpServletRequest request) {
        return "true".equals(request.getHeader(REQUEST)) && request.getHeader(BOOSTED) == null;
    }
}
