package org.anyue.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.anyue.outsider.Outsider;
import org.anyue.shared.CanonicalBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published values of spm-draw/1, byte for byte. */
class DrawVectorsTests {

    private static final HexFormat HEX = HexFormat.of();
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final JsonNode VECTORS = read();

    static JsonNode read() {
        try (InputStream file =
                Objects.requireNonNull(DrawVectorsTests.class.getResourceAsStream("/draw/vectors.json"))) {
            return new JsonMapper().readTree(file.readAllBytes());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void fieldsAndDocumentsAreWrittenCanonically() {
        byte[] fields = new CanonicalBytes()
                .start("ab")
                .number(7)
                .text("")
                .raw(new byte[] {(byte) 0xff})
                .bytes();
        assertThat(HEX.formatHex(fields))
                .isEqualTo(VECTORS.at("/primitives/enc").stringValue());
        assertThat(new String(CanonicalJson.write(sample()), StandardCharsets.UTF_8))
                .isEqualTo(VECTORS.at("/primitives/jcs").stringValue());
    }

    @ParameterizedTest
    @EnumSource
    void hashesAndTheirKeys(DrawHash hash) {
        assertThat(HEX.formatHex(hash.digest("abc".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(value(hash, "hash_abc"));
        byte[] message = "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII);
        assertThat(HEX.formatHex(hash.hmac("Jefe".getBytes(StandardCharsets.US_ASCII), message)))
                .isEqualTo(value(hash, "hmac_key_Jefe"));
        assertThat(HEX.formatHex(CanonicalJson.hash(hash, "rules", sample()))).isEqualTo(value(hash, "doc_hash"));
    }

    @ParameterizedTest
    @EnumSource
    void rootsOfOneToEightLeaves(DrawHash hash) {
        List<String> roots = new ArrayList<>();
        for (int count = 1; count <= LEAVES.size(); count++) {
            byte[] leaves = new byte[count * DrawHash.LENGTH];
            for (int i = 0; i < count; i++) {
                System.arraycopy(
                        MerkleTree.leaf(hash, HEX.parseHex(LEAVES.get(i))), 0, leaves, i * 32, DrawHash.LENGTH);
            }
            roots.add(HEX.formatHex(MerkleTree.of(hash, leaves).root()));
        }
        assertThat(roots).isEqualTo(texts(of(hash).get("merkle_roots_1_to_8")));
    }

    @ParameterizedTest
    @EnumSource
    void entriesTreeTicketsAndRanking(DrawHash hash) {
        EntryList pool = pool(hash, "DEMO-2026-QUIZ", 12);
        assertThat(pool.get(0).subject()).isEqualTo(value(hash, "subject_commitment"));
        byte[] leaf = EntryList.leaf(new CanonicalBytes(), "DEMO-2026-QUIZ", pool.get(0));
        assertThat(HEX.formatHex(leaf)).isEqualTo(value(hash, "entry_leaf_1"));
        assertThat(HEX.formatHex(MerkleTree.leaf(hash, leaf))).isEqualTo(value(hash, "entry_leaf_hash_1"));
        MerkleTree tree = pool.tree(hash, "DEMO-2026-QUIZ");
        assertThat(HEX.formatHex(tree.root())).isEqualTo(value(hash, "entries_root"));
        assertThat(tree.path(10)).isEqualTo(texts(of(hash).at("/inclusion_proof_E0000011/path")));

        HashKey seed = new HashKey(hash, HEX.parseHex(value(hash, "seed")));
        assertThat(HEX.formatHex(Ranking.ticket(seed, new CanonicalBytes(), "E0000001", 1)))
                .isEqualTo(value(hash, "ticket_E0000001_chance1"));
        assertThat(HEX.formatHex(Ranking.ticket(seed, new CanonicalBytes(), "E0000001", 2)))
                .isEqualTo(value(hash, "ticket_E0000001_chance2"));
        assertThat(ids(Ranking.of(pool, seed), 12)).isEqualTo(texts(of(hash).get("ranking_12")));

        EntryList thousand = pool(hash, "DEMO-2026-QUIZ", 1000);
        assertThat(HEX.formatHex(thousand.tree(hash, "DEMO-2026-QUIZ").root()))
                .isEqualTo(value(hash, "entries_root_1000"));
        assertThat(ids(Ranking.of(thousand, seed), 10))
                .isEqualTo(texts(of(hash).get("first_10_of_1000_with_the_same_seed")));
    }

    @Test
    void theFourPublishedCertificatesAreValid() {
        for (JsonNode each : VECTORS.get("cases")) {
            assertThat(CertificateVerifier.verify(
                            bytes(each.get("certificate").toString()),
                            bytes(each.get("entries_csv").stringValue()),
                            bytes(each.get("inspectors_csv").stringValue())))
                    .isEmpty();
            assertThat(Outsider.verify(
                            bytes(each.get("certificate").toString()),
                            bytes(each.get("entries_csv").stringValue()),
                            bytes(each.get("inspectors_csv").stringValue())))
                    .isEmpty();
        }
    }

    @Test
    void theirOpeningsOpen() {
        for (JsonNode each : VECTORS.get("cases")) {
            EntryList entries = EntryList.parse(bytes(each.get("entries_csv").stringValue()));
            DrawHash hash = DrawHash.of(each.get("hash").stringValue()).orElseThrow();
            String drawId = each.at("/certificate/rules/draw_id").stringValue();
            for (JsonNode opening : each.get("openings")) {
                int index = entries.indexOf(opening.get("entry_id").stringValue());
                assertThat(Subjects.commit(
                                hash,
                                HEX.parseHex(opening.get("nonce").stringValue()),
                                drawId,
                                opening.get("subject_key").stringValue()))
                        .isEqualTo(entries.get(index).subject());
            }
        }
    }

    /** The worked example of RFC 3797, section 6: the numbers are written as there. */
    @Test
    void numbersAreWrittenAsInTheWorkedExampleOfTheRfc() {
        List<Source> sources = List.of(set("a", 1, 9999, 1), set("b", 1, 49, 5), set("c", 1, 50, 6));
        String text = Entropy.text(sources, List.of(array(9319), array(2, 5, 8, 10, 12), array(9, 18, 26, 34, 41, 45)));
        assertThat(text.replaceAll("[a-z]=", "")).isEqualTo("9319./2.5.8.10.12./9.18.26.34.41.45./");
    }

    /** Check values of the protocol, section 6. */
    @Test
    void theRoundOfABeaconIsFixedByTheHour() {
        assertThat(Beacon.of("drand-quicknet").orElseThrow().round(Instant.parse("2026-04-20T00:00:00Z")))
                .isEqualTo(27_946_612);
        assertThat(Beacon.of("nist-2.0")).isEmpty();
    }

    private static Source set(String id, int least, int most, int count) {
        return new Source(id, id, SourceFormat.SET, count, least, most, "", Instant.EPOCH, "");
    }

    private static JsonNode array(int... numbers) {
        return new JsonMapper().valueToTree(numbers);
    }

    static EntryList pool(DrawHash hash, String drawId, int count) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            byte[] nonce = DrawHash.SHA_256.digest(bytes("nonce " + i));
            entries.add(new Entry(
                    "E%07d".formatted(i),
                    1 + i % 3,
                    String.valueOf("ABCC".charAt(i % 4)),
                    Subjects.commit(hash, nonce, drawId, "tel:+86139%08d".formatted(i))));
        }
        return EntryList.of(entries);
    }

    private static List<String> ids(Ranking ranking, int count) {
        List<String> ids = new ArrayList<>();
        for (int rank = 0; rank < count; rank++) {
            ids.add(ranking.place(rank).entry().entryId());
        }
        return ids;
    }

    private static JsonNode sample() {
        return CanonicalJson.parse(bytes("{\"b\":[1,\"安\\\"\\\\\"],\"a\":\"x\"}"));
    }

    private static JsonNode of(DrawHash hash) {
        return VECTORS.get("by_hash").get(hash.code());
    }

    private static String value(DrawHash hash, String name) {
        return of(hash).get(name).stringValue();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.stringValue()));
        return texts;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
