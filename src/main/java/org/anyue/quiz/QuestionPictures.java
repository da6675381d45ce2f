package org.anyue.quiz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.anyue.filestore.FileAddress;
import org.anyue.filestore.FileStore;
import org.anyue.filestore.ImageReencoder;
import org.anyue.filestore.Intake;
import org.anyue.filestore.Received;
import org.anyue.shared.Refusal;
import org.springframework.stereotype.Component;

/** Pictures of questions: pixels only, re-encoded, without anything that the camera wrote. */
@Component
public class QuestionPictures {

    private final FileStore files;
    private final ImageReencoder images;

    QuestionPictures(FileStore files, ImageReencoder images) {
        this.files = files;
        this.images = images;
    }

    /**
     * Takes some seconds; call it outside a transaction.
     *
     * @throws Refusal with a {@code FileRefusal}
     * @throws IOException when the sender stops or the disk is full
     */
    public FileAddress take(InputStream in, String name) throws IOException {
        try (Received received = files.receive(in, name, Intake.IMAGE)) {
            return images.reencode(received).shown().address();
        }
    }

    /** A picture out of one of our own exports. */
    FileAddress take(String base64) throws IOException {
        return take(new ByteArrayInputStream(Base64.getMimeDecoder().decode(base64)), "picture.jpg");
    }

    /** The bytes of a JPEG. */
    public byte[] open(FileAddress address) throws IOException {
        try (InputStream in = files.open(address)) {
            return in.readAllBytes();
        }
    }

    String base64(FileAddress address) {
        try {
            return Base64.getEncoder().encodeToString(open(address));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
