package org.anyue.notification;

import java.util.HashMap;
import java.util.Map;
import org.anyue.shared.Ids;

/** The short message gateway of the city: one POST with telephone, text and key. Most gateways need a small adapter. */
final class SmsPort implements ChannelPort {

    private final ChannelSettings.Gateway settings;
    private final JsonGateway gateway = new JsonGateway();

    SmsPort(ChannelSettings.Gateway settings) {
        this.settings = settings;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public void deliver(Outgoing message) throws NotDelivered {
        String key = Ids.toText(message.key());
        Map<String, String> headers = new HashMap<>(Map.of("Idempotency-Key", key));
        if (!settings.token().isEmpty()) {
            headers.put("Authorization", "Bearer " + settings.token());
        }
        gateway.post(
                settings.url(), headers, Map.of("phone", message.address(), "text", message.wholeText(), "key", key));
    }
}
