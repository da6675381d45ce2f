package org.anyue.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Passwords that everybody tries first. A list of whole ones would be endless, so a password is taken apart: what is left
 * after the listed words, years, runs and repetitions must still be something.
 */
final class CommonPasswords {

    /** Letters that are left over must be this many different ones. */
    private static final int REST = 4;

    private static final List<String> WORDS = lines("common-words.txt").stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    private static final Set<String> WHOLE = Set.copyOf(lines("common-passwords.txt"));
    private static final Map<Character, Character> DISGUISED =
            Map.of('0', 'o', '1', 'i', '3', 'e', '4', 'a', '5', 's', '7', 't', '@', 'a', '$', 's', '!', 'i');

    private CommonPasswords() {}

    static boolean contains(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        return WHOLE.contains(lower) || isHollow(lower) || isHollow(undisguised(withoutRuns(lower)));
    }

    private static boolean isHollow(String lower) {
        String rest = lower;
        for (String word : WORDS) {
            rest = rest.replace(word, " ");
        }
        rest = withoutRuns(rest).replaceAll("[\\d\\p{Punct}\\s]+", "");
        return rest.codePoints().distinct().count() < REST;
    }

    /** Without pieces of three and more that go up, down or on the spot: abcd, 4321, aaaa. */
    private static String withoutRuns(String text) {
        StringBuilder kept = new StringBuilder();
        int start = 0;
        while (start < text.length()) {
            int end = start + 1;
            int step = end < text.length() ? text.charAt(end) - text.charAt(start) : 2;
            while (Math.abs(step) <= 1 && end < text.length() && text.charAt(end) - text.charAt(end - 1) == step) {
                end++;
            }
            if (end - start < 3) {
                kept.append(text.charAt(start));
                start++;
            } else {
                start = end;
            }
        }
        return kept.toString();
    }

    private static String undisguised(String lower) {
        StringBuilder plain = new StringBuilder();
        for (char letter : lower.toCharArray()) {
            plain.append(DISGUISED.getOrDefault(letter, letter));
        }
        return plain.toString();
    }

    private static List<String> lines(String name) {
        try (InputStream file =
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("/identity/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
