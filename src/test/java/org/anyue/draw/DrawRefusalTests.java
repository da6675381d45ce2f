package org.anyue.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reason alone leaves people standing: each also asks for what to do next. */
class DrawRefusalTests {

    @ParameterizedTest
    @EnumSource
    void everyRefusalSaysWhatToDoNext(DrawRefusal refusal) {
        assertThat(refusal.message()).contains("请").doesNotContain("'");
    }
}
