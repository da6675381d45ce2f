package org.anyue.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.anyue.shared.Ids;
import org.jspecify.annotations.Nullable;

/** The device that shows somebody's one-time codes. */
final class SecondFactor {

    private static final Duration DRAFT_LIFE = Duration.ofMinutes(30);

    private final AccountId account;
    private final byte[] secret;
    private final Instant createdAt;
    private @Nullable Instant confirmedAt;
    private long lastStep;

    SecondFactor(AccountId account, byte[] secret, Instant createdAt, @Nullable Instant confirmedAt, long lastStep) {
        this.account = account;
        this.secret = secret.clone();
        this.createdAt = createdAt;
        this.confirmedAt = confirmedAt;
        this.lastStep = lastStep;
    }

    /** A device that has not shown yet that it has the secret. */
    static SecondFactor draft(AccountId account, Instant now) {
        return new SecondFactor(account, Ids.randomBytes(Totp.SECRET_BYTES), now, null, 0);
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    /** A draft is offered again for a while, so that reloading the page does not spoil what was scanned. */
    boolean isLiveDraft(Instant now) {
        return confirmedAt == null && now.isBefore(createdAt.plus(DRAFT_LIFE));
    }

    /** Whether the code is right and new; it is used up then. */
    boolean accept(String code, Instant now) {
        OptionalLong step = Totp.matching(secret, code, now, lastStep);
        step.ifPresent(used -> lastStep = used);
        return step.isPresent();
    }

    void confirm(Instant now) {
        confirmedAt = now;
    }

    AccountId account() {
        return account;
    }

    byte[] secret() {
        return secret.clone();
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
    }

    long lastStep() {
        return lastStep;
    }
}
