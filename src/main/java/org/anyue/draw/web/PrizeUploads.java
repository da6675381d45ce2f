package org.anyue.draw.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.anyue.draw.PrizePictures;
import org.anyue.organization.Actor;
import org.anyue.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** Takes the pictures that come with the form of the rules. */
@Component
class PrizeUploads {

    private final PrizePictures pictures;

    PrizeUploads(PrizePictures pictures) {
        this.pictures = pictures;
    }

    void take(Actor actor, RulesForm form, MultiValueMap<String, MultipartFile> files) {
        for (int row : form.rows()) {
            MultipartFile file = files.getFirst(PrizeText.name(row, "file"));
            if (file == null || file.isEmpty()) {
                continue;
            }
            try (InputStream in = file.getInputStream()) {
                form.picture(row, pictures.take(actor, in, Objects.requireNonNullElse(file.getOriginalFilename(), "")));
            } catch (Refusal refusal) {
                form.wrongPicture(row, String.valueOf(refusal.getMessage()));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
