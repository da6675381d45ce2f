package org.anyue.notification;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Codes that prove an address: sent at once, kept as keyed hashes, used up by the right try, dead after five wrong ones or
 * ten minutes. The one place for them; what a code is for is said by the feature that asks.
 */
@Component
public class OneTimeCodes {

    private final OneTimeCodeStore store;
    private final DirectMessages messages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OneTimeCodes(
            OneTimeCodeStore store,
            DirectMessages messages,
            PlatformTransactionManager transactions,
            @Qualifier("systemClock") Clock clock) {
        this.store = store;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** A code that is on its way to the address; where no gateway takes it, nothing is left of it. */
    public record Fresh(CodeFor whom, String digits) {

        @Override
        public String toString() {
            return "Fresh";
        }
    }

    /**
     * Sends a code. Waits for the gateway, so it is called outside a transaction.
     *
     * @param use what it is for, a sentence
     * @throws Refusal when nothing can be sent, or too soon or too often after the last one
     */
    public void send(CodeFor whom, String use) {
        requireGateway(whom.channel());
        deliver(Objects.requireNonNull(transaction.execute(_ -> make(whom))), use);
    }

    /** @throws Refusal when no code can be sent this way */
    public void requireGateway(Channel channel) {
        if (!messages.reaches(channel)) {
            throw new Refusal(NotificationRefusal.CODE_NO_GATEWAY, channel.label());
        }
    }

    /** The first half of sending, in the caller's transaction; {@link #deliver} follows when that is over. */
    @Transactional
    public Fresh make(CodeFor whom) {
        String digits = Ids.randomDigits(OneTimeCode.DIGITS);
        store.put(store.lockOrBegin(whom.purpose(), whom.subject()).next(store.mark(whom, digits), clock.instant()));
        return new Fresh(whom, digits);
    }

    /** @throws Refusal when the gateway did not take it */
    public void deliver(Fresh code, String use) {
        CodeFor whom = code.whom();
        String words = "验证码%s，10分钟内有效，%s".formatted(code.digits(), use);
        if (!messages.send(whom.channel(), whom.address(), "验证码", words)) {
            transaction.executeWithoutResult(_ -> cancel(whom.purpose(), whom.subject()));
            throw new Refusal(NotificationRefusal.CODE_NOT_SENT, whom.channel().addressLabel());
        }
    }

    /**
     * One try. A wrong one is counted: whoever calls this inside a transaction must not undo it because of the answer.
     *
     * @return what is wrong with it, empty when it is the one, which is used up by that
     */
    @Transactional
    public Optional<Refusal> tried(CodeFor whom, String typed) {
        OneTimeCode code = store.lock(whom.purpose(), whom.subject())
                .filter(known -> known.isLive(clock.instant()))
                .orElse(null);
        if (code == null) {
            return Optional.of(new Refusal(NotificationRefusal.CODE_DEAD));
        }
        if (store.fits(code, whom, typed.strip())) {
            store.put(code.over());
            return Optional.empty();
        }
        OneTimeCode next = code.afterWrongTry();
        store.put(next);
        return Optional.of(
                next.triesLeft() == 0
                        ? new Refusal(NotificationRefusal.CODE_DEAD)
                        : new Refusal(NotificationRefusal.CODE_WRONG, next.triesLeft()));
    }

    /** Whether one was sent that is still good. */
    @Transactional(readOnly = true)
    public boolean isAwaited(String purpose, String subject) {
        return store.peek(purpose, subject)
                .filter(code -> code.isLive(clock.instant()))
                .isPresent();
    }

    /** What was sent is worth nothing any more; how often was sent is remembered. */
    @Transactional
    public void cancel(String purpose, String subject) {
        store.lock(purpose, subject).map(OneTimeCode::over).ifPresent(store::put);
    }

    /** Nothing is left of the subject. */
    @Transactional
    public void forget(String purpose, String subject) {
        store.delete(purpose, subject);
    }
}
