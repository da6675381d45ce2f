package org.anyue.identity;

import org.anyue.notification.Channel;
import org.anyue.notification.DirectMessages;
import org.springframework.stereotype.Component;

/** By the short message gateway of the city. */
@Component
class SmsCourier implements AccessCourier {

    private final DirectMessages messages;

    SmsCourier(DirectMessages messages) {
        this.messages = messages;
    }

    @Override
    public boolean isSetUp() {
        return messages.reaches(Channel.SMS);
    }

    @Override
    public boolean hand(String phone, String words) {
        return messages.send(Channel.SMS, phone, "", words);
    }
}
