package org.anyue.draw.web;

import java.nio.charset.StandardCharsets;
import org.anyue.evidence.EvidenceContent;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Hands out a paper that was kept as evidence. */
final class EvidenceAnswer {

    private EvidenceAnswer() {}

    static ResponseEntity<Resource> of(EvidenceContent content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(content.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(content.stream()));
    }
}
