package org.anyue.planimport.binding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupWordsTests {

    @ParameterizedTest
    @CsvSource({
        "市政府十二个督导组要按照分包的片区进行宣讲, 12",
        "由8个安全生产督查组分片包干, 8",
        "成立两支暗访组, 2",
        "第三督导组负责城区, -1",
        "各督导组要加强检查, -1",
        "十二个县区要组织督导, -1"
    })
    void theNumberOfGroupsIsReadOnlyWhereThePlanSaysIt(String text, int number) {
        assertThat(GroupWords.number(text).orElse(-1)).isEqualTo(number);
    }
}
