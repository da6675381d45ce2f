package org.anyue.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionTableTests {

    private static final DivisionTable TABLE = DivisionTable.bundled();

    @Test
    void jiaozuoHasElevenCountiesWithItsDemonstrationZone() {
        CityDivisions city = TABLE.city("4108").orElseThrow();
        assertThat(city.city()).isEqualTo(new Division("410800", "焦作市"));
        assertThat(city.province()).isEqualTo("河南省");
        assertThat(city.counties())
                .extracting(county -> county.division().name())
                .containsExactly("解放区", "中站区", "马村区", "山阳区", "修武县", "博爱县", "武陟县", "温县", "焦作城乡一体化示范区", "沁阳市", "孟州市");
        assertThat(city.townships()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4419,东莞市", "4420,中山市", "4604,儋州市", "6202,嘉峪关市"})
    void aCityWithoutCountiesHasItsTownshipsDirectly(String code, String name) {
        CityDivisions city = TABLE.city(code).orElseThrow();
        assertThat(city.city().name()).isEqualTo(name);
        assertThat(city.counties()).isEmpty();
        assertThat(city.townships())
                .hasSizeGreaterThan(4)
                .noneMatch(township -> township.name().equals(name));
        assertThat(city.townshipCount()).isEqualTo(city.townships().size());
    }

    @ParameterizedTest
    @CsvSource({"11,北京市,110000", "12,天津市,120000", "31,上海市,310000", "50,重庆市,500000"})
    void aMunicipalityStandsAtTwoDigits(String key, String name, String code) {
        CityDivisions city = TABLE.city(key).orElseThrow();
        assertThat(city.city()).isEqualTo(new Division(code, name));
        assertThat(city.province()).isEqualTo(name);
        assertThat(city.counties())
                .hasSizeGreaterThanOrEqualTo(16)
                .noneMatch(county -> county.division().name().equals("市辖区"));
        assertThat(TABLE.city(code)).contains(city);
    }

    @Test
    void chongqingHasItsDistrictsAndItsCounties() {
        List<String> codes = TABLE.city("50").orElseThrow().counties().stream()
                .map(county -> county.division().code())
                .toList();
        assertThat(codes).anyMatch(code -> code.startsWith("5001")).anyMatch(code -> code.startsWith("5002"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1101", "1201", "3101", "4190", "4290", "4690", "5001", "5002", "6590"})
    void aRowThatOnlyGroupsIsNoCity(String code) {
        assertThat(TABLE.city(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "41", "410000", "9999", "410811", "410811001", "焦作", "4108x", "11 "})
    void onlyACodeOfACityIsOne(String code) {
        assertThat(TABLE.city(code).isPresent()).isEqualTo(code.equals("11 "));
    }

    @Test
    void theCodeMayCarryItsZeros() {
        assertThat(TABLE.city("410800")).isEqualTo(TABLE.city("4108"));
    }

    @Test
    void everyCityOfTheTableHasPlacesBelowAndEachPlaceOneCode() {
        List<CityDivisions> all = java.util.stream.IntStream.range(11, 66)
                .boxed()
                .flatMap(province -> TABLE.search(String.valueOf(province), 400).stream())
                .distinct()
                .toList();
        // 342 rows at four digits less nine that only group, and four municipalities.
        assertThat(all.size()).isEqualTo(342 - 9 + 4);
        assertThat(all)
                .allMatch(
                        city -> !city.counties().isEmpty() || !city.townships().isEmpty());
    }

    @Test
    void aSearchPutsTheBeginningOfANameFirst() {
        assertThat(names("焦作")).containsExactly("焦作市");
        assertThat(names("4108")).containsExactly("焦作市");
        assertThat(names("河南")).contains("郑州市", "焦作市").hasSizeGreaterThanOrEqualTo(17);
        assertThat(names("南")).startsWith("南京市");
        assertThat(names(" ")).isEmpty();
        assertThat(names("没有这个地方")).isEmpty();
    }

    @Test
    void aSearchIsCutAtItsLimit() {
        assertThat(TABLE.search("市", 5)).hasSize(5);
        assertThat(Optional.of(TABLE.search("南京", 5).getFirst().city().code())).contains("320100");
    }

    private static List<String> names(String text) {
        return TABLE.search(text, 50).stream().map(city -> city.city().name()).toList();
    }
}
