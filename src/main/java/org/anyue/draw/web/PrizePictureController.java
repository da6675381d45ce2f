package org.anyue.draw.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;

import java.io.IOException;
import org.anyue.draw.PrizePictures;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pictures of prizes while their rules are written. */
@Controller
class PrizePictureController {

    private final PrizePictures pictures;

    PrizePictureController(PrizePictures pictures) {
        this.pictures = pictures;
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping(DeskDrawController.PATH + "/pictures/{picture}")
    ResponseEntity<byte[]> show(Actor actor, @PathVariable String picture) throws IOException {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(pictures.own(actor, picture));
    }
}
