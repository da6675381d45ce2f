package org.anyue.notification;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Phones that short messages really arrive at, instead of the gateway of a city; the other channels stay in the house. */
public final class PhonesOfTown implements ChannelPort {

    private final List<Message> taken = new CopyOnWriteArrayList<>();
    private volatile boolean broken;
    private volatile boolean fatal;

    public record Message(UUID key, String phone, String words) {}

    /** Import it into the test. */
    @TestConfiguration
    public static class Gateway {

        @Bean
        PhonesOfTown phonesOfTown() {
            return new PhonesOfTown();
        }

        @Bean
        @Primary
        ChannelPorts portsToTown(PhonesOfTown phones, LocalMessageStore local, Clock clock) {
            Map<Channel, ChannelPort> ports = new EnumMap<>(Channel.class);
            for (Channel channel : Channel.values()) {
                ports.put(channel, new LocalPort(channel, local, clock));
            }
            ports.put(Channel.SMS, phones);
            return new ChannelPorts(ports, "https://anyue.test");
        }
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public void deliver(Outgoing message) throws NotDelivered {
        if (broken) {
            throw new NotDelivered("网关没有接通", true, null);
        }
        taken.add(new Message(message.key(), message.address(), message.body()));
        if (fatal) {
            fatal = false;
            throw new IllegalStateException("the process ends here");
        }
    }

    public void reset() {
        taken.clear();
        broken = false;
        fatal = false;
    }

    /** The next message arrives, and whoever sent it does not live to hear of it. */
    public void killSender() {
        fatal = true;
    }

    public void breakDown() {
        broken = true;
    }

    public List<Message> taken() {
        return taken;
    }

    public List<String> to(String phone) {
        return taken.stream()
                .filter(message -> message.phone().equals(phone))
                .map(Message::words)
                .toList();
    }

    /** The six digits of the last code to a phone. */
    public String codeAt(String phone) {
        Matcher found = Pattern.compile("验证码(\\d{6})").matcher(to(phone).getLast());
        if (!found.find()) {
            throw new AssertionError("no code in the last message");
        }
        return found.group(1);
    }
}
