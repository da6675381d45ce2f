package org.anyue.filestore;

import java.util.Locale;
import java.util.Set;

/** Kinds of files that are taken in at all, with the extensions that fit their content. */
public enum FileType {
    // Messengers rename pictures freely between the two, and both are re-encoded: either name is right.
    JPEG("image/jpeg", "jpg", "jpeg", "png"),
    PNG("image/png", "png", "jpg", "jpeg"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    OFD("application/ofd", "ofd"),
    DOC("application/msword", "doc"),
    HTML("text/html", "html", "htm"),
    TXT("text/plain", "txt");

    private final String mediaType;
    private final Set<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = Set.of(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean isImage() {
        return this == JPEG || this == PNG;
    }

    boolean fits(String fileName) {
        return extensions.contains(extension(fileName));
    }

    static String extension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
