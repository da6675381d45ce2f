package org.anyue.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class FieldCipherTests {

    private static final String PHONE = "hazard.reporter.phone";

    private final VaultKeys keys =
            new VaultKeys(List.of(VaultFixtures.key(KeyPurpose.FIELD, 1), VaultFixtures.key(KeyPurpose.INDEX, 2)));
    private final FieldCipher cipher = new FieldCipher(keys);
    private final BlindIndex index = new BlindIndex(keys);

    @Test
    void whatWasSealedOpensAgain() {
        for (String text : List.of("", "13800000000", "安全生产月𠮷", "x".repeat(100_000))) {
            assertThat(cipher.open(PHONE, cipher.seal(PHONE, text))).isEqualTo(text);
        }
    }

    @Test
    void theSameTextIsNeverSealedTheSameWay() {
        assertThat(cipher.seal(PHONE, "13800000000")).isNotEqualTo(cipher.seal(PHONE, "13800000000"));
    }

    @Test
    void theKeyIdStandsInTheCiphertext() {
        assertThat(new String(cipher.seal(PHONE, "x"), StandardCharsets.ISO_8859_1))
                .contains("k-field");
    }

    @Test
    void aCiphertextMovedToAnotherColumnDoesNotOpen() {
        byte[] sealed = cipher.seal(PHONE, "13800000000");
        assertThatThrownBy(() -> cipher.open("hazard.reporter.name", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyChangedOrMissingByteIsNoticed() {
        byte[] sealed = cipher.seal(PHONE, "13800000000");
        for (int i = 0; i < sealed.length; i++) {
            byte[] bad = sealed.clone();
            bad[i] ^= 1;
            assertThatThrownBy(() -> cipher.open(PHONE, bad))
                    .as("byte %d", i)
                    .isInstanceOfAny(IllegalStateException.class, KeysRefused.class);
            byte[] cut = Arrays.copyOf(sealed, i);
            assertThatThrownBy(() -> cipher.open(PHONE, cut)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void theIndexFindsAValueHoweverItIsTyped() {
        byte[] wanted = index.of(PHONE, "13800000000");
        assertThat(index.of(PHONE, " 138 0000 0000 ")).isEqualTo(wanted);
        assertThat(index.of(PHONE, "13800000000")).isEqualTo(wanted);
        assertThat(index.of(PHONE, "13800000001")).isNotEqualTo(wanted);
    }

    @Test
    void theSameValueHasAnotherIndexInAnotherColumn() {
        assertThat(index.of("a.b.c", "13800000000")).isNotEqualTo(index.of(PHONE, "13800000000"));
    }

    /** RFC 5869 expand, one block, and RFC 2104, worked out with an independent program. */
    @Test
    void theKeyOfAUseIsExpandedByHkdf() {
        HmacKey key = new HmacKey(
                new VaultKey(KeyPurpose.AUDIT, "k", Instant.EPOCH, new SecretKeySpec(new byte[32], "AES")),
                "audit.record");
        assertThat(HexFormat.of().formatHex(key.mac("abc".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("dae3c02c861d667bbba9b171d69580b710f7808f920eedb8e1e55c99b484a03a");
    }

    @Test
    void twoUsesOfOneKeyHaveNothingInCommon() {
        assertThat(keys.hmac(KeyPurpose.INDEX, "a").mac(new byte[0]))
                .isNotEqualTo(keys.hmac(KeyPurpose.INDEX, "b").mac(new byte[0]));
    }
}
