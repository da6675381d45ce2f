package org.anyue.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111L);

    /** RFC 6238, appendix B, the rows of SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59,94287082",
        "1111111109,07081804",
        "1111111111,14050471",
        "1234567890,89005924",
        "2000000000,69279037",
        "20000000000,65353130"
    })
    void theVectorsOfTheStandardComeOut(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8))
                .isEqualTo(code);
    }

    /** RFC 4226, appendix D. */
    @Test
    void sixDigitsAreTheLastOnes() {
        assertThat(Totp.code(SECRET, 0, 6)).isEqualTo("755224");
        assertThat(Totp.code(SECRET, 9, 6)).isEqualTo("520489");
    }

    /** RFC 4648, section 10. */
    @Test
    void theSecretIsWrittenInBase32() {
        assertThat(Totp.text("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
        assertThat(Totp.text(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    @Test
    void aClockMayBeOffByHalfAMinuteAndNoMore() {
        long step = Totp.step(NOW);
        for (long off = -1; off <= 1; off++) {
            assertThat(Totp.matching(SECRET, Totp.code(SECRET, step + off, 6), NOW, 0))
                    .hasValue(step + off);
        }
        assertThat(Totp.matching(SECRET, Totp.code(SECRET, step - 2, 6), NOW, 0))
                .isEmpty();
        assertThat(Totp.matching(SECRET, Totp.code(SECRET, step + 2, 6), NOW, 0))
                .isEmpty();
        assertThat(Totp.matching(SECRET, " 050 471 ", NOW, 0)).hasValue(step);
    }

    @Test
    void neitherAnAcceptedCodeNorAnEarlierOneIsAcceptedAgain() {
        long step = Totp.step(NOW);
        assertThat(Totp.matching(SECRET, Totp.code(SECRET, step, 6), NOW, step)).isEmpty();
        assertThat(Totp.matching(SECRET, Totp.code(SECRET, step - 1, 6), NOW, step))
                .isEmpty();
        assertThat(Totp.matching(SECRET, Totp.code(SECRET, step + 1, 6), NOW, step))
                .hasValue(step + 1);
        assertThat(Totp.matching(SECRET, "", NOW, 0)).isEmpty();
    }
}
