package org.anyue.quiz;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.anyue.vault.HmacKey;
import org.anyue.vault.KeyPurpose;
import org.anyue.vault.VaultKeys;
import org.springframework.stereotype.Component;

/** A short keyed hash of the network that a request came from: it tells crowds apart, and nobody's address can be read from it. */
@Component
class Networks {

    private static final int IPV4_BYTES = 3;
    private static final int IPV6_BYTES = 6;

    private final HmacKey key;

    Networks(VaultKeys keys) {
        this.key = keys.hmac(KeyPurpose.TOKEN, "quiz.network");
    }

    /** Of the /24, or of the /48. */
    int of(String address) {
        return ByteBuffer.wrap(key.mac(prefix(address))).getInt();
    }

    private static byte[] prefix(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return Arrays.copyOf(bytes, bytes.length == 4 ? IPV4_BYTES : IPV6_BYTES);
        } catch (IllegalArgumentException unreadable) {
            return new byte[0];
        }
    }
}
