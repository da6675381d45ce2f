package org.anyue.filestore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anyue.shared.Refusal;

/** What a file is by its own bytes; the name must agree, and the door must take it. */
final class TypeCheck {

    private static final int HEAD = 4096;

    private TypeCheck() {}

    /** @throws Refusal with a {@link FileRefusal} */
    static FileType of(Path file, String name, Intake intake) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        refuseKnown(head, name, intake);
        FileType type = found(file, head, FileType.HTML.fits(name));
        if (!intake.accepts(type)) {
            throw type.fits(name)
                    ? new Refusal(FileRefusal.NOT_ACCEPTED, intake.words())
                    : mismatchOrUnknown(name, intake);
        }
        if (!type.fits(name)) {
            throw mismatchOrUnknown(name, intake);
        }
        if (type.isImage()) {
            ImageHeader.of(file, type).refuseIfTooLarge();
        }
        return type;
    }

    /** A name that no door takes is told what is taken; a name that lies is told so. */
    private static Refusal mismatchOrUnknown(String name, Intake intake) {
        boolean known =
                java.util.Arrays.stream(FileType.values()).anyMatch(type -> intake.accepts(type) && type.fits(name));
        return known ? new Refusal(FileRefusal.MISMATCH) : new Refusal(FileRefusal.NOT_ACCEPTED, intake.words());
    }

    private static void refuseKnown(byte[] head, String name, Intake intake) {
        if (FileType.extension(name).matches("docm|dotm|xlsm|xltm|xlam|pptm|potm")) {
            throw new Refusal(FileRefusal.MACROS);
        }
        if (isOldOffice(head) && !(intake.accepts(FileType.DOC) && FileType.DOC.fits(name))) {
            throw new Refusal(FileRefusal.OLD_OFFICE);
        }
        String box = ascii(head, 4, 12);
        if (box.matches("ftyp(heic|heix|hevc|heim|heis|mif1|msf1|avif|avis)")) {
            throw new Refusal(FileRefusal.HEIC);
        }
        if (ascii(head, 0, 4).equals("RIFF") && ascii(head, 8, 12).equals("WEBP")) {
            throw new Refusal(FileRefusal.WEBP);
        }
    }

    private static boolean isOldOffice(byte[] head) {
        return starts(head, 0, 0xD0, 0xCF, 0x11, 0xE0);
    }

    private static FileType found(Path file, byte[] head, boolean page) throws IOException {
        if (isOldOffice(head)) {
            return FileType.DOC;
        }
        if (starts(head, 0, 0xFF, 0xD8, 0xFF)) {
            return FileType.JPEG;
        }
        if (starts(head, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return FileType.PNG;
        }
        if (ascii(head, 0, 5).equals("%PDF-")) {
            return FileType.PDF;
        }
        if (starts(head, 0, 'P', 'K', 3, 4)) {
            return PackageCheck.of(file);
        }
        if (isText(head)) {
            if (!page && isMarkup(head)) {
                throw new Refusal(FileRefusal.MISMATCH);
            }
            return page ? FileType.HTML : FileType.TXT;
        }
        throw new Refusal(FileRefusal.MISMATCH);
    }

    private static boolean isText(byte[] head) {
        if (starts(head, 0, 0xFF, 0xFE) || starts(head, 0, 0xFE, 0xFF) || UnmarkedUtf16.of(head) != null) {
            return true;
        }
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                return false;
            }
        }
        return true;
    }

    private static boolean isMarkup(byte[] head) {
        return ascii(head, 0, head.length).stripLeading().startsWith("<");
    }

    private static boolean starts(byte[] bytes, int from, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (from + i >= bytes.length || (bytes[from + i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static String ascii(byte[] bytes, int from, int to) {
        int end = Math.min(to, bytes.length);
        return from >= end ? "" : new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
    }
}
