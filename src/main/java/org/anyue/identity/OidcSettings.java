package org.anyue.identity;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The unified identity of the city, from the environment; see docs/operating.md. Without an issuer there is none. */
@Component
final class OidcSettings {

    private final String issuer;
    private final String client;
    private final String secret;
    private final String name;
    private final Set<String> severalFactors;
    private final String site;

    OidcSettings(
            @Value("${ANYUE_OIDC_ISSUER:}") String issuer,
            @Value("${ANYUE_OIDC_CLIENT:}") String client,
            @Value("${ANYUE_OIDC_SECRET_FILE:}") String secretFile,
            @Value("${ANYUE_OIDC_NAME:统一身份认证}") String name,
            @Value("${ANYUE_OIDC_MFA:mfa}") String severalFactors,
            @Value("${ANYUE_PUBLIC_ADDRESS:}") String publicAddress) {
        this.issuer = issuer.strip();
        this.client = client.strip();
        this.name = name.strip();
        this.severalFactors = Arrays.stream(severalFactors.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        this.site = isSet() && !publicAddress.isBlank() ? Site.of(publicAddress).origin() : "";
        this.secret = isSet() ? secret(secretFile.strip()) : "";
        check();
    }

    private void check() {
        if (!isSet()) {
            return;
        }
        if (!isSafe(issuer)) {
            throw new IllegalArgumentException("ANYUE_OIDC_ISSUER 必须是 https 网址");
        }
        if (client.isEmpty()) {
            throw new IllegalArgumentException("设置了 ANYUE_OIDC_ISSUER，还要用 ANYUE_OIDC_CLIENT 给出客户端编号");
        }
        if (site.isEmpty()) {
            throw new IllegalArgumentException("设置了 ANYUE_OIDC_ISSUER，还要用 ANYUE_PUBLIC_ADDRESS 给出本系统的网址");
        }
    }

    private static String secret(String file) {
        try {
            return file.isEmpty() ? "" : Files.readString(Path.of(file)).strip();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("ANYUE_OIDC_SECRET_FILE 指向的文件读不出来", unreadable);
        }
    }

    /** Secrets go only over HTTPS; on this machine, for trying out, also without. */
    static boolean isSafe(String address) {
        URI uri = URI.create(address);
        return "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && "127.0.0.1".equals(uri.getHost());
    }

    boolean isSet() {
        return !issuer.isEmpty();
    }

    String issuer() {
        return issuer;
    }

    String client() {
        return client;
    }

    /** Empty for a public client, which PKCE alone protects. */
    String secret() {
        return secret;
    }

    /** What people call it. */
    String name() {
        return name;
    }

    /** Values of {@code acr} or {@code amr} by which the issuer says that it asked for more than one factor. */
    Set<String> severalFactors() {
        return severalFactors;
    }

    URI callback() {
        return URI.create(site + "/desk/sign-in/oidc/return");
    }

    URI afterSignOut() {
        return URI.create(site + "/desk/sign-in");
    }

    /** Hides the secret from logs. */
    @Override
    public String toString() {
        return "OidcSettings[" + issuer + "]";
    }
}
