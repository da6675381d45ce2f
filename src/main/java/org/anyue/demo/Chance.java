package org.anyue.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** Looks like chance and is the same in every demonstration: it depends on the words alone. */
record Chance(String subject) {

    /** 0 included to 1 excluded. */
    double of(String question) {
        CRC32 sum = new CRC32();
        sum.update((question + subject).getBytes(StandardCharsets.UTF_8));
        // The lower bits of a CRC of similar texts are alike; a multiplication spreads them.
        return ((sum.getValue() * 2_654_435_761L) >>> 8 & 0xFFFF) / 65_536.0;
    }

    int between(String question, int least, int most) {
        return least + (int) (of(question) * (most - least + 1));
    }

    <T> T one(String question, List<T> choices) {
        return choices.get(between(question, 0, choices.size() - 1));
    }
}
