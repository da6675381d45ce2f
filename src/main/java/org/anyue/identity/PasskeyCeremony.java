package org.anyue.identity;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * The two ceremonies of WebAuthn, checked by webauthn4j: signature, origin, host, presence and verification of the owner,
 * counter. Who made the device is not asked (attestation "none"): which devices people may use is not our matter.
 */
final class PasskeyCeremony {

    private static final Logger log = LoggerFactory.getLogger(PasskeyCeremony.class);

    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    private static final ObjectConverter CONVERTER = new ObjectConverter();
    private static final WebAuthnManager CHECKS = WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);
    private static final AttestedCredentialDataConverter CREDENTIALS = new AttestedCredentialDataConverter(CONVERTER);
    private static final int LONGEST = 20_000;

    private PasskeyCeremony() {}

    /** What came of showing a key. */
    sealed interface Outcome {

        record Right(Passkey.Counter counter) implements Outcome {}

        record Wrong() implements Outcome {}

        record Copied() implements Outcome {}
    }

    /** @throws Refusal PASSKEY_UNREADABLE */
    static RegistrationData registration(String json) {
        return read(() -> CHECKS.parseRegistrationResponseJSON(mustBeAnswer(json)));
    }

    /** @throws Refusal PASSKEY_UNREADABLE */
    static AuthenticationData assertion(String json) {
        return read(() -> CHECKS.parseAuthenticationResponseJSON(mustBeAnswer(json)));
    }

    /** The library stumbles over strange answers in more ways than its own exception. */
    private static <T> T read(Supplier<@Nullable T> parse) {
        try {
            T answer = parse.get();
            if (answer != null) {
                return answer;
            }
        } catch (WebAuthnException | JacksonException | IllegalArgumentException | NullPointerException unreadable) {
            log.debug("unreadable answer of a passkey", unreadable);
        }
        throw new Refusal(IdentityRefusal.PASSKEY_UNREADABLE);
    }

    /** The challenge that the answer names; whether it is ours is for {@link Challenges} to say. */
    static byte[] challenge(@Nullable CollectedClientData client) {
        if (client == null || client.getChallenge() == null) {
            throw new Refusal(IdentityRefusal.PASSKEY_UNREADABLE);
        }
        return client.getChallenge().getValue();
    }

    /** Empty when it is no key that was made here and now. */
    static Optional<Made> made(RegistrationData answer, Site site) {
        List<PublicKeyCredentialParameters> kinds = ALGORITHMS.stream()
                .map(kind -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, kind))
                .toList();
        try {
            ServerProperty server = server(site, challenge(answer.getCollectedClientData()));
            RegistrationData checked = CHECKS.verify(answer, new RegistrationParameters(server, kinds, false, true));
            return Optional.ofNullable(checked.getAttestationObject())
                    .map(object -> made(object.getAuthenticatorData(), checked.getTransports(), site));
        } catch (WebAuthnException | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    /** A key as its device has just made it. */
    record Made(Passkey.Credential credential, Passkey.Counter counter) {}

    private static @Nullable Made made(
            AuthenticatorData<?> device, @Nullable Set<AuthenticatorTransport> transports, Site site) {
        AttestedCredentialData attested = device.getAttestedCredentialData();
        if (attested == null) {
            return null;
        }
        String ways = transports == null
                ? ""
                : transports.stream()
                        .map(AuthenticatorTransport::getValue)
                        .sorted()
                        .collect(Collectors.joining(" "));
        return new Made(
                new Passkey.Credential(attested.getCredentialId(), CREDENTIALS.convert(attested), site.host(), ways),
                counter(device));
    }

    static Outcome shown(AuthenticationData answer, Passkey passkey, Site site, boolean asksOwner) {
        Passkey.Counter known = passkey.counter();
        CredentialRecordImpl key = new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                known.backupEligible(),
                known.backedUp(),
                known.signs(),
                CREDENTIALS.convert(passkey.credential().attested()),
                null,
                null,
                null,
                null);
        try {
            ServerProperty server = server(site, challenge(answer.getCollectedClientData()));
            AuthenticatorData<?> device = CHECKS.verify(
                            answer, new AuthenticationParameters(server, key, null, asksOwner, true))
                    .getAuthenticatorData();
            return device == null ? new Outcome.Wrong() : new Outcome.Right(counter(device));
        } catch (MaliciousCounterValueException steppedBack) {
            return new Outcome.Copied();
        } catch (WebAuthnException | IllegalArgumentException refused) {
            return new Outcome.Wrong();
        }
    }

    private static Passkey.Counter counter(AuthenticatorData<?> device) {
        return new Passkey.Counter(device.getSignCount(), device.isFlagBE(), device.isFlagBS());
    }

    private static ServerProperty server(Site site, byte[] challenge) {
        return ServerProperty.builder()
                .origin(new Origin(site.origin()))
                .rpId(site.host())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private static String mustBeAnswer(String json) {
        if (json.isBlank() || json.length() > LONGEST) {
            throw new Refusal(IdentityRefusal.PASSKEY_UNREADABLE);
        }
        return json;
    }
}
