package org.anyue.draw;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The chains of the drand network: the round of an hour is fixed beforehand, its randomness is the SHA-256 of its
 * signature (section 6).
 */
enum Beacon {
    QUICKNET("drand-quicknet", 1_692_803_367L, 3),
    DEFAULT("drand-default", 1_595_431_050L, 30);

    private static final Pattern HEX = Pattern.compile("([0-9a-f]{2})+");

    private final String code;
    private final long genesis;
    private final int period;

    Beacon(String code, long genesisSecond, int periodSeconds) {
        this.code = code;
        this.genesis = genesisSecond;
        this.period = periodSeconds;
    }

    static Optional<Beacon> of(String code) {
        return Stream.of(values()).filter(beacon -> beacon.code.equals(code)).findFirst();
    }

    long round(Instant at) {
        return Math.floorDiv(at.getEpochSecond() - genesis, period) + 1;
    }

    /** @throws Flawed when the value is not the randomness of the round that the rules fixed */
    static void check(Source source, Fields value) {
        Beacon beacon = of(source.beacon()).orElse(null);
        if (beacon == null) {
            return;
        }
        long round = value.node("round").asLong(-1);
        byte[] signature = HexFormat.of().parseHex(value.text("signature", HEX));
        byte[] randomness = DrawHash.SHA_256.digest(signature);
        byte[] given = HexFormat.of().parseHex(source.body(value.node("value")));
        if (round != beacon.round(source.at()) || !Arrays.equals(randomness, given)) {
            throw new Flawed(FlawCode.NUMBERS, source.name());
        }
    }
}
