package org.anyue.identity;

import java.time.Clock;
import java.util.Set;
import org.anyue.organization.Actor;
import org.anyue.organization.TrialRecords;
import org.anyue.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From the trial to earnest use; there is no way back. */
@Component
public class FormalStart {

    private final InstallationStore store;
    private final Installation installation;
    private final AccountReads accounts;
    private final ObjectProvider<TrialRecords> records;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final boolean demo;

    FormalStart(
            InstallationStore store,
            Installation installation,
            AccountReads accounts,
            ObjectProvider<TrialRecords> records,
            @Qualifier("systemClock") Clock clock,
            ApplicationEventPublisher events,
            @Value("${anyue.demo:false}") boolean demo) {
        this.store = store;
        this.installation = installation;
        this.accounts = accounts;
        this.records = records;
        this.clock = clock;
        this.events = events;
        this.demo = demo;
    }

    /** What is still missing; whether the keys are kept can only be said by whoever asks. */
    public Set<FormalCondition> missing(boolean keysKept) {
        long left = records.stream().mapToLong(TrialRecords::count).sum();
        return FormalPolicy.missing(accounts.leadingRoles(), accounts.leadersWithoutFactor(), left, keysKept);
    }

    /** @throws Refusal when something is missing, in the demonstration, or when it is formal already */
    @Transactional
    public void begin(Actor actor, boolean keysKept) {
        if (demo) {
            throw new Refusal(IdentityRefusal.FORMAL_IN_DEMONSTRATION);
        }
        if (!missing(keysKept).isEmpty()) {
            throw new Refusal(
                    installation.isTrial() ? IdentityRefusal.FORMAL_NOT_READY : IdentityRefusal.FORMAL_ALREADY);
        }
        if (!store.makeFormal(clock.instant())) {
            throw new Refusal(IdentityRefusal.FORMAL_ALREADY);
        }
        events.publishEvent(new FormalBegun(actor.party()));
    }
}
