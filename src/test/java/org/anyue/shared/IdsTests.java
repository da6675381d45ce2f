package org.anyue.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTests {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    @Test
    void theTextIsTheNumberInBase32AndLeadsBack() {
        for (int i = 0; i < 1_000; i++) {
            UUID id = i == 0 ? new UUID(0, 0) : i == 1 ? new UUID(-1, -1) : Ids.random();
            assertThat(Ids.toText(id)).isEqualTo(base32(id));
            assertThat(Ids.parse(Ids.toText(id))).isEqualTo(id);
            assertThat(Ids.parse(Ids.toText(id).toUpperCase(Locale.ROOT))).isEqualTo(id);
        }
    }

    private static String base32(UUID id) {
        BigInteger number = new BigInteger(id.toString().replace("-", ""), 16);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 26; i++) {
            text.append(ALPHABET.charAt(number.intValue() & 31));
            number = number.shiftRight(5);
        }
        return text.reverse().toString();
    }

    /** Too short, too long, a letter that is not in the alphabet, one bit too many. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "000000000000000000000000000",
                "0000000000000000000000000u",
                "80000000000000000000000000"
            })
    void whatIsNoIdIsNoPage(String text) {
        assertThatThrownBy(() -> Ids.parse(text)).isInstanceOf(NotFound.class);
    }

    @Test
    void randomIdsAreOfVersionFour() {
        for (int i = 0; i < 100; i++) {
            UUID id = Ids.random();
            assertThat(id.version()).isEqualTo(4);
            assertThat(id.variant()).isEqualTo(2);
        }
    }

    @Test
    void randomTextUsesEveryLetter() {
        assertThat(Ids.randomText(4_000).chars().distinct().count()).isEqualTo(32);
        assertThat(Ids.randomText(4_000)).matches("[" + ALPHABET + "]{4000}");
    }
}
