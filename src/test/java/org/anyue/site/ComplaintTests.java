package org.anyue.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.anyue.shared.Refusal;
import org.junit.jupiter.api.Test;

class ComplaintTests {

    private static final Instant NOW = Instant.parse("2026-06-10T02:00:00Z");

    @Test
    void eachVerbWorksExactlyWhereTheTableAllowsIt() {
        for (ComplaintState state : ComplaintState.values()) {
            assertThat(works(() -> in(state).settle("钱某", "已答复", NOW)))
                    .isEqualTo(ComplaintTransitions.allows(state, ComplaintVerb.SETTLE));
            assertThat(works(() -> in(state).reopen()))
                    .isEqualTo(ComplaintTransitions.allows(state, ComplaintVerb.REOPEN));
        }
    }

    @Test
    void nothingIsSettledWithoutAnAnswerAndTheAnswerSurvivesReopening() {
        Complaint complaint = in(ComplaintState.RECEIVED);
        assertThatThrownBy(() -> complaint.settle("钱某", "  ", NOW)).isInstanceOf(Refusal.class);
        complaint.settle("钱某", "已答复", NOW);
        complaint.reopen();
        assertThat(complaint.settlement().answer()).isEqualTo("已答复");
        assertThat(complaint.settlement().at()).isNull();
    }

    private static Complaint in(ComplaintState state) {
        return new Complaint(UUID.randomUUID(), state, Complaint.Settlement.NONE, 0);
    }

    private static boolean works(Runnable verb) {
        try {
            verb.run();
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }
}
