package org.anyue.filestore;

import java.util.Set;

/** A door for files: what may come in and how large. */
public enum Intake {
    /** Photos, at most 15 MB and 50 megapixels. */
    IMAGE(15, Set.of(FileType.JPEG, FileType.PNG), "JPG、PNG 照片"),
    /** Papers, at most 50 MB. */
    DOCUMENT(
            50,
            Set.of(FileType.PDF, FileType.DOCX, FileType.XLSX, FileType.PPTX, FileType.OFD, FileType.TXT),
            "PDF、OFD、DOCX、XLSX、PPTX、TXT 文件"),
    /** Plans, at most 50 MB; only read, never handed out as pages. */
    PLAN(
            50,
            Set.of(FileType.DOCX, FileType.DOC, FileType.PDF, FileType.OFD, FileType.HTML, FileType.TXT),
            "DOCX、DOC、有文字的 PDF、OFD、HTML、TXT 文件");

    /** Most pixels of one picture. */
    static final long MOST_PIXELS = 50_000_000;

    private final int megabytes;
    private final Set<FileType> types;
    private final String words;

    Intake(int megabytes, Set<FileType> types, String words) {
        this.megabytes = megabytes;
        this.types = types;
        this.words = words;
    }

    public int megabytes() {
        return megabytes;
    }

    long bytes() {
        return megabytes * 1024L * 1024;
    }

    boolean accepts(FileType type) {
        return types.contains(type);
    }

    /** What may come in, in Chinese, for the hint beside an upload field. */
    public String words() {
        return words;
    }
}
