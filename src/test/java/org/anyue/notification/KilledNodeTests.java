package org.anyue.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.shared.DataFolder;
import org.anyue.shared.Party;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Two real processes at one outbox, each of which is killed with SIGKILL amid its work: none doubled, none lost. */
class KilledNodeTests extends NotificationWorld {

    private static final int MESSAGES = 120;

    @Autowired
    Environment environment;

    @Autowired
    DataFolder home;

    @Test
    void nodesThatAreKilledAmidTheirWorkLeaveEachMessageSentOnce() throws Exception {
        CLOCK.moveTo(Instant.now());
        choose(Urgency.URGENT, Channel.SMS);
        Actor clerk = hire(Role.OFFICE_CLERK, "武陟县安委办");
        reach(clerk, Channel.SMS, "13912340091");
        List<Notice> all = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            all.add(notice(Recipient.person(clerk.accountId(), clerk.unitId()), Urgency.URGENT, "第" + i + "条"));
        }
        send(Party.SYSTEM, all.toArray(Notice[]::new));
        Process first = OutboxProcess.start(environment, home, null);
        Process second = OutboxProcess.start(environment, home, null);
        int handedOver = OutboxProcess.killAfter(first, 20) + OutboxProcess.killAfter(second, 33);
        assertThat(taken()).hasSize(handedOver).doesNotHaveDuplicates();
        assertThat(sent()).as("the last one of each was not committed").isEqualTo(handedOver - 2);
        // Their claims run by the clock of the machine.
        CLOCK.moveTo(Instant.now().plus(Outbox.LEASE).plusSeconds(60));
        int tries = 0;
        while (sent() < MESSAGES && tries++ < 1000) {
            // The server may need a moment to see that a killed node is gone.
            outbox.run();
        }
        assertThat(taken()).hasSize(MESSAGES).doesNotHaveDuplicates();
        assertThat(states()).containsExactly("SENT");
    }

    private int sent() {
        return jdbc.sql("SELECT count(*) FROM notification.delivery WHERE state = 'SENT'")
                .query(Integer.class)
                .single();
    }
}
