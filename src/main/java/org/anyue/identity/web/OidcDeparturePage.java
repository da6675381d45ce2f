package org.anyue.identity.web;

/**
 * On the way to the unified identity.
 *
 * @param href address of the issuer
 */
public record OidcDeparturePage(String name, String href) {}
