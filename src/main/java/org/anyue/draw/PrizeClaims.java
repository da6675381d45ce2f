package org.anyue.draw;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.anyue.notification.Channel;
import org.anyue.notification.CodeFor;
import org.anyue.notification.DirectMessages;
import org.anyue.notification.OneTimeCodes;
import org.anyue.organization.Actor;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Winners show who they are, by opening their commitment with the receipt or by their phone at the counter, and are given
 * their prize. Nobody can put another person into their place.
 */
@Component
public class PrizeClaims {

    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}");
    private static final String CODE_SENT = "claim-code-sent";
    private static final int CODE = 8;
    private static final int LONGEST_CONTACT = 60;

    private final DrawEntryStore entries;
    private final PrizeClaimStore claims;
    private final Drawings drawings;
    private final ReceiptCheck receipts;
    private final ReceiptKeys keys;
    private final OneTimeCodes codes;
    private final DirectMessages messages;
    private final DrawSteps steps;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PrizeClaims(
            DrawEntryStore entries,
            PrizeClaimStore claims,
            Drawings drawings,
            ReceiptCheck receipts,
            ReceiptKeys keys,
            OneTimeCodes codes,
            DirectMessages messages,
            DrawSteps steps,
            Clock clock,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.claims = claims;
        this.drawings = drawings;
        this.receipts = receipts;
        this.keys = keys;
        this.codes = codes;
        this.messages = messages;
        this.steps = steps;
        this.clock = clock;
        this.events = events;
    }

    /**
     * A winner claims with the receipt; the same receipt again gives the same code.
     *
     * @param pasted the receipt as it was saved
     * @param contact how to reach the winner, may be empty
     * @return the code to bring to the counter
     * @throws Refusal when the receipt does not hold or has not won
     */
    public String claim(String drawId, String pasted, String contact) {
        return steps.run(Party.SYSTEM, drawId, "claimed", draw -> {
            draw.requireDrawn(DrawVerb.CLAIM);
            if (contact.codePointCount(0, contact.length()) > LONGEST_CONTACT) {
                throw new Refusal(DrawRefusal.CONTACT_TOO_LONG);
            }
            Receipt receipt = receipts.read(draw, pasted);
            String entryId = receipt.entry().entryId();
            put(Party.SYSTEM, draw, entryId, ClaimWay.RECEIPT, contact.strip());
            return code(draw, entryId);
        });
    }

    /** The entry that a code stands for. */
    public String byCode(Actor actor, String drawId, String typed) {
        return steps.run(actor, drawId, "claim-looked-up", draw -> {
            draw.requireDrawn(DrawVerb.CLAIM);
            String wanted = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
            return claims.of(draw.identity().id()).stream()
                    .map(Claim::entryId)
                    .filter(entryId -> code(draw, entryId).equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(DrawRefusal.CODE_UNKNOWN));
        });
    }

    /**
     * Sends a code to the phone of somebody who has lost the receipt.
     *
     * @throws Refusal when the phone has not won, or there is no gateway
     */
    public void sendCode(Actor actor, String drawId, String phone) {
        String title = steps.run(actor, drawId, CODE_SENT, draw -> {
            if (!messages.reaches(Channel.SMS)) {
                throw new Refusal(DrawRefusal.NO_SMS);
            }
            winner(draw, phone);
            return draw.draft().title();
        });
        try {
            codes.send(proof(drawId, phone), "用于领取“" + title + "”的奖品。");
        } catch (Refusal notSent) {
            steps.refused(actor.party(), drawId, CODE_SENT, notSent);
            throw notSent;
        }
        steps.run(actor, drawId, CODE_SENT, draw -> {
            events.publishEvent(new DrawChanged(actor.party(), drawId, CODE_SENT, ""));
            return true;
        });
    }

    /** @return the entry of the phone, now claimed */
    public String byPhone(Actor actor, String drawId, String phone, String typed) {
        steps.run(actor, drawId, "claimed", draw -> winner(draw, phone));
        // Before the step: a wrong try stays counted although the step is refused.
        Optional<Refusal> flaw = codes.tried(proof(drawId, phone), typed);
        return steps.run(actor, drawId, "claimed", draw -> {
            flaw.ifPresent(wrong -> {
                throw wrong;
            });
            String entryId = winner(draw, phone);
            put(actor.party(), draw, entryId, ClaimWay.PHONE, "");
            return entryId;
        });
    }

    private static CodeFor proof(String drawId, String phone) {
        return new CodeFor("draw.claim", drawId + " " + phone, Channel.SMS, phone);
    }

    /** The prize has changed hands; the winner has signed for it. */
    public void handOver(Actor actor, String drawId, String entryId) {
        steps.run(actor, drawId, "handed-over", draw -> {
            if (entries.entry(draw.identity().id(), entryId).isEmpty()) {
                throw new NotFound("entry " + entryId);
            }
            draw.requireDrawn(DrawVerb.CLAIM);
            if (claims.find(draw.identity().id(), entryId).isEmpty()) {
                throw new Refusal(DrawRefusal.NOT_CLAIMED);
            }
            requireHolder(draw, entryId);
            if (!claims.handOver(draw.identity().id(), entryId, actor, clock.instant())) {
                throw new Refusal(DrawRefusal.HANDED_ALREADY);
            }
            events.publishEvent(new DrawChanged(actor.party(), drawId, "handed-over", entryId));
            return true;
        });
    }

    private void put(Party by, Draw draw, String entryId, ClaimWay way, String contact) {
        Tier tier = requireHolder(draw, entryId);
        Instant now = clock.instant();
        if (claims.insert(draw.identity().id(), new Claim(entryId, tier.id(), way, now, contact, null, ""))) {
            events.publishEvent(new DrawChanged(by, draw.identity().drawId(), "claimed", entryId));
        }
    }

    private Tier requireHolder(Draw draw, String entryId) {
        return Optional.ofNullable(drawings.aftermath(draw).holders().get(entryId))
                .orElseThrow(() -> new Refusal(DrawRefusal.NOT_WINNER));
    }

    private String winner(Draw draw, String phone) {
        draw.requireDrawn(DrawVerb.CLAIM);
        if (!PHONE.matcher(phone).matches()) {
            throw new Refusal(DrawRefusal.PHONE_MALFORMED);
        }
        String entryId = entries.find(draw.identity().id(), "tel:+86" + phone)
                .map(opened -> opened.entry().entryId())
                .orElseThrow(() -> new Refusal(DrawRefusal.NOT_WINNER));
        requireHolder(draw, entryId);
        return entryId;
    }

    private String code(Draw draw, String entryId) {
        ByteBuffer mac = ByteBuffer.wrap(
                keys.claim(draw.identity().keyId(), draw.identity().drawId(), entryId));
        String text = Ids.toText(new UUID(mac.getLong(), mac.getLong()));
        return text.substring(text.length() - CODE).toUpperCase(Locale.ROOT);
    }
}
