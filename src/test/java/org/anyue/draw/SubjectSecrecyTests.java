package org.anyue.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.anyue.shared.CanonicalBytes;
import org.junit.jupiter.api.Test;

/** What somebody with the public files and all telephone numbers finds out: nothing, without the nonce of the receipt. */
class SubjectSecrecyTests {

    private static final String DRAW = "D2026-SECRECY1";
    private static final String PHONE = "tel:+8613812345678";
    private static final int NUMBERS = 1_000_000;

    @Test
    void everyNumberOfAPrefixIsTriedAndNoneOpensAPublishedLine() {
        byte[] nonce = DrawHash.SHA_256.digest("known to the entrant alone".getBytes(StandardCharsets.US_ASCII));
        Entry published = new Entry("7K2M9-3D5FA", 1, "", Subjects.commit(DrawHash.SHA_256, nonce, DRAW, PHONE));
        assertThat(tried(published, nonce)).as("who has the receipt finds it").containsExactly(PHONE);
        List<byte[]> guesses = List.of(
                new byte[DrawHash.LENGTH],
                DrawHash.SHA_256.digest(published.entryId().getBytes(StandardCharsets.US_ASCII)),
                HexFormat.of().parseHex(published.subject()));
        for (byte[] guess : guesses) {
            assertThat(tried(published, guess)).isEmpty();
        }
    }

    /** Numbers 138 12 000000 to 138 12 999999, of which one took part. */
    private static List<String> tried(Entry published, byte[] nonce) {
        HashKey key = new HashKey(DrawHash.SHA_256, nonce);
        byte[] subject = HexFormat.of().parseHex(published.subject());
        CanonicalBytes bytes = new CanonicalBytes();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < NUMBERS; i++) {
            String number = "tel:+8613812" + String.valueOf(NUMBERS + i).substring(1);
            byte[] message =
                    bytes.start("spm-draw/1/subject").text(DRAW).text(number).bytes();
            if (Arrays.equals(key.seal(message, message.length), subject)) {
                found.add(number);
            }
        }
        return found;
    }
}
