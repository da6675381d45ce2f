package org.anyue.identity;

import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.AuthenticatorDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionAuthenticatorOutput;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.anyue.shared.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser with a security key in it, for tests: a real key pair, real signatures, and lies where a test wants them. */
public final class PasskeyDevice {

    private static final ObjectConverter CONVERTER = new ObjectConverter();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;

    private final KeyPair keys;
    private final byte[] id = Ids.randomBytes(32);
    private byte[] handle = {};
    private String origin = "http://localhost";
    private String host = "localhost";
    private boolean asksOwner = true;
    private long counter;

    public PasskeyDevice() {
        try {
            KeyPairGenerator maker = KeyPairGenerator.getInstance("EC");
            maker.initialize(new ECGenParameterSpec("secp256r1"));
            keys = maker.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The page that asks says that it is this one, as a false site would. */
    public PasskeyDevice at(String address) {
        origin = address;
        return this;
    }

    public PasskeyDevice forHost(String name) {
        host = name;
        return this;
    }

    /** Without PIN or finger, like a plain USB key. */
    public PasskeyDevice withoutPin() {
        asksOwner = false;
        return this;
    }

    /** As a copy that does not know how often the other one was used. */
    public PasskeyDevice count(long uses) {
        counter = uses;
        return this;
    }

    public PasskeyDevice handle(byte[] account) {
        handle = account.clone();
        return this;
    }

    /** What the browser answers when it is asked to make a key. */
    public String make(String options) {
        JsonNode wanted = JSON.readTree(options);
        handle = Base64.getUrlDecoder().decode(wanted.get("user").get("id").asString());
        AttestedCredentialData made =
                new AttestedCredentialData(AAGUID.ZERO, id, EC2COSEKey.create(keys, COSEAlgorithmIdentifier.ES256));
        AuthenticatorData<RegistrationExtensionAuthenticatorOutput> state =
                new AuthenticatorData<>(digest(host.getBytes(StandardCharsets.UTF_8)), flags(ATTESTED), counter, made);
        byte[] object = new AttestationObjectConverter(CONVERTER)
                .convertToBytes(new AttestationObject(state, new NoneAttestationStatement()));
        return answer("""
                "attestationObject":"%s","transports":["usb"]""".formatted(text(object)), client(wanted, "create"));
    }

    /** What the browser answers when it is asked to show one; each time counts. */
    public String show(String options) {
        JsonNode wanted = JSON.readTree(options);
        counter++;
        byte[] client = client(wanted, "get");
        byte[] state = new AuthenticatorDataConverter(CONVERTER)
                .convert(new AuthenticatorData<AuthenticationExtensionAuthenticatorOutput>(
                        digest(host.getBytes(StandardCharsets.UTF_8)), flags(0), counter));
        return answer("""
                "authenticatorData":"%s","signature":"%s","userHandle":"%s\"""".formatted(text(state), text(signature(state, client)), text(handle)), client);
    }

    private byte[] signature(byte[] state, byte[] client) {
        try {
            Signature signer = Signature.getInstance("SHA256withECDSA");
            signer.initSign(keys.getPrivate());
            signer.update(ByteBuffer.allocate(state.length + 32)
                    .put(state)
                    .put(digest(client))
                    .array());
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] client(JsonNode wanted, String deed) {
        return """
                {"type":"webauthn.%s","challenge":"%s","origin":"%s","crossOrigin":false}""".formatted(deed, wanted.get("challenge").asString(), origin).getBytes(StandardCharsets.UTF_8);
    }

    private String answer(String response, byte[] client) {
        return """
                {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},
                 "response":{"clientDataJSON":"%2$s",%3$s}}""".formatted(text(id), text(client), response);
    }

    private byte flags(int more) {
        return (byte) (PRESENT | (asksOwner ? VERIFIED : 0) | more);
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
    }
}
