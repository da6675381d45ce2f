package org.anyue.filestore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a stranger's picture into our own, in a child process. Pixels come through and nothing else does. */
@Component
public class ImageReencoder {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int LONGEST_WORDS = 100;

    private final Sandbox sandbox;
    private final FileStore files;

    ImageReencoder(Sandbox sandbox, FileStore files) {
        this.sandbox = sandbox;
        this.files = files;
    }

    /** @throws Refusal when the picture cannot be decoded within the limits */
    public ReencodedImage reencode(Received picture) throws IOException {
        SandboxJob job = new SandboxJob(ReencodeTask.class, LIMIT, List.of());
        try (InputStream in = picture.open()) {
            return sandbox.run(job, in, this::harvest);
        } catch (SandboxFailure e) {
            throw e.toRefusal(FileRefusal.DAMAGED_IMAGE);
        }
    }

    private ReencodedImage harvest(Path output) throws IOException {
        Properties facts = new Properties();
        try (var in = Files.newBufferedReader(output.resolve(ReencodeTask.FACTS))) {
            facts.load(in);
        }
        return new ReencodedImage(
                store(output.resolve(ReencodeTask.SHOWN), ReencodeTask.SHOWN_SIDE),
                store(output.resolve(ReencodeTask.THUMBNAIL), ReencodeTask.THUMBNAIL_SIDE),
                facts(facts));
    }

    /** The child may have been taken over by the picture: what it hands out is checked like any upload. */
    private StoredFile store(Path file, int longestSide) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                Received received = files.receive(in, "photo.jpg", Intake.IMAGE)) {
            ImageHeader header = ImageHeader.of(file, received.type());
            if (received.type() != FileType.JPEG || Math.max(header.width(), header.height()) > longestSide) {
                throw new Refusal(FileRefusal.DAMAGED_IMAGE);
            }
            return files.keep(received);
        }
    }

    private static ImageFacts facts(Properties facts) {
        Double latitude = number(facts.getProperty("latitude"), 90);
        Double longitude = number(facts.getProperty("longitude"), 180);
        boolean placed = latitude != null && longitude != null;
        String taken = facts.getProperty("takenAt", "");
        return new ImageFacts(
                taken.isEmpty() ? null : Instant.parse(taken),
                placed ? latitude : null,
                placed ? longitude : null,
                words(facts.getProperty("camera", "")),
                words(facts.getProperty("software", "")));
    }

    private static @Nullable Double number(@Nullable String text, int most) {
        if (text == null) {
            return null;
        }
        double value = Double.parseDouble(text);
        return Math.abs(value) <= most ? value : null;
    }

    private static String words(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "").strip();
        return plain.length() > LONGEST_WORDS ? plain.substring(0, LONGEST_WORDS) : plain;
    }
}
