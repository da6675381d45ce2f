package org.anyue.quiz;

import org.anyue.notification.Channel;
import org.anyue.notification.DirectMessages;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** By the short message gateway of the city. */
@Component
@Fallback
class SmsCodeCourier implements CodeCourier {

    private final DirectMessages messages;

    SmsCodeCourier(DirectMessages messages) {
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
