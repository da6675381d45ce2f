package org.anyue.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
        Process first = start();
        Process second = start();
        int handedOver = killAfter(first, 20) + killAfter(second, 33);
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

    private Process start() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dtest.url=" + environment.getRequiredProperty("anyue.db.url"),
                        "-Dtest.user=" + environment.getRequiredProperty("anyue.db.user"),
                        "-Dtest.password=" + environment.getRequiredProperty("anyue.db.password"),
                        "-Dtest.home=" + home.root(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OutboxProcess.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Lets it commit so many; the next one is with the channel and not committed when the blow falls. */
    private static int killAfter(Process process, int committed) throws Exception {
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
                OutputStream goOn = process.getOutputStream()) {
            for (int i = 0; i < committed; i++) {
                assertThat(said.readLine()).isEqualTo("notification.delivery-sent");
                goOn.write('\n');
                goOn.flush();
            }
            assertThat(said.readLine()).isEqualTo("notification.delivery-sent");
            process.destroyForcibly();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as("SIGKILL").isEqualTo(137);
        }
        return committed + 1;
    }
}
