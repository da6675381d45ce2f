package org.anyue.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import org.anyue.shared.CanonicalBytes;
import org.junit.jupiter.api.Test;

class CanonicalBytesTests {

    private static final HexFormat HEX = HexFormat.of();

    @Test
    void theExampleOfTheDrawProtocolComesOut() {
        byte[] bytes = new CanonicalBytes()
                .start("ab")
                .number(7)
                .text("")
                .raw(new byte[] {(byte) 0xff})
                .bytes();
        assertThat(HEX.formatHex(bytes)).isEqualTo("00000002616200000001370000000000000001ff");
    }

    @Test
    void movingACharacterToTheNextFieldGivesOtherBytes() {
        CanonicalBytes canonical = new CanonicalBytes();
        byte[] first = canonical.start("t").text("ab").text("c").bytes();
        assertThat(canonical.start("t").text("a").text("bc").bytes()).isNotEqualTo(first);
    }

    @Test
    void longAndChineseTextFits() {
        byte[] bytes = new CanonicalBytes().start("t").text("安".repeat(5_000)).bytes();
        assertThat(bytes).hasSize(4 + 1 + 4 + 15_000);
    }

    @Test
    void aNegativeNumberHasNoForm() {
        assertThatThrownBy(() -> new CanonicalBytes().start("t").number(-1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Worked out with an independent program from docs/formats-audit.md. */
    @Test
    void theHashOfARecordIsTheDocumentedOne() {
        byte[] bytes = new TrailRecord(
                        1,
                        Instant.parse("2026-06-01T00:30:00.000120Z"),
                        "actor",
                        "OFFICE_CLERK",
                        "unit",
                        "assignment.submitted",
                        "Assignment",
                        "对象",
                        new byte[0],
                        filled(0xab),
                        "OK",
                        "req1",
                        new byte[32])
                .bytes(new CanonicalBytes());
        assertThat(HEX.formatHex(TrailSeals.sha256().digest(bytes)))
                .isEqualTo("70f8b655bc68fd76266e42f9778fafa2d35a90e2663f8a6a3ece6cf4fbf69d9e");
    }

    private static byte[] filled(int value) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
