package org.anyue.evidence;

import java.time.Instant;
import org.anyue.filestore.FileAddress;
import org.jspecify.annotations.Nullable;

/**
 * One photo or paper.
 *
 * @param name what the person called it; "照片" and a number for anonymous ones
 * @param size bytes of what is shown
 * @param thumbnail present for photos
 * @param original sealed bytes as uploaded; present for photos under {@link IntakePolicy#EVIDENCE}
 * @param facts what the photo says about itself
 * @param sha256 hash of the bytes as uploaded; of what is shown for anonymous ones
 * @param uploadedBy account id, empty for anonymous ones
 * @param uploadedUnit unit id, empty for anonymous ones
 * @param uploadedAt start of the day for anonymous ones
 */
public record EvidenceItem(
        EvidenceId id,
        EvidenceOwner owner,
        EvidenceKind kind,
        IntakePolicy policy,
        String name,
        String mediaType,
        long size,
        FileAddress shown,
        @Nullable FileAddress thumbnail,
        @Nullable FileAddress original,
        Facts facts,
        String sha256,
        String uploadedBy,
        String uploadedUnit,
        Instant uploadedAt,
        int version) {

    /**
     * Hints, not proof.
     *
     * @param latitude degrees, WGS 84; null together with the longitude
     * @param camera empty when unknown
     * @param software empty when unknown
     */
    public record Facts(
            @Nullable Instant takenAt,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String camera,
            String software) {

        static final Facts NONE = new Facts(null, null, null, "", "");
    }

    public boolean isPhoto() {
        return kind == EvidenceKind.PHOTO;
    }
}
