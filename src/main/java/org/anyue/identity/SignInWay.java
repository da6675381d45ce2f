package org.anyue.identity;

/** By what a session began. */
public enum SignInWay {
    PASSWORD,
    PASSKEY,
    /** The unified identity of the city, by OpenID Connect. */
    OIDC
}
