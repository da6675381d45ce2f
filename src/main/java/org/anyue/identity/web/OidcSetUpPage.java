package org.anyue.identity.web;

import org.anyue.identity.OidcSetUp;

/** How the unified identity is set up. */
public record OidcSetUpPage(OidcSetUp.Facts facts) {}
