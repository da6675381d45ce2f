package org.anyue.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.shared.Party;
import org.junit.jupiter.api.Test;

class OutboxTests extends NotificationWorld {

    private static final String PHONE = "13912340091";

    private Actor reachable() {
        Actor clerk = hire(Role.OFFICE_CLERK, "武陟县安委办");
        reach(clerk, Channel.SMS, PHONE);
        return clerk;
    }

    @Test
    void withoutAChosenChannelNothingLeavesTheInbox() {
        reachable();
        send(Party.SYSTEM, notice(Recipient.unit(unit("武陟县").id()), Urgency.URGENT, "立即撤离"));
        assertThat(outbox.run()).isZero();
        assertThat(states()).isEmpty();
    }

    @Test
    void urgentGoesOutAtNightToThoseWhoGaveAnAddressAndOnceToEachPerson() {
        choose(Urgency.URGENT, Channel.SMS);
        reachable();
        hire(Role.OFFICE_LEAD, "武陟县安委办");
        at("2026-06-10T23:30");
        send(
                Party.SYSTEM,
                notice(Recipient.unit(unit("武陟县").id()), Urgency.URGENT, "立即撤离"),
                notice(Recipient.unit(unit("武陟县安委办").id()), Urgency.URGENT, "立即撤离"),
                routine(unit("武陟县").id(), "不急"));
        assertThat(outbox.run()).isEqualTo(1);
        assertThat(outbox.run()).isZero();
        assertThat(taken()).containsExactly("139****0091 【紧急】立即撤离");
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void theDatabaseHoldsNoAddressInClear() {
        choose(Urgency.URGENT, Channel.SMS);
        reachable();
        send(Party.SYSTEM, notice(Recipient.unit(unit("武陟县").id()), Urgency.URGENT, "立即撤离"));
        outbox.run();
        String rows = String.join("\n", jdbc.sql("""
                                SELECT contact::text || encode(contact.address, 'escape') FROM notification.contact
                                UNION ALL SELECT delivery::text FROM notification.delivery
                                UNION ALL SELECT local_message::text FROM notification.local_message""").query(String.class).list());
        assertThat(rows).contains("139****0091").doesNotContain(PHONE);
        byte[] sealed = jdbc.sql("SELECT address FROM notification.contact")
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(PHONE);
        assertThat(cipher.open(ContactStore.COLUMN, sealed)).isEqualTo(PHONE);
    }

    @Test
    void whoTakesTheAddressBackGetsNothingMore() {
        choose(Urgency.URGENT, Channel.SMS);
        Actor clerk = reachable();
        send(Party.SYSTEM, notice(Recipient.unit(unit("武陟县").id()), Urgency.URGENT, "立即撤离"));
        contacts.remove(clerk, Channel.SMS);
        outbox.run();
        assertThat(taken()).isEmpty();
        assertThat(states()).containsExactly("FAILED");
    }

    @Test
    void aChannelThatIsDownIsTriedAgainUntilItIsGivenUpAndAnAdministratorSendsItAgain() {
        choose(Urgency.URGENT, Channel.SMS);
        reachable();
        send(Party.SYSTEM, notice(Recipient.unit(unit("武陟县").id()), Urgency.URGENT, "立即撤离"));
        AtomicInteger asked = new AtomicInteger();
        Outbox broken = worker(port(message -> {
            asked.incrementAndGet();
            throw new NotDelivered("连接不上", false, null);
        }));
        for (int minute = 0; minute < 600; minute++) {
            broken.run();
            CLOCK.moveTo(now().plus(Duration.ofMinutes(1)));
        }
        assertThat(asked).hasValue(6);
        assertThat(states()).containsExactly("FAILED");
        Deliveries commands = new Deliveries(deliveries, hours, CLOCK, events);
        UUID id = jdbc.sql("SELECT id FROM notification.delivery")
                .query(UUID.class)
                .single();
        inTransaction(() -> commands.retry(administrator(), id));
        assertThat(states()).containsExactly("PENDING");
        outbox.run();
        assertThat(taken()).hasSize(1);
    }

    @Test
    void aWorkerThatDiesBetweenTheChannelAndTheCommitLeavesOneEffect() {
        choose(Urgency.URGENT, Channel.SMS);
        reachable();
        send(Party.SYSTEM, notice(Recipient.unit(unit("武陟县").id()), Urgency.URGENT, "立即撤离"));
        LocalPort standIn = new LocalPort(Channel.SMS, local, CLOCK);
        AtomicInteger handed = new AtomicInteger();
        Outbox dying = worker(port(message -> {
            standIn.deliver(message);
            handed.incrementAndGet();
            throw new PowerCut();
        }));
        org.assertj.core.api.Assertions.assertThatThrownBy(dying::run).isInstanceOf(PowerCut.class);
        assertThat(states()).containsExactly("CLAIMED");
        assertThat(outbox.run()).as("the claim of the dead one still stands").isZero();
        CLOCK.moveTo(now().plus(Outbox.LEASE));
        assertThat(outbox.run()).isEqualTo(1);
        assertThat(handed).hasValue(1);
        assertThat(taken()).hasSize(1);
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void ofTwoWorkersAtOnceEachMessageIsHandedOverByOne() throws Exception {
        choose(Urgency.URGENT, Channel.SMS);
        List<Notice> all = new ArrayList<>();
        Actor clerk = reachable();
        for (int i = 0; i < 200; i++) {
            all.add(notice(Recipient.person(clerk.accountId(), clerk.unitId()), Urgency.URGENT, "第" + i + "条"));
        }
        send(Party.SYSTEM, all.toArray(Notice[]::new));
        ConcurrentHashMap<UUID, Integer> calls = new ConcurrentHashMap<>();
        LocalPort standIn = new LocalPort(Channel.SMS, local, CLOCK);
        AtomicInteger dead = new AtomicInteger();
        ChannelPort port = port(message -> {
            int times = calls.merge(message.key(), 1, Integer::sum);
            standIn.deliver(message);
            // Every fortieth message kills its worker once, after the channel took it.
            if (times == 1 && calls.size() % 40 == 0) {
                dead.incrementAndGet();
                throw new PowerCut();
            }
        });
        work(port, 4);
        assertThat(dead.get()).isPositive();
        CLOCK.moveTo(now().plus(Outbox.LEASE));
        work(port, 2);
        CLOCK.moveTo(now().plus(Outbox.LEASE));
        work(new LocalPort(Channel.SMS, local, CLOCK), 2);
        assertThat(states()).containsExactly("SENT");
        assertThat(taken()).hasSize(200).doesNotHaveDuplicates();
        assertThat(calls.values().stream().filter(times -> times > 1).count()).isLessThanOrEqualTo(dead.get());
    }

    private void work(ChannelPort port, int workers) throws Exception {
        CyclicBarrier start = new CyclicBarrier(workers);
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                all.add(threads.submit(() -> {
                    start.await();
                    try {
                        return worker(port).run();
                    } catch (PowerCut gone) {
                        return -1;
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private void inTransaction(Runnable work) {
        new org.springframework.transaction.support.TransactionTemplate(transactions)
                .executeWithoutResult(_ -> work.run());
    }

    private interface Handing {
        void hand(Outgoing message) throws NotDelivered;
    }

    private static ChannelPort port(Handing handing) {
        return new ChannelPort() {
            @Override
            public Channel channel() {
                return Channel.SMS;
            }

            @Override
            public void deliver(Outgoing message) throws NotDelivered {
                handing.hand(message);
            }
        };
    }

    /** Nobody catches it: what comes after it does not happen. */
    private static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }
}
