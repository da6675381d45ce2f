package org.anyue.identity;

/**
 * Whom the issuer vouches for.
 *
 * @param severalFactors whether it says that it asked for more than one factor
 */
record OidcPerson(String issuer, String subject, boolean severalFactors) {

    /** Hides the subject from logs: with some issuers it is a telephone or identity number. */
    @Override
    public String toString() {
        return "OidcPerson";
    }
}
