package org.anyue.notification;

import java.time.LocalDate;
import org.anyue.notification.AnnouncementTransitions.Verb;
import org.anyue.organization.UnitId;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Words of an office to many units, each of which signs that it has them. */
final class Announcement {

    static final int LONGEST_TITLE = 60;
    static final int LONGEST_TEXT = 3000;

    private final AnnouncementId id;
    private final Sender sender;
    private final Words words;
    private final int version;
    private AnnouncementState state;
    private int reminded;

    /** @param place the place whose office speaks */
    record Sender(UnitId place, UnitId unit, String name) {}

    /** @param signBy last day to sign, null for none */
    record Words(
            String title,
            String text,
            Urgency urgency,
            @Nullable LocalDate signBy) {

        /** @throws Refusal when something is missing or too long */
        static Words checked(Words typed, LocalDate today) {
            Words words = new Words(typed.title().strip(), typed.text().strip(), typed.urgency(), typed.signBy());
            require(!words.title().isEmpty(), NotificationRefusal.TITLE_MISSING, 0);
            require(length(words.title()) <= LONGEST_TITLE, NotificationRefusal.TITLE_LONG, LONGEST_TITLE);
            require(!words.text().isEmpty(), NotificationRefusal.TEXT_MISSING, 0);
            require(length(words.text()) <= LONGEST_TEXT, NotificationRefusal.TEXT_LONG, LONGEST_TEXT);
            LocalDate last = words.signBy();
            require(last == null || !last.isBefore(today), NotificationRefusal.SIGN_BY_PAST, 0);
            return words;
        }

        private static int length(String text) {
            return text.codePointCount(0, text.length());
        }

        private static void require(boolean met, NotificationRefusal refusal, int most) {
            if (!met) {
                throw new Refusal(refusal, most);
            }
        }
    }

    Announcement(AnnouncementId id, Sender sender, Words words, AnnouncementState state, int reminded, int version) {
        this.id = id;
        this.sender = sender;
        this.words = words;
        this.state = state;
        this.reminded = reminded;
        this.version = version;
    }

    AnnouncementId id() {
        return id;
    }

    Sender sender() {
        return sender;
    }

    Words words() {
        return words;
    }

    AnnouncementState state() {
        return state;
    }

    int reminded() {
        return reminded;
    }

    int version() {
        return version;
    }

    /** One unit has it; its own row says so, the announcement stays as it is. */
    void sign() {
        move(Verb.SIGN);
    }

    void remind(int missing) {
        move(Verb.REMIND);
        if (missing == 0) {
            throw new Refusal(NotificationRefusal.ALL_SIGNED);
        }
        reminded++;
    }

    void withdraw() {
        move(Verb.WITHDRAW);
    }

    private void move(Verb verb) {
        state = AnnouncementTransitions.target(state, verb)
                .orElseThrow(() -> new Refusal(NotificationRefusal.ANNOUNCEMENT_WITHDRAWN));
    }
}
