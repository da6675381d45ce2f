package org.anyue.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * The issuer of the unified identity, by OpenID Connect: authorization code with PKCE, state and nonce. What it publishes
 * about itself is read when first needed and kept for an hour.
 */
@Component
class OidcProvider {

    private static final Logger log = LoggerFactory.getLogger(OidcProvider.class);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int PATIENCE_MILLIS = 3_000;
    private static final int LARGEST = 100_000;

    /** Only keys that the issuer alone has: neither "none" nor a secret that both know. */
    private static final Set<JWSAlgorithm> SIGNATURES = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final OidcSettings settings;
    private final Clock clock;
    private volatile @Nullable Known known;

    OidcProvider(OidcSettings settings, @Qualifier("systemClock") Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** What the issuer has published about itself. */
    private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator, Instant until) {}

    /**
     * Where the browser goes to be recognised.
     *
     * @throws Refusal OIDC_UNREACHABLE
     */
    URI departure(OidcQuestion question) {
        return OidcRequests.authorization(known().metadata(), settings, question);
    }

    /**
     * Whom the browser's way back tells of.
     *
     * @param answer parameters of that address
     * @throws Refusal OIDC_REFUSED for whatever does not fit, OIDC_UNREACHABLE
     */
    OidcPerson person(OidcQuestion question, Map<String, String> answer) {
        Known issuer = known();
        String from = answer.get("iss");
        boolean another = from == null
                ? issuer.metadata().supportsAuthorizationResponseIssuerParam()
                : !from.equals(settings.issuer());
        String code = answer.getOrDefault("code", "");
        if (another || code.isEmpty() || answer.containsKey("error")) {
            throw refused("no code, or of another issuer", null);
        }
        try {
            IDTokenClaimsSet claims = issuer.validator()
                    .validate(
                            OidcRequests.idToken(issuer.metadata(), settings, question, code),
                            new Nonce(question.nonce()));
            return new OidcPerson(
                    claims.getIssuer().getValue(), claims.getSubject().getValue(), severalFactors(claims));
        } catch (BadJOSEException | JOSEException | GeneralException wrong) {
            throw refused(wrong.getClass().getSimpleName(), wrong);
        } catch (IOException unreachable) {
            throw unreachable(unreachable);
        }
    }

    /** Where one also leaves the issuer; empty when it offers no such address or does not answer. */
    Optional<URI> signOut() {
        try {
            URI end = known().metadata().getEndSessionEndpointURI();
            return end == null || !OidcSettings.isSafe(end.toString())
                    ? Optional.empty()
                    : Optional.of(new LogoutRequest(
                                    end,
                                    null,
                                    null,
                                    new ClientID(settings.client()),
                                    settings.afterSignOut(),
                                    null,
                                    null)
                            .toURI());
        } catch (Refusal unreachable) {
            return Optional.empty();
        }
    }

    /** Asks anew what the issuer publishes, for its administrator. */
    void check() {
        known = null;
        known();
    }

    private boolean severalFactors(IDTokenClaimsSet claims) {
        Stream<String> said = Stream.concat(
                Stream.ofNullable(claims.getACR()).map(acr -> acr.getValue()),
                Stream.ofNullable(claims.getAMR()).flatMap(amr -> amr.stream().map(one -> one.getValue())));
        return said.anyMatch(settings.severalFactors()::contains);
    }

    private Known known() {
        Known now = known;
        if (now == null || !clock.instant().isBefore(now.until())) {
            now = discovered();
            known = now;
        }
        return now;
    }

    private Known discovered() {
        Issuer issuer = new Issuer(settings.issuer());
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, PATIENCE_MILLIS, PATIENCE_MILLIS);
            for (URI address : new URI[] {
                metadata.getAuthorizationEndpointURI(), metadata.getTokenEndpointURI(), metadata.getJWKSetURI()
            }) {
                if (address == null || !OidcSettings.isSafe(address.toString())) {
                    throw new GeneralException("an address is missing or without HTTPS: " + address);
                }
            }
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                            metadata.getJWKSetURI().toURL(),
                            new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST))
                    .build();
            IDTokenValidator validator = new IDTokenValidator(
                    issuer, new ClientID(settings.client()), new JWSVerificationKeySelector<>(SIGNATURES, keys), null);
            return new Known(metadata, validator, clock.instant().plus(KEPT));
        } catch (GeneralException | IOException | IllegalArgumentException unreachable) {
            throw unreachable(unreachable);
        }
    }

    private Refusal unreachable(Exception cause) {
        log.warn(
                "the issuer of the unified identity does not answer as it should: {}",
                String.valueOf(cause.getMessage()));
        return new Refusal(IdentityRefusal.OIDC_UNREACHABLE, settings.name());
    }

    /** The reason stands in the log, never what the issuer sent. */
    private Refusal refused(String why, @Nullable Exception cause) {
        log.warn("refused an answer of the unified identity: {}{}", why, cause == null ? "" : " " + cause.getMessage());
        return new Refusal(IdentityRefusal.OIDC_REFUSED, settings.name());
    }
}
