package org.anyue.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.anyue.shared.NotFound;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.anyue.support.AnyueTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AnyueTest
class ParameterRegisterTests {

    private static final String CODE = "job.run-log-days";
    private static final Party ADMIN = new Party(UUID.randomUUID().toString(), "钱管理", "SYSTEM_ADMIN", "");

    @Autowired
    ParameterRegister register;

    @Autowired
    Parameters parameters;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aChangeHoldsAtOnceIsAuditedAndCanBeUndoneAgainAndAgain() {
        ParameterState before = register.get(CODE);
        assertThat(before.isStandard()).isTrue();
        register.change(ADMIN, CODE, " 90 ", before.version());
        assertThat(parameters.whole(before.parameter())).isEqualTo(90);
        ParameterState changed = register.get(CODE);
        assertThat(changed.changedBy()).isEqualTo("钱管理");
        assertThat(changed.shown()).isEqualTo("90 天");
        assertThat(recorded("parameter.changed")).isPositive();

        register.undo(ADMIN, CODE, changed.version());
        assertThat(parameters.whole(before.parameter())).isEqualTo(180);
        register.undo(ADMIN, CODE, changed.version() + 1);
        assertThat(parameters.whole(before.parameter())).isEqualTo(90);
        register.undo(ADMIN, CODE, changed.version() + 2);
        assertThat(register.changes(CODE)).extracting(ParameterChange::after).startsWith("180", "90", "180", "90");
        assertThat(recorded("parameter.change-undone")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void whoSawAnOlderVersionOverwritesNothing() {
        int seen = register.get("notification.morning").version();
        register.change(ADMIN, "notification.morning", "8:30", seen);
        assertThatThrownBy(() -> register.change(ADMIN, "notification.morning", "10:00", seen))
                .isInstanceOf(Stale.class);
        assertThat(register.get("notification.morning").value()).isEqualTo("08:30");
        register.undo(ADMIN, "notification.morning", seen + 1);
    }

    @Test
    void aValueOutsideItsBoundsTheSameValueAndAnUnknownCodeAreRefused() {
        int seen = register.get(CODE).version();
        assertThatThrownBy(() -> register.change(ADMIN, CODE, "5", seen))
                .isInstanceOf(Refusal.class)
                .hasMessage("请填写30 到 730 之间的整数");
        assertThatThrownBy(() -> register.change(ADMIN, CODE, register.get(CODE).value(), seen))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> register.get("no.such")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> register.undo(ADMIN, "site.address", 0)).isInstanceOf(Refusal.class);
    }

    @Test
    void everyParameterSaysWhatItMeansAndHasAGoodDefault() {
        assertThat(register.all()).hasSizeGreaterThan(10).allSatisfy(state -> {
            assertThat(state.parameter().meaning()).hasSizeGreaterThan(8);
            assertThat(state.parameter().type().check(state.parameter().standard()))
                    .isEmpty();
        });
    }

    private long recorded(String action) {
        return jdbc.sql("SELECT count(*) FROM audit.record WHERE action = :action")
                .param("action", action)
                .query(Long.class)
                .single();
    }
}
