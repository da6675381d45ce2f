package org.anyue.identity;

/**
 * What is scanned or typed into an authenticator, shown to its owner only.
 *
 * @param secret base32
 * @param uri the same for a QR code
 */
public record FactorDraft(String secret, String uri) {

    /** Hides the value from logs. */
    @Override
    public String toString() {
        return "FactorDraft";
    }
}
