package org.anyue.officialdoc;

import java.util.List;

/**
 * The text of one file.
 *
 * @param format {@code txt}, {@code html}, {@code docx}, {@code doc}, {@code pdf} or {@code ofd}
 * @param sha256 hash of the file's bytes, lower-case hexadecimal
 * @param text one paragraph or table row per line, lines end with LF, Unicode NFC, digits as written
 * @param notices Chinese sentences about the file itself that a person should see, mostly none
 */
public record ExtractedText(String fileName, String format, String sha256, String text, List<String> notices) {

    public ExtractedText {
        notices = List.copyOf(notices);
    }

    public ExtractedText(String fileName, String format, String sha256, String text) {
        this(fileName, format, sha256, text, List.of());
    }
}
