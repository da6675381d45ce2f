package org.anyue.officialdoc;

/**
 * The text of one file.
 *
 * @param format {@code txt}, {@code docx} or {@code pdf}
 * @param sha256 hash of the file's bytes, lower-case hexadecimal
 * @param text one paragraph or table row per line, lines end with LF, Unicode NFC, digits as written
 */
public record ExtractedText(String fileName, String format, String sha256, String text) {}
