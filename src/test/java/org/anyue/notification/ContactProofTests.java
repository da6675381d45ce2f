package org.anyue.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An address gets messages only after a code that was sent to it was typed in. */
class ContactProofTests extends NotificationWorld {

    private static final String PHONE = "13912340077";
    private static final String WARNING = "立即撤离";

    @Autowired
    ContactStore store;

    @Autowired
    OneTimeCodeStore codes;

    @Autowired
    ChannelStore chosen;

    @Autowired
    UnitRecipients people;

    private final List<Outgoing> gone = new ArrayList<>();
    private final ChannelPort gateway = new ChannelPort() {
        @Override
        public Channel channel() {
            return Channel.SMS;
        }

        @Override
        public void deliver(Outgoing message) {
            gone.add(message);
        }
    };
    private Contacts withGateway;
    private Actor clerk;

    @BeforeEach
    void somebodyAndAGateway() {
        ChannelPorts ports = new ChannelPorts(Map.of(Channel.SMS, gateway), "");
        DirectMessages direct = new DirectMessages(ports, CLOCK);
        OneTimeCodes sender = new OneTimeCodes(codes, direct, transactions, CLOCK);
        withGateway = new Contacts(store, sender, direct, transactions, CLOCK, events);
        clerk = hire(Role.OFFICE_CLERK, "武陟县安委办");
        choose(Urgency.URGENT, Channel.SMS);
    }

    @Test
    void theCodeGoesToTheAddressAloneAndOpensItForMessages() {
        contacts.set(clerk, Channel.SMS, PHONE);
        assertThat(state()).isEqualTo(new Contact("139****0077", false, false));
        warn();
        assertThat(planned())
                .as("nothing is even planned for an unproved address")
                .isZero();

        withGateway.sendCode(clerk, Channel.SMS);
        assertThat(gone).singleElement().extracting(Outgoing::address).isEqualTo(PHONE);
        assertThat(state().codeSent()).isTrue();
        assertThat(dump()).doesNotContain(PHONE, digits());
        withGateway.prove(clerk, Channel.SMS, " " + digits() + " ");
        assertThat(state()).isEqualTo(new Contact("139****0077", true, false));
        warn();
        assertThat(planned()).isOne();
        assertThat(jdbc.sql(
                                "SELECT action FROM audit.record WHERE object_id = :who AND object_type = 'Contact' ORDER BY seq")
                        .param("who", clerk.party().actorId())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "notification.contact-given", "notification.contact-code-sent", "notification.contact-proved");
    }

    @Test
    void wrongTriesAreCountedAndALateCodeOrOneForAnotherAddressIsWorthNothing() {
        contacts.set(clerk, Channel.SMS, PHONE);
        withGateway.sendCode(clerk, Channel.SMS);
        String right = digits();
        String wrong = right.equals("000000") ? "111111" : "000000";
        refused(() -> withGateway.prove(clerk, Channel.SMS, wrong), NotificationRefusal.CODE_WRONG);
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> withGateway.prove(clerk, Channel.SMS, wrong))
                    .isInstanceOf(Refusal.class);
        }
        refused(() -> withGateway.prove(clerk, Channel.SMS, right), NotificationRefusal.CODE_DEAD);

        pass(Duration.ofSeconds(61));
        withGateway.sendCode(clerk, Channel.SMS);
        pass(Duration.ofMinutes(10));
        refused(() -> withGateway.prove(clerk, Channel.SMS, digits()), NotificationRefusal.CODE_DEAD);

        withGateway.sendCode(clerk, Channel.SMS);
        contacts.set(clerk, Channel.SMS, "13912340078");
        refused(() -> withGateway.prove(clerk, Channel.SMS, digits()), NotificationRefusal.CODE_DEAD);
        assertThat(state().proved()).isFalse();
    }

    @Test
    void nobodyPestersAStrangerWithCodes() {
        contacts.set(clerk, Channel.SMS, PHONE);
        withGateway.sendCode(clerk, Channel.SMS);
        refused(() -> withGateway.sendCode(clerk, Channel.SMS), NotificationRefusal.CODE_SOON);
        for (int i = 1; i < 5; i++) {
            pass(Duration.ofMinutes(2));
            // Taking the address back and giving it again buys nothing.
            contacts.remove(clerk, Channel.SMS);
            contacts.set(clerk, Channel.SMS, PHONE);
            withGateway.sendCode(clerk, Channel.SMS);
        }
        pass(Duration.ofMinutes(2));
        refused(() -> withGateway.sendCode(clerk, Channel.SMS), NotificationRefusal.CODE_OFTEN);
        assertThat(gone).hasSize(5);
        pass(Duration.ofHours(24));
        withGateway.sendCode(clerk, Channel.SMS);
    }

    @Test
    void anotherAddressHasToBeProvedAgainAndTheSameOneHasNot() {
        reach(clerk, Channel.SMS, PHONE);
        contacts.set(clerk, Channel.SMS, PHONE);
        assertThat(state().proved()).isTrue();
        refused(() -> withGateway.sendCode(clerk, Channel.SMS), NotificationRefusal.ADDRESS_PROVED);
        warn();
        contacts.set(clerk, Channel.SMS, "13912340078");
        assertThat(state().proved()).isFalse();
        worker(gateway).run();
        assertThat(gone).as("planned for the former address, sent to neither").isEmpty();
        assertThat(jdbc.sql("SELECT problem FROM notification.delivery")
                        .query(String.class)
                        .single())
                .contains("还没有验证");
    }

    @Test
    void withoutAGatewayNoCodeCanBeSentAndMessagesStayInTheHouse() {
        contacts.set(clerk, Channel.SMS, PHONE);
        assertThat(contacts.asksProof(Channel.SMS)).isFalse();
        refused(() -> contacts.sendCode(clerk, Channel.SMS), NotificationRefusal.CODE_NO_GATEWAY);
        send(Party.SYSTEM, notice(Recipient.unit(clerk.place().id()), Urgency.URGENT, WARNING));
        work();
        assertThat(taken()).containsExactly("139****0077 【紧急】" + WARNING);
    }

    private static void refused(ThrowingCallable deed, NotificationRefusal why) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(why));
    }

    private void pass(Duration time) {
        CLOCK.moveTo(now().plus(time));
    }

    private Contact state() {
        return withGateway.own(clerk).get(Channel.SMS);
    }

    /** What a node with the gateway puts into the outbox. */
    private void warn() {
        Channels channels = new Channels(chosen, new ChannelPorts(Map.of(Channel.SMS, gateway), ""), units, events);
        DeliveryPlan plan = new DeliveryPlan(deliveries, channels, people, CLOCK);
        plan.sendUrgent(List.of(
                new NoticeStore.Outbound(aNotice(), Recipient.unit(clerk.place().id()), WARNING, "", "")));
    }

    private java.util.UUID aNotice() {
        String key = "k" + org.anyue.shared.Ids.randomText(8);
        send(
                Party.SYSTEM,
                new Notice(Recipient.unit(clerk.place().id()), "test", Urgency.ROUTINE, key, "", "", null, key));
        return jdbc.sql("SELECT id FROM notification.notice WHERE dedupe_key = :key")
                .param("key", key)
                .query(java.util.UUID.class)
                .single();
    }

    private long planned() {
        return jdbc.sql("SELECT count(*) FROM notification.delivery")
                .query(Long.class)
                .single();
    }

    private String digits() {
        Matcher found = Pattern.compile("\\d{6}").matcher(gone.getLast().body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private String dump() {
        return jdbc.sql("""
                        SELECT (SELECT string_agg(one::text, ' ') FROM notification.contact one)
                            || (SELECT string_agg(one::text, ' ') FROM notification.one_time_code one)
                            || coalesce((SELECT string_agg(one::text, ' ') FROM notification.local_message one), '')""").query(String.class).single();
    }
}
