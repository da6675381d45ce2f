package org.anyue.filestore;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** In the child: decodes, turns upright, scales, writes two new JPEG files, and puts the facts apart. */
final class ReencodeTask implements SandboxTask {

    static final String SHOWN = "shown.jpg";
    static final String THUMBNAIL = "thumbnail.jpg";
    static final String FACTS = "facts.properties";
    static final int SHOWN_SIDE = 2560;
    static final int THUMBNAIL_SIDE = 400;

    ReencodeTask() {}

    @Override
    public void run(Path input, Path output, List<String> arguments) throws Exception {
        Metadata metadata = metadata(input);
        ExifIFD0Directory main = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer orientation = main == null ? null : main.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        BufferedImage decoded = Pixels.decode(input, Intake.MOST_PIXELS);
        BufferedImage shown = Pixels.upright(Pixels.scaled(decoded, SHOWN_SIDE), orientation == null ? 1 : orientation);
        Pixels.write(shown, output.resolve(SHOWN));
        Pixels.write(Pixels.scaled(shown, THUMBNAIL_SIDE), output.resolve(THUMBNAIL));
        try (var out = Files.newBufferedWriter(output.resolve(FACTS))) {
            facts(metadata, main).store(out, null);
        }
    }

    /** Metadata may be broken in a picture that is otherwise sound. */
    private static Metadata metadata(Path input) {
        try {
            return ImageMetadataReader.readMetadata(input.toFile());
        } catch (ImageProcessingException | IOException | RuntimeException e) {
            return new Metadata();
        }
    }

    private static Properties facts(Metadata metadata, @Nullable ExifIFD0Directory main) {
        Properties facts = new Properties();
        ExifSubIFDDirectory exposure = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        Date taken = exposure == null ? null : exposure.getDateOriginal(TimeZone.getTimeZone("Asia/Shanghai"));
        if (taken != null) {
            facts.setProperty("takenAt", taken.toInstant().toString());
        }
        GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        GeoLocation place = gps == null ? null : gps.getGeoLocation();
        if (place != null && !place.isZero()) {
            facts.setProperty("latitude", Double.toString(place.getLatitude()));
            facts.setProperty("longitude", Double.toString(place.getLongitude()));
        }
        if (main != null) {
            String make = text(main, ExifIFD0Directory.TAG_MAKE);
            facts.setProperty("camera", (make + " " + text(main, ExifIFD0Directory.TAG_MODEL)).strip());
            facts.setProperty("software", text(main, ExifIFD0Directory.TAG_SOFTWARE));
        }
        return facts;
    }

    private static String text(ExifIFD0Directory directory, int tag) {
        String text = directory.getString(tag);
        return text == null ? "" : text.strip();
    }
}
