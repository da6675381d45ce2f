package org.anyue.planimport.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A plan as it is handed in.
 *
 * @param file null or empty where text was pasted
 * @param text pasted text or source of a page, empty where a file was chosen
 */
record PlanUploadForm(@Nullable MultipartFile file, String text) {

    static PlanUploadForm of(@Nullable MultipartFile file, @Nullable String text) {
        return new PlanUploadForm(file, text == null ? "" : text);
    }
}
