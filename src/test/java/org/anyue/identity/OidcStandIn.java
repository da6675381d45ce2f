package org.anyue.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anyue.shared.Ids;
import org.anyue.support.TestDatabase;

/**
 * An issuer of identities on this machine, by the book (discovery, PKCE, codes that count once, signed tokens), which
 * tells the one lie that a test asks for.
 */
public final class OidcStandIn {

    public static final String CLIENT = "anyue-client";
    public static final String SECRET = "a secret / with + signs";

    /** What may be wrong about a token. */
    public enum Lie {
        NONE,
        NONCE,
        NO_NONCE,
        AUDIENCE,
        EXPIRED,
        NOT_YET,
        UNSIGNED,
        FOREIGN_KEY,
        SHARED_SECRET,
        ISSUER
    }

    /**
     * Whom it vouches for.
     *
     * @param amr by what, for example {@code pwd} and {@code mfa}
     */
    public record Vouch(String subject, String acr, List<String> amr, Lie lie) {

        public static Vouch of(String subject) {
            return new Vouch(subject, "", List.of("pwd"), Lie.NONE);
        }

        public static Vouch several(String subject) {
            return new Vouch(subject, "", List.of("pwd", "otp", "mfa"), Lie.NONE);
        }

        public Vouch but(Lie told) {
            return new Vouch(subject, acr, amr, told);
        }
    }

    private record Grant(Map<String, String> request, Vouch vouch) {}

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey foreign;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private volatile Vouch atTheDoor = Vouch.of("nobody");
    private volatile boolean silent;

    public OidcStandIn() {
        try {
            key = new RSAKeyGenerator(2048).keyID("one").generate();
            foreign = new RSAKeyGenerator(2048).keyID("one").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/.well-known/openid-configuration", call -> json(call, 200, configuration()));
        server.createContext("/keys", call -> json(call, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.createContext("/authorize", this::door);
        server.createContext("/leave", call -> json(call, 200, "{}"));
        server.start();
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A file with the client's secret, as an operator would keep it. */
    public static String secretFile() {
        try {
            Path file = TestDatabase.folder("oidc-secret-" + Ids.randomText(6));
            Files.createDirectories(file.getParent());
            return Files.writeString(file, SECRET + "\n").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a browser: whom it recognises without asking. */
    public void recognise(Vouch vouch) {
        atTheDoor = vouch;
    }

    /** Whether it answers nothing any more. */
    public void silent(boolean now) {
        silent = now;
    }

    /** As if the person had signed in there: the parameters with which the browser comes back. */
    public Map<String, String> approve(String departure, Vouch vouch) {
        Map<String, String> asked = parameters(URI.create(departure).getRawQuery());
        if (!CLIENT.equals(asked.get("client_id")) || !"S256".equals(asked.get("code_challenge_method"))) {
            throw new AssertionError("not a request by the book: " + departure);
        }
        String code = Ids.randomText(20);
        grants.put(code, new Grant(asked, vouch));
        return new HashMap<>(Map.of("code", code, "state", asked.get("state")));
    }

    public void stop() {
        server.stop(0);
    }

    private String configuration() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys","end_session_endpoint":"%1$s/leave","response_types_supported":["code"],
                 "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer());
    }

    private void door(HttpExchange call) throws IOException {
        Map<String, String> back = approve(call.getRequestURI().toString(), atTheDoor);
        String to = parameters(call.getRequestURI().getRawQuery()).get("redirect_uri") + "?code=" + back.get("code")
                + "&state=" + back.get("state");
        call.getResponseHeaders().add("Location", to);
        call.sendResponseHeaders(302, -1);
        call.close();
    }

    private void token(HttpExchange call) throws IOException {
        Map<String, String> asked =
                parameters(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String pass = "Basic "
                + Base64.getEncoder()
                        .encodeToString((encoded(CLIENT) + ":" + encoded(SECRET)).getBytes(StandardCharsets.UTF_8));
        // Taken out, so that a code counts once.
        Grant grant = grants.remove(asked.getOrDefault("code", ""));
        boolean fits = grant != null
                && pass.equals(call.getRequestHeaders().getFirst("Authorization"))
                && grant.request().get("redirect_uri").equals(asked.get("redirect_uri"))
                && grant.request().get("code_challenge").equals(digest(asked.getOrDefault("code_verifier", "")));
        if (!fits) {
            json(call, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        json(call, 200, """
                {"access_token":"x","token_type":"Bearer","id_token":"%s"}""".formatted(idToken(grant)));
    }

    private String idToken(Grant grant) {
        Lie lie = grant.vouch().lie();
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(lie == Lie.ISSUER ? "https://evil.example" : issuer())
                .subject(grant.vouch().subject())
                .audience(lie == Lie.AUDIENCE ? "another-client" : CLIENT)
                .issueTime(Date.from(lie == Lie.NOT_YET ? now.plus(Duration.ofHours(1)) : now.minusSeconds(600)))
                .expirationTime(Date.from(lie == Lie.EXPIRED ? now.minusSeconds(300) : now.plusSeconds(300)))
                .claim("amr", grant.vouch().amr());
        if (!grant.vouch().acr().isEmpty()) {
            claims.claim("acr", grant.vouch().acr());
        }
        if (lie != Lie.NO_NONCE) {
            claims.claim(
                    "nonce",
                    lie == Lie.NONCE ? "of another trip" : grant.request().get("nonce"));
        }
        try {
            return written(claims.build(), lie);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String written(JWTClaimsSet claims, Lie lie) throws JOSEException {
        if (lie == Lie.UNSIGNED) {
            return new PlainJWT(claims).serialize();
        }
        if (lie == Lie.SHARED_SECRET) {
            // The old trick: the public key taken for a secret.
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), claims);
            token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
            return token.serialize();
        }
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
        token.sign(new RSASSASigner(lie == Lie.FOREIGN_KEY ? foreign : key));
        return token.serialize();
    }

    private void json(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = (silent ? "" : body).getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(silent ? 503 : status, bytes.length == 0 ? -1 : bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> found = new HashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            found.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return found;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String digest(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
