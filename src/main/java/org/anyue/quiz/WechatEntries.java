package org.anyue.quiz;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anyue.shared.CanonicalBytes;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.anyue.vault.HmacKey;
import org.anyue.vault.KeyPurpose;
import org.anyue.vault.VaultKeys;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Taking part as a reader of the official account. The way there and back is bound to the browser that left, holds ten
 * minutes and once; what comes of it is a pass like any other.
 */
@Component
public class WechatEntries {

    static final Duration LIFE = Duration.ofMinutes(10);

    private static final int NONCE = 8;
    private static final int MAC = 16;
    private static final int LENGTH = 16 + Long.BYTES + NONCE + MAC;
    private static final int REMEMBERED = 50_000;

    private final WechatGate gate;
    private final Play play;
    private final PaperSeals seals;
    private final Entrants entrants;
    private final HmacKey key;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Map<String, Boolean> spent = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    WechatEntries(
            WechatGate gate,
            Play play,
            PaperSeals seals,
            Entrants entrants,
            VaultKeys keys,
            @Qualifier("systemClock") Clock clock,
            PlatformTransactionManager transactions) {
        this.gate = gate;
        this.play = play;
        this.seals = seals;
        this.entrants = entrants;
        this.key = keys.hmac(KeyPurpose.TOKEN, "quiz.wechat");
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The way to WeChat.
     *
     * @param browser what the browser keeps until it is back: a key of its own and the pass that it came with
     */
    public record Departure(URI to, String browser) {}

    /** @param pass to go on with */
    public record Arrival(ContestId contest, String pass) {}

    /** @throws NotFound when there is no official account, or the contest does not ask for it */
    public Departure depart(ContestId id, String passText) {
        if (!gate.isSetUp() || !play.contest(id).rules().asking().allows(IdentityWay.WECHAT)) {
            throw new NotFound("wechat of " + id);
        }
        play.pass(id, passText);
        String browser = Ids.randomText(26) + "." + passText;
        long now = clock.instant().getEpochSecond();
        byte[] nonce = Ids.randomBytes(NONCE);
        byte[] state = ByteBuffer.allocate(LENGTH)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .putLong(now)
                .put(nonce)
                .put(mac(id, now, nonce, browser))
                .array();
        return new Departure(gate.departure(HexFormat.of().formatHex(state)), browser);
    }

    /**
     * The reader is back.
     *
     * @param code empty when the reader did not agree
     * @throws Refusal when it took too long, is another browser, was used before, or WeChat knows nobody
     */
    public Arrival arrive(String browser, String state, String code) {
        ContestId id = opened(browser, state);
        if (code.isEmpty()) {
            throw new Refusal(EntryRefusal.WECHAT_DECLINED);
        }
        if (!first(state)) {
            throw new Refusal(EntryRefusal.WECHAT_CODE_GONE);
        }
        PlayPass pass = play.pass(id, browser.substring(browser.indexOf('.') + 1));
        String reader = gate.reader(code);
        PlayPass known = Objects.requireNonNull(
                transaction.execute(_ -> entrants.enter(Party.SYSTEM, pass, IdentityWay.WECHAT, reader)));
        return new Arrival(id, seals.seal(known));
    }

    /** The contest that a state names; anybody can write one, so it is good for a link and nothing else. */
    public Optional<ContestId> named(String state) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(state));
            if (bytes.remaining() != LENGTH) {
                return Optional.empty();
            }
            ContestId id = new ContestId(new UUID(bytes.getLong(), bytes.getLong()));
            return Optional.of(play.contest(id).id());
        } catch (IllegalArgumentException | NotFound nonsense) {
            return Optional.empty();
        }
    }

    private ContestId opened(String browser, String state) {
        try {
            byte[] all = HexFormat.of().parseHex(state);
            ByteBuffer bytes = ByteBuffer.wrap(all);
            if (all.length == LENGTH && browser.indexOf('.') > 0) {
                ContestId id = new ContestId(new UUID(bytes.getLong(), bytes.getLong()));
                long made = bytes.getLong();
                byte[] nonce = new byte[NONCE];
                bytes.get(nonce);
                boolean ours = MessageDigest.isEqual(
                        mac(id, made, nonce, browser), Arrays.copyOfRange(all, LENGTH - MAC, LENGTH));
                if (ours && clock.instant().isBefore(Instant.ofEpochSecond(made).plus(LIFE))) {
                    return id;
                }
            }
        } catch (IllegalArgumentException | DateTimeException foreign) {
            // Told below.
        }
        throw new Refusal(EntryRefusal.WECHAT_LAPSED);
    }

    private boolean first(String state) {
        synchronized (spent) {
            return spent.putIfAbsent(state, true) == null;
        }
    }

    private byte[] mac(ContestId id, long made, byte[] nonce, String browser) {
        byte[] message = new CanonicalBytes()
                .start("anyue-quiz/1/wechat")
                .text(id.toString())
                .text(Long.toString(made))
                .raw(nonce)
                .raw(ReceiptTree.sha().digest(browser.getBytes(StandardCharsets.UTF_8)))
                .bytes();
        return Arrays.copyOf(key.mac(message), MAC);
    }
}
