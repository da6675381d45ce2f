package org.anyue.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.anyue.shared.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Steps of a story that must not be done: each leaves exactly one record with its reason. */
record RefusedSteps(JdbcClient jdbc, String drawId) {

    RefusedSteps(DrawStory story) {
        this(story.bean(JdbcClient.class), story.drawId);
    }

    /** Refused with its code, and the trail knows. */
    void refused(DrawRefusal code, ThrowingCallable step) {
        long before = records(code);
        assertThatThrownBy(step)
                .isInstanceOf(Refusal.class)
                .extracting(e -> ((Refusal) e).code())
                .isEqualTo(code);
        assertThat(records(code)).as("record of %s", code).isEqualTo(before + 1);
    }

    long records(DrawRefusal code) {
        return jdbc.sql("SELECT count(*) FROM audit.record WHERE object_id = :id AND result = :code")
                .param("id", drawId)
                .param("code", code.name())
                .query(Long.class)
                .single();
    }
}
