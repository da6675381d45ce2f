package org.anyue.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.anyue.filestore.FileAddress;
import org.anyue.filestore.FileStore;
import org.anyue.filestore.ImageFacts;
import org.anyue.filestore.ImageReencoder;
import org.anyue.filestore.Intake;
import org.anyue.filestore.Received;
import org.anyue.filestore.ReencodedImage;
import org.anyue.filestore.StoredFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings an upload into the file store as its policy says; takes seconds and therefore no transaction. */
@Component
class EvidenceIntake {

    /** What is kept of an upload. */
    record Taken(
            EvidenceKind kind,
            StoredFile shown,
            @Nullable FileAddress thumbnail,
            @Nullable FileAddress original,
            EvidenceItem.Facts facts,
            String name,
            String sha256) {}

    private final FileStore files;
    private final ImageReencoder images;

    EvidenceIntake(FileStore files, ImageReencoder images) {
        this.files = files;
        this.images = images;
    }

    Taken take(InputStream in, String name, IntakePolicy policy) throws IOException {
        if (policy == IntakePolicy.ANONYMOUS) {
            return anonymous(in, name);
        }
        boolean picture = name.toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png|heic|heif|webp|avif|gif|bmp)");
        try (Received received = files.receive(in, name, picture ? Intake.IMAGE : Intake.DOCUMENT)) {
            String hash = received.address().sha256();
            if (!picture) {
                return new Taken(
                        EvidenceKind.FILE,
                        files.keep(received),
                        null,
                        null,
                        EvidenceItem.Facts.NONE,
                        received.name(),
                        hash);
            }
            ReencodedImage image = images.reencode(received);
            StoredFile original = files.keep(received);
            return new Taken(
                    EvidenceKind.PHOTO,
                    image.shown(),
                    image.thumbnail().address(),
                    original.address(),
                    facts(image.facts()),
                    original.name(),
                    hash);
        }
    }

    /** Neither name, facts, original nor its hash outlive this method. */
    private Taken anonymous(InputStream in, String name) throws IOException {
        try (Received received = files.receive(in, name, Intake.IMAGE)) {
            ReencodedImage image = images.reencode(received);
            return new Taken(
                    EvidenceKind.PHOTO,
                    image.shown(),
                    image.thumbnail().address(),
                    null,
                    EvidenceItem.Facts.NONE,
                    "照片.jpg",
                    image.shown().address().sha256());
        }
    }

    private static EvidenceItem.Facts facts(ImageFacts facts) {
        return new EvidenceItem.Facts(
                facts.takenAt(), facts.latitude(), facts.longitude(), facts.camera(), facts.software());
    }
}
