package org.anyue.notification;

/**
 * What a code proves. It opens nothing else: neither another purpose, nor another subject, nor another address.
 *
 * @param purpose of a feature, for example {@code quiz.entrant}
 * @param subject who asks; sending is slow and ends for the day per purpose and subject
 */
public record CodeFor(String purpose, String subject, Channel channel, String address) {

    /** For somebody who is known by the number alone. */
    public static CodeFor phone(String purpose, String phone) {
        return new CodeFor(purpose, phone, Channel.SMS, phone);
    }

    @Override
    public String toString() {
        return "CodeFor[" + purpose + "]";
    }
}
