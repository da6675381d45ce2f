package org.anyue.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What one trip to the issuer is recognised by. Nonce and PKCE verifier come from the key that only this browser keeps, so
 * an answer that was meant for another browser fits neither.
 *
 * @param state goes there and back in the address
 * @param key stays in a cookie
 */
record OidcQuestion(String state, SessionToken key) {

    String nonce() {
        return derived("nonce");
    }

    String verifier() {
        return derived("verifier");
    }

    private String derived(String use) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((use + "/" + key.text()).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hides the values from logs. */
    @Override
    public String toString() {
        return "OidcQuestion";
    }
}
