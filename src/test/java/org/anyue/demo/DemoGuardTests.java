package org.anyue.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Optional;
import org.anyue.demo.DemoStore.State;
import org.anyue.identity.Sessions;
import org.anyue.shared.Ids;
import org.anyue.support.AnyueTest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A real installation and a demonstration never meet. */
@AnyueTest
class DemoGuardTests {

    private static final String HOME = "/var/lib/anyue";

    @Autowired
    Sessions sessions;

    @Autowired
    MockMvc mvc;

    @Test
    void anEmptyFolderTakesEither() {
        assertThat(DemoGuard.refusal(true, Optional.empty(), false, HOME)).isEmpty();
        assertThat(DemoGuard.refusal(false, Optional.empty(), false, HOME)).isEmpty();
    }

    @Test
    void aRealInstallationIsNeverFilledWithMadeUpFigures() {
        assertThat(DemoGuard.refusal(true, Optional.empty(), true, HOME))
                .hasValueSatisfying(message -> assertThat(message).contains(HOME, "正式数据", "不带 --demo"));
        assertThat(DemoGuard.refusal(false, Optional.empty(), true, HOME)).isEmpty();
    }

    @Test
    void aDemonstrationIsNeverTakenForReal() {
        assertThat(DemoGuard.refusal(false, Optional.of(State.READY), true, HOME))
                .hasValueSatisfying(message -> assertThat(message).contains("演示数据", "bin/run --demo"));
        assertThat(DemoGuard.refusal(false, Optional.of(State.BUILDING), false, HOME))
                .isPresent();
        assertThat(DemoGuard.refusal(true, Optional.of(State.READY), true, HOME))
                .isEmpty();
    }

    @Test
    void aHalfBuiltDemonstrationSaysWhatToDelete() {
        assertThat(DemoGuard.refusal(true, Optional.of(State.BUILDING), true, HOME))
                .hasValueSatisfying(message -> assertThat(message).contains("没有生成完", HOME));
        assertThat(DemoGuard.refusal(true, Optional.of(State.BUILDING), false, HOME))
                .isEmpty();
    }

    @Test
    void outsideTheDemonstrationThereIsNoSwitch() throws Exception {
        mvc.perform(post("/demo/persona").param("persona", Ids.toText(Ids.random())))
                .andExpect(status().isNotFound());
        mvc.perform(get("/demo/persona")).andExpect(status().isNotFound());
        mvc.perform(post("/demo/time").param("stop", "HOUR")).andExpect(status().isNotFound());
        Assertions.assertThatIllegalStateException().isThrownBy(() -> sessions.openFor(Ids.random()));
    }
}
