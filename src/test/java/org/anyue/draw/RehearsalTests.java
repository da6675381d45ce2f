package org.anyue.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.anyue.draw.Rehearsal.RehearsalFiles;
import org.anyue.outsider.Outsider;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two hundred invented draws over all options, and what becomes of them when one thing is changed. */
class RehearsalTests {

    private static final Instant OPEN = Instant.parse("2026-06-01T00:00:00Z");
    /** A few draws of a city, each of another kind and hash; the others are small. */
    private static final Map<Integer, Integer> LARGE = Map.of(196, 200_000, 197, 20_000, 198, 20_000, 199, 20_000);

    private static final JsonMapper MAPPER = new JsonMapper();

    static RehearsalFiles draw(DrawKind kind, DrawHash hash, RehearsalOptions options, long seed) {
        return new Rehearsal(kind, hash, options, new Random(seed), OPEN).run();
    }

    /** The same files before a verifier that shares nothing with the product. */
    private static String outsider(RehearsalFiles files) {
        return Outsider.verify(files.certificate(), files.entries(), files.inspectors());
    }

    private static List<Flaw> verify(RehearsalFiles files) {
        return CertificateVerifier.verify(files.certificate(), files.entries(), files.inspectors());
    }

    @Test
    void everyDrawOfTheProductIsValid() {
        Random sizes = new Random(7);
        int events = 0;
        int unfilled = 0;
        for (int i = 0; i < 200; i++) {
            int entries = LARGE.getOrDefault(i, 1 + sizes.nextInt(i < 100 ? 8 : 120));
            DrawKind kind = DrawKind.values()[i % 2];
            DrawHash hash = DrawHash.values()[i / 2 % 2];
            RehearsalOptions options = LARGE.containsKey(i)
                    ? RehearsalOptions.usual(entries)
                    : RehearsalOptions.any(entries, new Random(i));
            RehearsalFiles files = draw(kind, hash, options, i);
            assertThat(verify(files)).as("draw %d", i).isEmpty();
            assertThat(outsider(files)).as("draw %d for an outsider", i).isEmpty();
            Certificate certificate = Certificate.read(files.certificate());
            events += certificate.events().size();
            unfilled += certificate.result().toString().contains("\"unfilled\":0}") ? 0 : 1;
        }
        assertThat(events).isGreaterThan(50);
        assertThat(unfilled).isGreaterThan(20);
    }

    @Test
    void openingsAndReceiptBelongToTheEntries() {
        for (DrawHash hash : DrawHash.values()) {
            RehearsalFiles files = draw(DrawKind.PRIZE, hash, RehearsalOptions.usual(50), 1);
            Certificate certificate = Certificate.read(files.certificate());
            EntryList entries = EntryList.parse(files.entries());
            Set<String> subjects = new HashSet<>();
            new String(files.openings(), StandardCharsets.UTF_8).lines().forEach(line -> {
                JsonNode opening = MAPPER.readTree(line);
                String key = opening.get("subject_key").stringValue();
                subjects.add(key);
                byte[] nonce = HexFormat.of().parseHex(opening.get("nonce").stringValue());
                int index = entries.indexOf(opening.get("entry_id").stringValue());
                assertThat(Subjects.commit(hash, nonce, certificate.rules().drawId(), key))
                        .isEqualTo(entries.get(index).subject());
            });
            assertThat(subjects).hasSize(50);

            Receipt receipt = Receipt.read(MAPPER.readTree(files.receipt()));
            ReceiptKey key = certificate.rules().receiptKey();
            assertThat(receipt.holds(hash, key)).isTrue();
            Receipt forged = new Receipt(
                    receipt.drawId(),
                    new Entry(receipt.entry().entryId(), 99, "", receipt.entry().subject()),
                    receipt.nonce(),
                    receipt.subjectKey(),
                    receipt.enteredAt(),
                    receipt.signature());
            assertThat(forged.holds(hash, key)).isFalse();
        }
    }

    @Test
    void aThousandChangesAreRefused() {
        Random random = new Random(11);
        int refused = 0;
        for (int round = 0; round < 20; round++) {
            DrawKind kind = DrawKind.values()[round % 2];
            DrawHash hash = DrawHash.values()[round / 2 % 2];
            RehearsalFiles files = draw(kind, hash, RehearsalOptions.usual(40), round);
            for (int i = 0; i < 50; i++) {
                RehearsalFiles changed = Mutations.change(files, random);
                assertThat(verify(changed))
                        .as(() -> "accepted: " + Mutations.last())
                        .isNotEmpty();
                assertThat(outsider(changed))
                        .as(() -> "accepted by the outsider: " + Mutations.last())
                        .isNotEmpty();
                refused++;
            }
        }
        assertThat(refused).isEqualTo(1000);
    }

    @Test
    void aProofOfInclusionLeadsToTheRootAndNoOtherLeafDoes() {
        for (int count : new int[] {1, 2, 3, 7, 8, 9, 100}) {
            EntryList pool = DrawVectorsTests.pool(DrawHash.SHA_256, "DEMO-2026-QUIZ", count);
            MerkleTree tree = pool.tree(DrawHash.SHA_256, "DEMO-2026-QUIZ");
            for (int i = 0; i < count; i++) {
                byte[] leaf = leafHash(pool.get(i));
                List<String> path = tree.path(i);
                assertThat(MerkleTree.root(DrawHash.SHA_256, leaf, i, count, path))
                        .isEqualTo(tree.root());
                byte[] other = leafHash(pool.get((i + 1) % count));
                if (count > 1) {
                    assertThat(MerkleTree.root(DrawHash.SHA_256, other, i, count, path))
                            .isNotEqualTo(tree.root());
                }
            }
        }
    }

    private static byte[] leafHash(Entry entry) {
        return MerkleTree.leaf(
                DrawHash.SHA_256, EntryList.leaf(new org.anyue.shared.CanonicalBytes(), "DEMO-2026-QUIZ", entry));
    }
}
