package org.anyue.notification;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The way out of each channel: a gateway where one is set up, else the page of administrators. */
@Component
class ChannelPorts {

    private final Map<Channel, ChannelPort> ports;
    private final String publicAddress;

    @Autowired
    ChannelPorts(ChannelSettings settings, LocalMessageStore local, Clock clock) {
        this(setUp(settings, local, clock), settings.publicAddress());
    }

    ChannelPorts(Map<Channel, ChannelPort> ports, String publicAddress) {
        this.ports = ports;
        this.publicAddress = publicAddress;
    }

    private static Map<Channel, ChannelPort> setUp(ChannelSettings settings, LocalMessageStore local, Clock clock) {
        Map<Channel, ChannelPort> ports = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            ports.put(channel, new LocalPort(channel, local, clock));
        }
        settings.sms().ifPresent(sms -> ports.put(Channel.SMS, new SmsPort(sms)));
        settings.mail().ifPresent(mail -> ports.put(Channel.MAIL, new MailPort(mail)));
        settings.wechat().ifPresent(wechat -> ports.put(Channel.WECHAT, new WechatPort(wechat, clock)));
        return ports;
    }

    ChannelPort of(Channel channel) {
        return Objects.requireNonNull(ports.get(channel));
    }

    /** Whether messages really leave the house through it. */
    boolean leavesTheHouse(Channel channel) {
        return !(of(channel) instanceof LocalPort);
    }

    /** The address as somebody outside can open it; empty when the installation has none. */
    String absolute(String link) {
        return link.isEmpty() || publicAddress.isEmpty() ? "" : publicAddress + link;
    }
}
