package org.anyue.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.anyue.filestore.FileAddress;
import org.anyue.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvidenceFlagPolicyTests {

    private static final Instant UPLOADED = Instant.parse("2025-06-16T03:00:00Z");

    private static EvidenceItem photo(@Nullable Instant takenAt, @Nullable Double latitude, String software) {
        FileAddress address = new FileAddress("a".repeat(64));
        return new EvidenceItem(
                new EvidenceId(Ids.random()),
                new EvidenceOwner("ActivityRecord", Ids.random()),
                EvidenceKind.PHOTO,
                IntakePolicy.EVIDENCE,
                "现场.jpg",
                "image/jpeg",
                1,
                address,
                address,
                address,
                new EvidenceItem.Facts(takenAt, latitude, latitude == null ? null : 113.5, "", software),
                address.sha256(),
                "acc",
                "unit",
                UPLOADED,
                0);
    }

    @Test
    void aPhotoOfAnotherDayIsFlaggedAndOneOfTheDayIsNot() {
        assertThat(EvidenceFlagPolicy.flags(photo(UPLOADED.minusSeconds(86_401), null, "")))
                .containsExactly(EvidenceFlag.OTHER_DAY);
        assertThat(EvidenceFlagPolicy.flags(photo(UPLOADED.minusSeconds(86_400), null, "")))
                .isEmpty();
    }

    @Test
    void missingFactsAndEditorsAreFlagged() {
        assertThat(EvidenceFlagPolicy.flags(photo(null, null, "Adobe Photoshop 24.1")))
                .containsExactly(EvidenceFlag.NO_FACTS, EvidenceFlag.EDITED);
        assertThat(EvidenceFlagPolicy.flags(photo(null, 35.0, "HarmonyOS 5.0"))).isEmpty();
    }

    @Test
    void aPlaceMoreThanHalfAKilometreAwayIsFlagged() {
        EvidenceItem photo = photo(UPLOADED, 35.0, "");

        assertThat(EvidenceFlagPolicy.flags(photo, 35.0044, 113.5)).isEmpty();
        assertThat(EvidenceFlagPolicy.flags(photo, 35.0046, 113.5)).containsExactly(EvidenceFlag.FAR_AWAY);
    }
}
