package org.anyue.quiz;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.anyue.shared.CanonicalBytes;
import org.anyue.shared.Refusal;
import org.anyue.vault.HmacKey;
import org.anyue.vault.KeyPurpose;
import org.anyue.vault.VaultKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Seals tokens and passes. On the wire the version comes first and every field has a fixed length; what is sealed has the
 * length of each field before it and a tag, so that no two contents look alike.
 */
@Component
class PaperSeals {

    private static final UUID NOWHERE = new UUID(0, 0);
    private static final int MAC = 16;
    private static final int TOKEN_VERSION = PaperKit.VERSION;
    private static final int TOKEN = 1 + 16 + 16 + 1 + 4 + 1 + 8 + 2 + 16 + 8;
    /** Of the layout alone: a pass outlives the formula of papers, or people would lose what they have handed in. */
    private static final int PASS_VERSION = 1;

    private static final int PASS = 1 + 16 + 16 + 1 + 4 + 1 + 1 + 16 + 8 + 1;
    private static final int WAY = 1 + 16 + 16;

    private final HmacKey tokens;
    private final HmacKey passes;
    private final HmacKey receipts;

    PaperSeals(VaultKeys keys) {
        this.tokens = keys.hmac(KeyPurpose.TOKEN, "quiz.paper");
        this.passes = keys.hmac(KeyPurpose.TOKEN, "quiz.pass");
        this.receipts = keys.hmac(KeyPurpose.TOKEN, "quiz.receipt-id");
    }

    String seal(PaperToken token) {
        ByteBuffer bytes = ByteBuffer.allocate(TOKEN + MAC).put((byte) TOKEN_VERSION);
        put(bytes, token.contest().value());
        put(bytes, token.subject());
        bytes.put((byte) token.way().ordinal())
                .putInt((int) token.day().toEpochDay())
                .put((byte) token.slot())
                .putLong(token.issuedAt().getEpochSecond())
                .putShort((short) token.marks());
        put(bytes, token.county());
        bytes.putLong(token.device());
        return sealed(bytes, tokens, message(token));
    }

    /** Empty for what was changed, is not ours, or is of another version. */
    Optional<PaperToken> token(String text) {
        byte[] all = decoded(text);
        if (!isReadable(all, TOKEN, TOKEN_VERSION)) {
            return Optional.empty();
        }
        try {
            PaperToken token = token(ByteBuffer.wrap(all, 1, TOKEN - 1));
            return holds(all, TOKEN, tokens, message(token)) ? Optional.of(token) : Optional.empty();
        } catch (DateTimeException forged) {
            return Optional.empty();
        }
    }

    /** Why a token is none. */
    Refusal refusal(String token) {
        return new Refusal(isOutdated(token, TOKEN_VERSION) ? PlayRefusal.TOKEN_OUTDATED : PlayRefusal.TOKEN_FOREIGN);
    }

    /** Why a pass is none. */
    PlayRefusal lapse(String pass) {
        return isOutdated(pass, PASS_VERSION) ? PlayRefusal.PASS_OUTDATED : PlayRefusal.PASS_LAPSED;
    }

    /** What another version has sealed cannot be told from what somebody made up, and need not be: neither is taken. */
    private static boolean isOutdated(String text, int version) {
        byte[] all = decoded(text);
        return all.length > WAY + MAC && all[0] != version;
    }

    private static PaperToken token(ByteBuffer bytes) {
        return new PaperToken(
                new ContestId(uuid(bytes)),
                uuid(bytes),
                way(bytes.get()),
                LocalDate.ofEpochDay(bytes.getInt()),
                bytes.get(),
                Instant.ofEpochSecond(bytes.getLong()),
                bytes.getShort(),
                place(bytes),
                bytes.getLong());
    }

    String seal(PlayPass pass) {
        return seal(pass, PaperKit.VERSION);
    }

    /** @param papers version of the formula that a paper under way follows from */
    String seal(PlayPass pass, int papers) {
        ByteBuffer bytes = ByteBuffer.allocate(PASS + MAC).put((byte) PASS_VERSION);
        put(bytes, pass.contest().value());
        put(bytes, pass.subject());
        bytes.put((byte) pass.way().ordinal())
                .putInt((int) pass.day().toEpochDay())
                .put((byte) pass.used())
                .put((byte) (pass.under14() ? 1 : 0));
        put(bytes, pass.county());
        bytes.putLong(pass.begun().getEpochSecond()).put((byte) papers);
        return sealed(bytes, passes, message(pass, papers));
    }

    /** Empty for what was changed, is not ours, or is of another version. */
    Optional<PlayPass> pass(String text) {
        byte[] all = decoded(text);
        if (!isReadable(all, PASS, PASS_VERSION)) {
            return Optional.empty();
        }
        int papers = Byte.toUnsignedInt(all[PASS - 1]);
        try {
            PlayPass pass = pass(ByteBuffer.wrap(all, 1, PASS - 1));
            return holds(all, PASS, passes, message(pass, papers))
                    ? Optional.of(papers == PaperKit.VERSION ? pass : pass.begunNothing())
                    : Optional.empty();
        } catch (DateTimeException forged) {
            return Optional.empty();
        }
    }

    private static PlayPass pass(ByteBuffer bytes) {
        return new PlayPass(
                new ContestId(uuid(bytes)),
                uuid(bytes),
                way(bytes.get()),
                LocalDate.ofEpochDay(bytes.getInt()),
                bytes.get(),
                bytes.get() == 1,
                place(bytes),
                Instant.ofEpochSecond(bytes.getLong()));
    }

    /** What the paper's receipt will be called: the same paper has the same one, and nobody else can tell it. */
    UUID receipt(PaperToken token) {
        return Bucket.receipt(receipts.mac(message(token)), Bucket.of(token.subject()));
    }

    private static byte[] message(PaperToken token) {
        return new CanonicalBytes()
                .start("anyue-quiz/" + TOKEN_VERSION + "/paper")
                .text(token.contest().toString())
                .text(token.subject().toString())
                .text(token.way().name())
                .text(token.day().toString())
                .text(Integer.toString(token.slot()))
                .text(Long.toString(token.issuedAt().getEpochSecond()))
                .text(Integer.toString(token.marks()))
                .text(String.valueOf(token.county()))
                .text(Long.toHexString(token.device()))
                .bytes();
    }

    private static byte[] message(PlayPass pass, int papers) {
        return new CanonicalBytes()
                .start("anyue-quiz/" + PASS_VERSION + "/pass")
                .text(pass.contest().toString())
                .text(pass.subject().toString())
                .text(pass.way().name())
                .text(pass.day().toString())
                .text(Integer.toString(pass.used()))
                .text(pass.under14() ? "under-14" : "")
                .text(String.valueOf(pass.county()))
                .text(Long.toString(pass.begun().getEpochSecond()))
                .number(papers)
                .bytes();
    }

    private static String sealed(ByteBuffer bytes, HmacKey key, byte[] message) {
        bytes.put(key.mac(message), 0, MAC);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static boolean holds(byte[] all, int length, HmacKey key, byte[] message) {
        return MessageDigest.isEqual(
                Arrays.copyOf(key.mac(message), MAC), Arrays.copyOfRange(all, length, length + MAC));
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException unreadable) {
            return new byte[0];
        }
    }

    private static boolean isReadable(byte[] all, int length, int version) {
        return all.length == length + MAC
                && all[0] == version
                && Byte.toUnsignedInt(all[WAY]) < IdentityWay.values().length;
    }

    private static void put(ByteBuffer bytes, @Nullable UUID id) {
        UUID put = id == null ? NOWHERE : id;
        bytes.putLong(put.getMostSignificantBits()).putLong(put.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static @Nullable UUID place(ByteBuffer bytes) {
        UUID id = uuid(bytes);
        return id.equals(NOWHERE) ? null : id;
    }

    private static IdentityWay way(byte place) {
        return IdentityWay.values()[place];
    }
}
