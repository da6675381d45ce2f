package org.anyue.ui;

/** Values of the Content-Security-Policy header. Nothing inline, nothing from elsewhere. */
public final class ContentSecurityPolicy {

    /** Signed-in pages. */
    public static final String STAFF = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    /** Citizen pages: the same, and no plug-in or worker at all. */
    public static final String PUBLIC = STAFF + "; worker-src 'none'; frame-src 'none'";

    private ContentSecurityPolicy() {}
}
