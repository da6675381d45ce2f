package org.anyue.filestore;

/** Names that people give to files: shown to people, never used as a path. */
final class FileNames {

    private static final int LONGEST = 150;

    private FileNames() {}

    /** Last part of the path, without control, direction and reserved characters, the extension kept. */
    static String tidy(String original) {
        String last = original.substring(Math.max(original.lastIndexOf('/'), original.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}<>:\"|?*]", "").strip();
        int extra = plain.codePointCount(0, plain.length()) - LONGEST;
        if (extra > 0) {
            int dot = plain.lastIndexOf('.');
            String extension = dot < 0 || plain.length() - dot > 10 ? "" : plain.substring(dot);
            int end = plain.offsetByCodePoints(0, LONGEST - extension.length());
            plain = plain.substring(0, end) + extension;
        }
        return plain.isEmpty() ? "未命名" : plain;
    }
}
