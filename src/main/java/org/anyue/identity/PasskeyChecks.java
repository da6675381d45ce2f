package org.anyue.identity;

import com.webauthn4j.data.AuthenticationData;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Asks a browser to show a passkey and judges what it answers. */
@Component
class PasskeyChecks {

    private final PasskeyStore store;
    private final Challenges challenges;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PasskeyChecks(
            PasskeyStore store,
            Challenges challenges,
            @Qualifier("systemClock") Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.challenges = challenges;
        this.clock = clock;
        this.events = events;
    }

    /** An answer to a question of ours, not judged yet. */
    record Answer(AuthenticationData content, PasskeyUse use, Site site) {}

    boolean usable(AccountId account, Site site) {
        return site.knowsPasskeys() && !fitting(account, site).isEmpty();
    }

    /** @param account null when anybody may answer */
    String request(PasskeyUse use, @Nullable AccountId account, Site site) {
        List<Passkey> allowed = account == null ? List.of() : fitting(account, site);
        return PasskeyOptions.request(site, use, allowed, challenges.fresh(purpose(use, account)));
    }

    byte[] challenge(AccountId account) {
        return challenges.fresh(purpose(PasskeyUse.REGISTRATION, account));
    }

    /** @throws Refusal PASSKEY_EXPIRED unless the challenge is ours, for this, in time and new */
    void spend(byte[] challenge, PasskeyUse use, @Nullable AccountId account) {
        if (!challenges.spend(challenge, purpose(use, account))) {
            throw new Refusal(IdentityRefusal.PASSKEY_EXPIRED);
        }
    }

    /**
     * Uses the challenge up; call it before the transaction that judges, so that the same answer is never looked at twice.
     *
     * @throws Refusal PASSKEY_UNREADABLE or PASSKEY_EXPIRED
     */
    Answer read(PasskeyUse use, @Nullable AccountId account, Site site, String json) {
        AuthenticationData content = PasskeyCeremony.assertion(json);
        spend(PasskeyCeremony.challenge(content.getCollectedClientData()), use, account);
        return new Answer(content, use, site);
    }

    /** Whose key was shown, whether rightly or not. */
    Optional<AccountId> owner(Answer answer) {
        return store.owner(answer.content().getCredentialId());
    }

    /** Whether the account's own key was shown rightly; notes its new counter, or that there seems to be a copy. */
    boolean accepts(Account account, Answer answer) {
        Passkey passkey = store.byCredential(answer.content().getCredentialId())
                .filter(known -> known.account().equals(account.id()) && known.isUsable())
                .orElse(null);
        byte[] handle = answer.content().getUserHandle();
        boolean another = handle != null
                && handle.length > 0
                && !MessageDigest.isEqual(handle, PasskeyOptions.handle(account.id()));
        if (passkey == null || another) {
            return false;
        }
        return switch (PasskeyCeremony.shown(
                answer.content(), passkey, answer.site(), answer.use().asksOwner())) {
            case PasskeyCeremony.Outcome.Right right -> {
                store.save(passkey.used(right.counter(), clock.instant()));
                yield true;
            }
            case PasskeyCeremony.Outcome.Copied _ -> {
                store.save(passkey.copied(clock.instant()));
                events.publishEvent(
                        new PasskeyChanged(Party.SYSTEM, account.id(), passkey.id(), PasskeyChanged.Change.COPIED));
                yield false;
            }
            case PasskeyCeremony.Outcome.Wrong _ -> false;
        };
    }

    private List<Passkey> fitting(AccountId account, Site site) {
        return store.of(account).stream()
                .filter(one -> one.isUsable() && one.credential().host().equals(site.host()))
                .toList();
    }

    private static String purpose(PasskeyUse use, @Nullable AccountId account) {
        return "passkey-" + use.name().toLowerCase(Locale.ROOT) + "/" + (account == null ? "" : account);
    }
}
