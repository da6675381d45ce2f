package org.anyue.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anyue.notification.Notice;
import org.anyue.notification.Notices;
import org.anyue.notification.Recipient;
import org.anyue.notification.Urgency;
import org.anyue.organization.Actor;
import org.anyue.organization.Liaison;
import org.anyue.organization.Liaisons;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Codes to access links. They go to the number on file and nowhere else: by short message, or, where none can be sent, an
 * office calls that number and reads the code out.
 */
@Component
public class AccessCodes {

    private final AccessLinkStore links;
    private final AccessCodeStore codes;
    private final AccessMarks marks;
    private final AccessCourier courier;
    private final Liaisons liaisons;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AccessCodes(
            AccessLinkStore links,
            AccessCodeStore codes,
            AccessMarks marks,
            AccessCourier courier,
            Liaisons liaisons,
            Notices notices,
            PlatformTransactionManager transactions,
            @Qualifier("systemClock") Clock clock,
            ApplicationEventPublisher events) {
        this.links = links;
        this.codes = codes;
        this.marks = marks;
        this.courier = courier;
        this.liaisons = liaisons;
        this.notices = notices;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.events = events;
    }

    /** A message under way. */
    private record Sent(UUID link, String unit, String phone, String digits) {}

    /**
     * Has a code sent to the officer on file. Where that cannot be done the office is asked to call.
     *
     * @return whether it was sent; otherwise the office has been asked
     */
    public boolean request(String token) {
        if (!courier.isSetUp()) {
            transaction.executeWithoutResult(_ -> ask(open(token)));
            return false;
        }
        Sent sent = Objects.requireNonNull(transaction.execute(_ -> make(open(token))));
        String words = "验证码%s，10分钟内有效，用于%s办理任务。不要告诉任何人。".formatted(sent.digits(), sent.unit());
        if (courier.hand(sent.phone(), words)) {
            return true;
        }
        transaction.executeWithoutResult(_ -> {
            AccessLink link = open(token);
            codes.find(link.id()).map(AccessCode::over).ifPresent(dead -> codes.put(link.id(), dead));
            ask(link);
        });
        return false;
    }

    private Sent make(AccessLink link) {
        Liaison liaison = liaison(link);
        String digits = Ids.randomDigits(AccessCode.DIGITS);
        AccessCode last = codes.find(link.id()).orElse(null);
        codes.put(link.id(), AccessCode.sent(last, marks.of(link.id(), digits, liaison), clock.instant()));
        events.publishEvent(new AccessCodeMade(Party.SYSTEM, link.id(), false));
        return new Sent(link.id(), link.holder().name(), liaison.phone(), digits);
    }

    /** Once an hour at most, however often somebody presses. */
    private void ask(AccessLink link) {
        Instant now = clock.instant();
        links.asked(link.id(), now);
        String id = Ids.toText(link.id());
        notices.send(
                Party.SYSTEM,
                List.of(new Notice(
                        Recipient.unit(link.giver().office()),
                        "identity.access-asked",
                        Urgency.ROUTINE,
                        link.holder().name() + "在等办理验证码",
                        "请拨打该单位登记的联络员手机，核对是本人后，把验证码读给对方。",
                        "/desk/access-links/" + id,
                        null,
                        "identity.access-asked:" + id + ":" + now.getEpochSecond() / 3600)));
    }

    /** A code to be read out to the officer over the telephone. The reading of the number stands in the trail too. */
    @Transactional
    public SpokenCode readOut(Actor actor, UUID id) {
        AccessLink link = links.find(actor, id).orElseThrow(() -> new NotFound("access link"));
        Instant now = clock.instant();
        if (link.state(now) != AccessLinkState.OPEN) {
            throw new Refusal(IdentityRefusal.ACCESS_STATE, link.state(now).label(), "读验证码");
        }
        Liaison liaison = liaisons.read(actor, link.holder().unit()).orElseThrow(AccessCodes::nobody);
        String digits = Ids.randomDigits(AccessCode.DIGITS);
        AccessCode last = codes.find(id).orElse(null);
        AccessCode code = AccessCode.readOut(last, marks.of(id, digits, liaison), now);
        codes.put(id, code);
        links.asked(id, null);
        events.publishEvent(new AccessCodeMade(actor.party(), id, true));
        return new SpokenCode(link.holder().name(), digits, liaison, code.expiresAt());
    }

    private AccessLink open(String token) {
        return links.byToken(new SessionToken(token))
                .filter(link -> link.state(clock.instant()) == AccessLinkState.OPEN)
                .orElseThrow(() -> new Refusal(IdentityRefusal.ACCESS_GONE));
    }

    private Liaison liaison(AccessLink link) {
        return liaisons.of(link.holder().unit()).orElseThrow(AccessCodes::nobody);
    }

    private static Refusal nobody() {
        return new Refusal(IdentityRefusal.ACCESS_NO_LIAISON);
    }
}
