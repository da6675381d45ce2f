package org.anyue.officialdoc;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.filestore.UnmarkedUtf16;
import org.anyue.officialdoc.text.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Finds out the character set of a text file: a byte order mark, else what a page says about itself, else UTF-8, UTF-16 or
 * GB18030; never a guess with losses.
 */
final class PlainText {

    private static final Charset GB18030 = Charset.forName("GB18030");
    /** A file that is cut off may end inside one character. */
    private static final int LONGEST_CUT = 3;

    private static final int PAGE_HEAD = 4096;
    private static final Pattern PAGE_CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w-]+)");

    /** A tab that is the only one of its line, at its start, is an indent. */
    private static final Pattern INDENT = Pattern.compile("(?m)^[ \u3000]*\t+(?=[^\t\r\n]*$)");

    private PlainText() {}

    static String decode(byte[] bytes) throws UnreadableDocument, Fault {
        return INDENT.matcher(decoded(bytes, null)).replaceAll("");
    }

    /** The source of a web page. */
    static String decodePage(byte[] bytes) throws UnreadableDocument, Fault {
        String head = new String(bytes, 0, Math.min(PAGE_HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher charset = PAGE_CHARSET.matcher(head);
        return decoded(bytes, charset.find() ? charset(charset.group(1)) : null);
    }

    private static @Nullable Charset charset(String name) {
        try {
            // GB2312 and GBK are parts of GB18030, and pages that name them use its other characters too.
            return name.toLowerCase(Locale.ROOT).startsWith("gb") ? GB18030 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static String decoded(byte[] bytes, @Nullable Charset told) throws UnreadableDocument, Fault {
        try {
            if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
                return utf8(bytes, 3);
            }
            if (starts(bytes, 0xFF, 0xFE)) {
                return strict(StandardCharsets.UTF_16LE, bytes, 2, bytes.length - (bytes.length % 2));
            }
            if (starts(bytes, 0xFE, 0xFF)) {
                return strict(StandardCharsets.UTF_16BE, bytes, 2, bytes.length - (bytes.length % 2));
            }
        } catch (CharacterCodingException e) {
            throw damaged(e);
        }
        if (told != null && !looksBinary(bytes)) {
            try {
                return strict(told, bytes, 0, bytes.length);
            } catch (CharacterCodingException e) {
                return withoutMark(bytes);
            }
        }
        Charset wide = UnmarkedUtf16.of(bytes);
        if (wide != null) {
            try {
                return strict(wide, bytes, 0, bytes.length - (bytes.length % 2));
            } catch (CharacterCodingException e) {
                throw damaged(e);
            }
        }
        if (looksBinary(bytes)) {
            throw new UnreadableDocument("这不是文本文件。请用记事本打开，另存为 UTF-8 编码的 .txt，或者上传 .docx。");
        }
        return withoutMark(bytes);
    }

    private static String withoutMark(byte[] bytes) throws Fault {
        try {
            return utf8(bytes, 0);
        } catch (CharacterCodingException notUtf8) {
            // Damaged UTF-8 often is valid, meaningless GB18030: look which of the two it mostly is.
            if (mostlyUtf8(bytes)) {
                throw damaged(notUtf8);
            }
            try {
                return strict(GB18030, bytes, 0, bytes.length);
            } catch (CharacterCodingException e) {
                throw damaged(e);
            }
        }
    }

    static boolean looksBinary(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static String utf8(byte[] bytes, int from) throws CharacterCodingException {
        CharacterCodingException first = null;
        for (int cut = 0; cut <= LONGEST_CUT && bytes.length - cut >= from; cut++) {
            if (cut > 0 && (bytes[bytes.length - cut] & 0x80) == 0) {
                break;
            }
            try {
                return strict(StandardCharsets.UTF_8, bytes, from, bytes.length - cut);
            } catch (CharacterCodingException e) {
                first = first == null ? e : first;
            }
        }
        throw first == null ? new CharacterCodingException() : first;
    }

    private static String strict(Charset charset, byte[] bytes, int from, int to) throws CharacterCodingException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = decoder.decode(ByteBuffer.wrap(bytes, from, to - from));
        return text.toString();
    }

    private static boolean mostlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long bad = text.chars().filter(c -> c == 0xFFFD).count();
        long good = text.chars().filter(c -> c >= 0x3000 && c < 0xA000).count();
        return good > 20 * bad;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Fault damaged(CharacterCodingException e) {
        return new Fault(Fault.Kind.ENCODING, e);
    }
}
