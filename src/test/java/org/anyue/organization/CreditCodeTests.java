package org.anyue.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditCodeTests {

    @Test
    void theExampleOfTheStandardHasNoFlaw() {
        assertThat(CreditCode.flaw("91350100M000100Y43")).isEmpty();
    }

    @Test
    void anyOtherLastCharacterIsFoundOut() {
        String code = "91350100M000100Y4";
        assertThat("0123456789ABCDEFGHJKLMNPQRTUWXY"
                        .chars()
                        .filter(last -> CreditCode.flaw(code + (char) last).isEmpty()))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y4, 应为 18 位，现在是 17 位",
        "91350100M000100I43, 第 16 位不能是“I”",
        "91350100M000100Y44, 校验位不对",
        "53350100M000100Y43, 校验位不对",
        "9.1350100000010043E17, 当成数字存了"
    })
    void aFlawSaysWhatToDo(String code, String words) {
        assertThat(CreditCode.flaw(code))
                .hasValueSatisfying(flaw -> assertThat(flaw).contains(words));
    }

    @Test
    void wideCharactersBlanksAndSmallLettersAreNoFlaw() {
        assertThat(CreditCode.tidy(" ９1350100m000100 y43 ")).isEqualTo("91350100M000100Y43");
    }
}
