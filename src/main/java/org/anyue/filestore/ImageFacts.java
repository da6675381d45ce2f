package org.anyue.filestore;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a photo says about itself; anybody can write anything there, so these are hints and not proof.
 *
 * @param takenAt times without a zone are taken as China's
 * @param latitude degrees, WGS 84; null together with the longitude
 * @param camera make and model, empty when absent
 * @param software program that wrote the file last, empty when absent
 */
public record ImageFacts(
        @Nullable Instant takenAt,
        @Nullable Double latitude,
        @Nullable Double longitude,
        String camera,
        String software) {

    public static final ImageFacts NONE = new ImageFacts(null, null, null, "", "");
}
