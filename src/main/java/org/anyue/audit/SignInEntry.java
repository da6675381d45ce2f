package org.anyue.audit;

import java.time.Instant;

/**
 * A sign-in, a refused one, or the end of a session.
 *
 * @param account id of the account; empty where the login name was nobody's
 * @param name of the person at that time, empty when it is not known or erased
 * @param role role signed in with, empty where nobody was signed in
 * @param address the network it came from, empty when not kept
 */
public record SignInEntry(
        long seq,
        Instant at,
        String account,
        String name,
        String role,
        String unitId,
        String action,
        String result,
        String address) {}
