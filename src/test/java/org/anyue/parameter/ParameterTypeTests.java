package org.anyue.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.regex.Pattern;
import org.anyue.parameter.ParameterType.Hour;
import org.anyue.parameter.ParameterType.Line;
import org.anyue.parameter.ParameterType.Whole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterTypeTests {

    private static final Whole DAYS = new Whole(30, 730, "天");
    private static final Hour MORNING = new Hour(LocalTime.of(7, 0), LocalTime.of(18, 0));

    @ParameterizedTest
    @ValueSource(strings = {"29", "731", "-30", "30.5", "三十", "", "99999999999", "0x1e"})
    void aNumberOutsideItsBoundsOrNoneIsRefusedWithTheBounds(String typed) {
        assertThat(DAYS.check(DAYS.tidy(typed))).isEqualTo("请填写30 到 730 之间的整数");
    }

    @ParameterizedTest
    @CsvSource({"30, 30", "' 730 ', 730"})
    void bothBoundsBelongToIt(String typed, String kept) {
        assertThat(DAYS.tidy(typed)).isEqualTo(kept);
        assertThat(DAYS.check(kept)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"9:00, 09:00", "09：30, 09:30", "7:00, 07:00", "18:00, 18:00"})
    void anHourMayBeTypedTheWayPeopleDo(String typed, String kept) {
        assertThat(MORNING.tidy(typed)).isEqualTo(kept);
        assertThat(MORNING.check(kept)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"06:59", "18:01", "25:00", "九点", ""})
    void anHourOutsideItsBoundsIsRefused(String typed) {
        assertThat(MORNING.check(MORNING.tidy(typed))).startsWith("请填写");
    }

    @Test
    void aLineMayBeEmptyButElseHasItsShape() {
        Line mail = new Line(20, Pattern.compile("[^@]+@[^@]+"), "a@b.cn");
        assertThat(mail.check("")).isEmpty();
        assertThat(mail.check("awb@example.cn")).isEmpty();
        assertThat(mail.check("awb")).isEqualTo("格式不对，例如：a@b.cn");
        assertThat(mail.check("a".repeat(21) + "@b")).contains("最多 20 个字");
    }

    @Test
    void aDefaultThatItsOwnTypeRefusesIsAMistakeOfTheProgram() {
        assertThatThrownBy(() -> new Parameter("x.y", "组", "名", "义", ParameterKeeper.SYSTEM, DAYS, "10"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
