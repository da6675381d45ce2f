package org.anyue.identity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyue.organization.Actor;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.anyue.shared.TrialRecords;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * From the trial to earnest use; there is no way back. What was only tried is erased, each module its own; the audit
 * trail goes on unbroken.
 */
@Component
public class FormalStart {

    private final InstallationStore store;
    private final Installation installation;
    private final AccountReads accounts;
    private final ObjectProvider<TrialRecords> trial;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final boolean demo;

    FormalStart(
            InstallationStore store,
            Installation installation,
            AccountReads accounts,
            ObjectProvider<TrialRecords> trial,
            PlatformTransactionManager transactions,
            @Qualifier("systemClock") Clock clock,
            ApplicationEventPublisher events,
            @Value("${anyue.demo:false}") boolean demo) {
        this.store = store;
        this.installation = installation;
        this.accounts = accounts;
        this.trial = trial;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.events = events;
        this.demo = demo;
    }

    /**
     * What only the person can say.
     *
     * @param keysKept whether the keys are kept elsewhere
     * @param cleared whether what was tried may be erased
     * @param kept of units and people, what is taken along
     */
    public record Choice(boolean keysKept, boolean cleared, Set<TrialRecords.Kind> kept) {}

    /** What is still missing; whether the keys are kept can only be said by whoever asks. */
    public Set<FormalCondition> missing(boolean keysKept) {
        return FormalPolicy.missing(accounts.leadingRoles(), accounts.leadersWithoutFactor(), keysKept);
    }

    /** What the trial has left. */
    public List<TrialPart> trialParts() {
        return trial.stream()
                .map(part -> new TrialPart(part.kind(), part.label(), part.count()))
                .toList();
    }

    /** @throws Refusal when something is missing, in the demonstration, or when it is formal already */
    public void begin(Actor actor, Choice choice) {
        if (demo) {
            throw new Refusal(IdentityRefusal.FORMAL_IN_DEMONSTRATION);
        }
        if (!installation.isTrial()) {
            throw new Refusal(IdentityRefusal.FORMAL_ALREADY);
        }
        if (!missing(choice.keysKept()).isEmpty()) {
            throw new Refusal(IdentityRefusal.FORMAL_NOT_READY);
        }
        if (choice.kept().contains(TrialRecords.Kind.PEOPLE) && !choice.kept().contains(TrialRecords.Kind.UNITS)) {
            throw new Refusal(IdentityRefusal.FORMAL_PEOPLE_WITHOUT_UNITS);
        }
        List<TrialRecords> gone = gone(choice.kept());
        if (!choice.cleared() && gone.stream().anyMatch(part -> part.count() > 0)) {
            throw new Refusal(IdentityRefusal.FORMAL_TRIAL_DATA);
        }
        transaction.executeWithoutResult(_ -> {
            clear(actor.party(), gone);
            if (!store.makeFormal(clock.instant())) {
                throw new Refusal(IdentityRefusal.FORMAL_ALREADY);
            }
            events.publishEvent(new FormalBegun(actor.party()));
        });
        gone.forEach(TrialRecords::afterwards);
    }

    /** People after everything that they did, units after the people in them. */
    private List<TrialRecords> gone(Set<TrialRecords.Kind> kept) {
        List<TrialRecords> gone = new ArrayList<>(
                trial.stream().filter(part -> !kept.contains(part.kind())).toList());
        gone.sort(Comparator.comparing(part -> switch (part.kind()) {
            case WORK -> 0;
            case PEOPLE -> 1;
            case UNITS -> 2;
        }));
        return gone;
    }

    private void clear(Party by, List<TrialRecords> gone) {
        String parts =
                gone.stream().map(part -> part.label() + " " + part.count()).collect(Collectors.joining("\n"));
        gone.forEach(part -> part.clear(by));
        gone.stream().filter(part -> part.count() > 0).findFirst().ifPresent(part -> {
            throw new IllegalStateException(part.getClass().getSimpleName() + " has something left");
        });
        events.publishEvent(new TrialCleared(by, parts));
    }
}
