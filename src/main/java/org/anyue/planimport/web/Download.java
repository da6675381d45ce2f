package org.anyue.planimport.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.anyue.sheet.SheetDraft;
import org.anyue.sheet.SheetWriter;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file to be saved by the person. */
final class Download {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private Download() {}

    interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    /** @param name without ending; signs that a file system may refuse are left out */
    static ResponseEntity<byte[]> sheet(SheetDraft draft, String name) {
        return of(out -> SheetWriter.write(draft, out), name + ".xlsx", XLSX);
    }

    /** @param name as above */
    static ResponseEntity<byte[]> word(Writing document, String name) {
        return of(document, name + ".docx", DOCX);
    }

    private static ResponseEntity<byte[]> of(Writing writing, String name, MediaType type) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.to(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", ""), UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes.toByteArray());
    }
}
