package org.anyue.quiz.web;

import java.util.UUID;
import org.anyue.quiz.Play;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What is typed before a paper. */
public record EntryForm(boolean consent, String age, String county, String device, boolean extended) {

    static final EntryForm BLANK = new EntryForm(false, "", "", "", false);

    static EntryForm of(MultiValueMap<String, String> sent) {
        return new EntryForm(
                "true".equals(one(sent, "consent")),
                one(sent, "age"),
                one(sent, "county"),
                one(sent, "device"),
                "true".equals(one(sent, "extended")));
    }

    Play.Start start(@Nullable UUID countyOfPlace, Play.Origin origin) {
        return new Play.Start(consent, age.equals("young"), countyOfPlace, number(), extended, origin);
    }

    /** What is no number of ours is no device. */
    private long number() {
        try {
            return device.isEmpty() ? 0 : Long.parseUnsignedLong(device, 16);
        } catch (NumberFormatException forged) {
            return 0;
        }
    }

    static String one(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
