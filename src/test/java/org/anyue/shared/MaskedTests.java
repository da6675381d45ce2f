package org.anyue.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTests {

    @ParameterizedTest
    @CsvSource({"张三, 张*", "王小安, 王**", "欧阳娜娜, 欧阳**", "欧阳, 欧*", "东方红, 东方*", "买买提·艾力, 买**", "李, 李*", "𠮷田, 𠮷*"})
    void ofANameTheSurnameStays(String name, String shown) {
        assertThat(Masked.name(name)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "13812345678, 138****5678",
        "+8613812345678, +86138****5678",
        "0391-8765432, 0391****5432",
        "8765432, ****32",
        "12345, ****45"
    })
    void ofANumberTheMiddleIsGone(String phone, String shown) {
        assertThat(Masked.phone(phone)).isEqualTo(shown);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(Masked.name(" ")).isEmpty();
        assertThat(Masked.phone("")).isEmpty();
        assertThat(Masked.mail("nobody")).isEqualTo("***");
    }

    @ParameterizedTest
    @CsvSource({"10.3.7.25, 10.3.7.*", "2001:db8:1:2:3:4:5:6, 2001:db8:1:*", "::1, *", "unknown, *"})
    void ofANetworkAddressTheNetworkStays(String address, String shown) {
        assertThat(Masked.address(address)).isEqualTo(shown);
    }

    @Test
    void ofAMailAddressTheFirstLetterAndTheHostStay() {
        assertThat(Masked.mail("wangchunfen@example.cn")).isEqualTo("w***@example.cn");
    }
}
