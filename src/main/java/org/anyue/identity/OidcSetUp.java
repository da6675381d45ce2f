package org.anyue.identity;

import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.springframework.stereotype.Component;

/** How the unified identity is set up, for the system administrator. */
@Component
public class OidcSetUp {

    private final OidcSettings settings;
    private final OidcProvider provider;

    OidcSetUp(OidcSettings settings, OidcProvider provider) {
        this.settings = settings;
        this.provider = provider;
    }

    /**
     * What is set; all empty when nothing is.
     *
     * @param secret whether there is one; it is never shown
     * @param severalFactors what counts as several factors
     * @param callback address to be registered with the issuer
     */
    public record Facts(
            boolean set,
            String name,
            String issuer,
            String client,
            boolean secret,
            String severalFactors,
            String callback,
            String afterSignOut) {}

    public Facts facts() {
        return new Facts(
                settings.isSet(),
                settings.name(),
                settings.issuer(),
                settings.client(),
                !settings.secret().isEmpty(),
                String.join("、", settings.severalFactors()),
                settings.callback().toString(),
                settings.afterSignOut().toString());
    }

    /** @throws Refusal OIDC_UNREACHABLE when the issuer does not answer as it should */
    public void check() {
        if (!settings.isSet()) {
            throw new NotFound("unified identity");
        }
        provider.check();
    }
}
