package org.anyue.audit;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import org.anyue.shared.CanonicalBytes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * That one record is part of the trail up to a checkpoint. Whoever holds the checkpoint checks it without database,
 * keys or trust in the installation. Format: docs/formats-audit.md.
 *
 * @param path hashes beside the way to the root, lowest first, hex
 */
public record RecordProof(
        String protocol, Content record, String hash, long size, String root, String checkpointAt, List<String> path) {

    static final String PROTOCOL = "anyue-audit-proof/1";

    private static final HexFormat HEX = HexFormat.of();
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public RecordProof {
        path = List.copyOf(path);
    }

    /** The fields of a record in the order of its canonical bytes; digests and hash in hex, time as in the bytes. */
    record Content(
            long seq,
            String at,
            String actorId,
            String role,
            String unitId,
            String action,
            String objectType,
            String objectId,
            String beforeDigest,
            String afterDigest,
            String result,
            String requestId,
            String previousHash) {}

    static RecordProof of(SealedRecord sealed, Checkpoint checkpoint, List<byte[]> path) {
        TrailRecord record = sealed.content();
        Content content = new Content(
                record.seq(),
                TrailRecord.TIME.format(record.at()),
                record.actorId(),
                record.role(),
                record.unitId(),
                record.action(),
                record.objectType(),
                record.objectId(),
                HEX.formatHex(record.beforeDigest()),
                HEX.formatHex(record.afterDigest()),
                record.result(),
                record.requestId(),
                HEX.formatHex(record.previousHash()));
        return new RecordProof(
                PROTOCOL,
                content,
                HEX.formatHex(sealed.hash()),
                checkpoint.size(),
                checkpoint.rootHex(),
                TrailRecord.TIME.format(checkpoint.at()),
                path.stream().map(HEX::formatHex).toList());
    }

    public String json() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
    }

    /** @throws IllegalArgumentException when it is no proof of this protocol */
    static RecordProof read(String json) {
        try {
            RecordProof proof = JSON.readValue(json, RecordProof.class);
            if (proof == null || !PROTOCOL.equals(proof.protocol())) {
                throw new IllegalArgumentException("not " + PROTOCOL);
            }
            return proof;
        } catch (JacksonException | NullPointerException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Whether content, hash, path and root of the proof fit together. That the root is the right one is another question. */
    boolean holds() {
        try {
            byte[] bytes = content().bytes(new CanonicalBytes());
            return HEX.formatHex(TrailSeals.sha256().digest(bytes)).equals(hash)
                    && MerklePath.leads(
                            HEX.parseHex(hash),
                            record.seq() - 1,
                            size,
                            path.stream().map(HEX::parseHex).toList(),
                            HEX.parseHex(root));
        } catch (IllegalArgumentException | DateTimeException _) {
            return false;
        }
    }

    private TrailRecord content() {
        return new TrailRecord(
                record.seq(),
                OffsetDateTime.parse(record.at()).toInstant(),
                record.actorId(),
                record.role(),
                record.unitId(),
                record.action(),
                record.objectType(),
                record.objectId(),
                HEX.parseHex(record.beforeDigest()),
                HEX.parseHex(record.afterDigest()),
                record.result(),
                record.requestId(),
                HEX.parseHex(record.previousHash()));
    }
}
