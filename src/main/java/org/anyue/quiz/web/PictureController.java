package org.anyue.quiz.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.anyue.filestore.FileAddress;
import org.anyue.filestore.FileStore;
import org.anyue.organization.PublicRoute;
import org.anyue.quiz.ContestId;
import org.anyue.quiz.Play;
import org.anyue.shared.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pictures of questions. Their address is the hash of their bytes and says nothing of the answer. */
@Controller
class PictureController {

    private static final Duration DAY = Duration.ofDays(1);

    private final Play play;
    private final FileStore files;

    PictureController(Play play, FileStore files) {
        this.play = play;
        this.files = files;
    }

    @PublicRoute
    @GetMapping(PlayListController.PATH + "/{id}/pictures/{picture}")
    ResponseEntity<byte[]> show(@PathVariable String id, @PathVariable String picture) throws IOException {
        if (!play.shows(ContestId.of(id), picture)) {
            throw new NotFound("picture");
        }
        try (InputStream in = files.open(new FileAddress(picture))) {
            return ResponseEntity.ok()
                    .contentType(MediaType.IMAGE_JPEG)
                    .cacheControl(CacheControl.maxAge(DAY).cachePublic())
                    .body(in.readAllBytes());
        }
    }
}
