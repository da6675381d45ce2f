package org.anyue.quiz;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A receipt as a file: what the paper says, its way to the root of its commit, and the signature of that root. It needs
 * nothing else to be checked, see docs/formats.md.
 *
 * @param receipt 26 characters
 * @param key id of the key
 * @param publicKey Ed25519, hexadecimal; whoever checks compares it with the one that is published
 */
public record QuizReceipt(
        String format,
        String receipt,
        Paper paper,
        Batch batch,
        String key,
        @JsonProperty("public_key") String publicKey,
        String signature) {

    static final String FORMAT = "anyue-quiz-receipt/1";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /**
     * @param questions places of the questions in the contest
     * @param flags bits of {@link AttemptMark}
     * @param submittedAt milliseconds since 1970
     */
    public record Paper(
            String contest,
            String title,
            String day,
            int slot,
            String questions,
            String answers,
            String marks,
            int score,
            boolean passed,
            int flags,
            @JsonProperty("submitted_at") long submittedAt) {

        static Paper of(Attempt attempt, String title) {
            Attempt.Result result = attempt.result();
            return new Paper(
                    attempt.key().contest().toString(),
                    title,
                    attempt.key().day().toString(),
                    attempt.key().slot(),
                    result.items(),
                    result.answers(),
                    result.marks(),
                    result.score(),
                    result.passed(),
                    result.flags(),
                    attempt.submittedAt().toEpochMilli());
        }
    }

    /** @param at milliseconds since 1970 */
    public record Batch(String id, long at, int count, int index, List<String> path, String root) {}

    public String json() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }

    /** What the file says about itself, when it holds. */
    public enum Verdict {
        HOLDS,
        /** No receipt of this format. */
        UNREADABLE,
        /** Something in it was changed. */
        CHANGED,
        /** In itself it holds, but another key signed it. */
        FOREIGN_KEY
    }

    /** @throws JacksonException when it is no receipt */
    static QuizReceipt read(String json) {
        return JSON.readValue(json, QuizReceipt.class);
    }

    /** Whether leaf, path and signature fit together; everything is computed anew from what is readable in the file. */
    boolean holds() {
        try {
            byte[] root = HexFormat.of().parseHex(batch.root());
            List<byte[]> path =
                    batch.path().stream().map(HexFormat.of()::parseHex).toList();
            return format.equals(FORMAT)
                    && paper.score()
                            == paper.marks()
                                    .chars()
                                    .filter(mark -> mark == Marking.RIGHT)
                                    .count()
                    && ReceiptTree.leads(ReceiptTree.leaf(leaf()), batch.index(), batch.count(), path, root)
                    && ReceiptSeals.verify(
                            publicKey, message(root), HexFormat.of().parseHex(signature));
        } catch (IllegalArgumentException | NullPointerException malformed) {
            return false;
        }
    }

    private byte[] message(byte[] root) {
        return ReceiptSeals.message(
                UUID.fromString(batch.id()), batch.count(), root, java.time.Instant.ofEpochMilli(batch.at()));
    }

    private byte[] leaf() {
        return ReceiptLeaf.bytes(receipt, paper);
    }
}
