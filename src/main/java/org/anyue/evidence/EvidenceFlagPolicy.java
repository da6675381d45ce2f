package org.anyue.evidence;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares what a photo says about itself with what is claimed. */
public final class EvidenceFlagPolicy {

    private static final Duration APART = Duration.ofHours(24);
    private static final double FAR_METRES = 500;
    private static final double EARTH_METRES = 6_371_000;
    private static final Pattern EDITOR = Pattern.compile(
            "(?i).*(photoshop|lightroom|gimp|snapseed|picsart|meitu|美图|醒图|paint|acdsee|affinity|canva).*");

    private EvidenceFlagPolicy() {}

    /** Flags that need no claimed place. Papers and anonymous photos have none. */
    public static Set<EvidenceFlag> flags(EvidenceItem item) {
        Set<EvidenceFlag> flags = EnumSet.noneOf(EvidenceFlag.class);
        if (!item.isPhoto() || item.policy() == IntakePolicy.ANONYMOUS) {
            return flags;
        }
        EvidenceItem.Facts facts = item.facts();
        if (facts.takenAt() == null) {
            if (facts.latitude() == null) {
                flags.add(EvidenceFlag.NO_FACTS);
            }
        } else if (Duration.between(facts.takenAt(), item.uploadedAt()).abs().compareTo(APART) > 0) {
            flags.add(EvidenceFlag.OTHER_DAY);
        }
        if (EDITOR.matcher(facts.software()).matches()) {
            flags.add(EvidenceFlag.EDITED);
        }
        return flags;
    }

    /** Also compares the place, in degrees WGS 84 (a point from a Chinese map is GCJ-02 and up to 700 m off: convert first). */
    public static Set<EvidenceFlag> flags(EvidenceItem item, double latitude, double longitude) {
        Set<EvidenceFlag> flags = flags(item);
        Double lat = item.facts().latitude();
        Double lon = item.facts().longitude();
        if (item.isPhoto() && lat != null && lon != null && metres(lat, lon, latitude, longitude) > FAR_METRES) {
            flags.add(EvidenceFlag.FAR_AWAY);
        }
        return flags;
    }

    /** Great-circle distance (haversine). */
    private static double metres(double lat1, double lon1, double lat2, double lon2) {
        double a = Math.sin(Math.toRadians(lat2 - lat1) / 2);
        double b = Math.sin(Math.toRadians(lon2 - lon1) / 2);
        double h = a * a + Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2)) * b * b;
        return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
