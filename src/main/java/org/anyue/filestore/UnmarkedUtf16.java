package org.anyue.filestore;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Recognises UTF-16 without a byte order mark, in which nearly all of a Chinese text falls into a few ranges. */
public final class UnmarkedUtf16 {

    private static final int LEAST_CHARACTERS = 4;

    private UnmarkedUtf16() {}

    /** Null where the bytes are anything else. */
    public static @Nullable Charset of(byte[] bytes) {
        if (bytes.length < 2 * LEAST_CHARACTERS) {
            return null;
        }
        if (isText(bytes, 1, 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return isText(bytes, 0, 1) ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean isText(byte[] bytes, int high, int low) {
        int usual = 0;
        int chinese = 0;
        int all = 0;
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            char c = (char) ((bytes[i + high] & 0xFF) << 8 | bytes[i + low] & 0xFF);
            boolean ascii = c >= ' ' && c < 0x7F || c == '\n' || c == '\r' || c == '\t';
            boolean wide = c >= 0x3000 && c < 0x3040 || c >= 0x4E00 && c < 0xA000 || c >= 0xFF00 && c < 0xFFF0;
            usual += ascii || wide || c >= 0x2010 && c < 0x2030 ? 1 : 0;
            chinese += wide ? 1 : 0;
            all++;
        }
        // Two letters of ASCII read as one Chinese character.
        return usual * 10 >= all * 9 && chinese * 3 >= all && !isAscii(bytes);
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b <= 0) {
                return false;
            }
        }
        return true;
    }
}
