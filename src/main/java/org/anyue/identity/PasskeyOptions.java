package org.anyue.identity;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** What the browser is asked to do with a passkey: the JSON forms of WebAuthn level 3, section 5.1. */
final class PasskeyOptions {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private PasskeyOptions() {}

    /** @param known the keys that the person has; their devices make no second one */
    static String creation(Site site, String product, Account account, List<Passkey> known, byte[] challenge) {
        return JSON.writeValueAsString(ordered(
                "challenge",
                BASE64.encodeToString(challenge),
                "rp",
                ordered("id", site.host(), "name", product),
                "user",
                ordered(
                        "id",
                        BASE64.encodeToString(handle(account.id())),
                        "name",
                        account.person().loginName(),
                        "displayName",
                        account.person().name()),
                "pubKeyCredParams",
                PasskeyCeremony.ALGORITHMS.stream()
                        .map(kind -> ordered("type", "public-key", "alg", kind.getValue()))
                        .toList(),
                "excludeCredentials",
                descriptors(known),
                "authenticatorSelection",
                ordered("residentKey", "preferred", "userVerification", "preferred"),
                "attestation",
                "none",
                "timeout",
                Challenges.LIFE.toMillis()));
    }

    /** @param allowed empty for whatever the device has for this site */
    static String request(Site site, PasskeyUse use, List<Passkey> allowed, byte[] challenge) {
        return JSON.writeValueAsString(ordered(
                "challenge",
                BASE64.encodeToString(challenge),
                "rpId",
                site.host(),
                "allowCredentials",
                descriptors(allowed),
                "userVerification",
                use.asksOwner() ? "required" : "preferred",
                "timeout",
                Challenges.LIFE.toMillis()));
    }

    /** The account as a device keeps it: sixteen bytes that say nothing about the person. */
    static byte[] handle(AccountId account) {
        UUID id = account.value();
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static List<Map<String, Object>> descriptors(List<Passkey> passkeys) {
        return passkeys.stream()
                .map(one -> ordered(
                        "type",
                        "public-key",
                        "id",
                        BASE64.encodeToString(one.credential().id()),
                        "transports",
                        Arrays.stream(one.credential().transports().split(" "))
                                .filter(way -> !way.isEmpty())
                                .toList()))
                .toList();
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
