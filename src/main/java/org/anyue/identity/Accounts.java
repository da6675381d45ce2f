package org.anyue.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anyue.identity.Account.Failures;
import org.anyue.identity.Account.Rights;
import org.anyue.identity.Account.Secret;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.Scope;
import org.anyue.organization.UnitDetails;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts as those who look after them change them. Nobody but the owner ever knows a lasting password. */
@Component
public class Accounts {

    private static final int ONE_TIME_LENGTH = 12;
    private static final int LONGEST_NAME = 20;

    private final AccountStore store;
    private final ErasureStore erasures;
    private final PasswordHashing hashing;
    private final UnitQueries units;
    private final Installation installation;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Accounts(
            AccountStore store,
            ErasureStore erasures,
            PasswordHashing hashing,
            UnitQueries units,
            Installation installation,
            PlatformTransactionManager transactions,
            @Qualifier("systemClock") Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.erasures = erasures;
        this.hashing = hashing;
        this.units = units;
        this.installation = installation;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.events = events;
    }

    /**
     * Makes an account with one post and a one-time password.
     *
     * @throws NotFound when the unit is outside the directory scope of the actor
     */
    public OneTimePassword create(Actor actor, NewAccount wanted) {
        Account.Person person = person(wanted.loginName(), wanted.name());
        Instant now = clock.instant();
        Instant until = now.plus(Account.ONE_TIME_LIFE);
        String password = oneTime();
        // Outside the transaction: waiting for a turn must not hold a connection.
        Secret secret = new Secret(hashing.hash(password), until, now);
        AccountId id = transaction.execute(_ -> {
            Post post = mayGiveAlone(grantable(actor, wanted.unit(), wanted.role()));
            Account account = insert(person, secret, post);
            events.publishEvent(new AccountCreated(actor.party(), account.id(), post));
            return account.id();
        });
        return new OneTimePassword(id, person.loginName(), person.name(), password, until);
    }

    /** Writes an account whose password its owner has just typed; for those who were invited. */
    Account insert(Account.Person person, Secret secret, Post post) {
        Account account = new Account(
                new AccountId(Ids.timeOrdered(clock)),
                person,
                secret,
                new Rights(AccountState.ACTIVE, 1),
                Failures.NONE,
                List.of(post));
        try {
            store.insert(account, clock.instant());
        } catch (DuplicateKeyException taken) {
            throw new Refusal(IdentityRefusal.LOGIN_TAKEN, person.loginName());
        }
        return account;
    }

    /** @throws Refusal when the login name or the name cannot be */
    static Account.Person person(String loginName, String name) {
        if (name.isBlank()) {
            throw new Refusal(IdentityRefusal.NAME_MISSING);
        }
        return new Account.Person(LoginName.checked(loginName), name.strip());
    }

    /** Gives a new one-time password and ends every session. */
    public OneTimePassword reset(Actor actor, AccountId id) {
        String password = oneTime();
        String hash = hashing.hash(password);
        Instant now = clock.instant();
        Account.Person person = transaction.execute(_ -> {
            Account account = manageable(actor, id);
            account.reset(hash, now);
            store.save(account);
            events.publishEvent(new PasswordReset(actor.party(), id));
            return account.person();
        });
        return new OneTimePassword(id, person.loginName(), person.name(), password, now.plus(Account.ONE_TIME_LIFE));
    }

    @Transactional
    public void disable(Actor actor, AccountId id) {
        Account account = manageable(actor, id);
        if (account.holds(Role.SYSTEM_ADMIN) && store.countActive(Role.SYSTEM_ADMIN) < 2) {
            throw new Refusal(IdentityRefusal.ADMINISTRATOR_LAST);
        }
        account.disable();
        store.save(account);
        erasures.disabled(id, clock.instant());
        events.publishEvent(new AccountDisabled(actor.party(), id));
    }

    @Transactional
    public void enable(Actor actor, AccountId id) {
        Account account = manageable(actor, id);
        account.enable();
        store.save(account);
        erasures.disabled(id, null);
        events.publishEvent(new AccountEnabled(actor.party(), id));
    }

    /** The own name as it should be. */
    @Transactional
    public void correctName(SignedInPerson person, String typed) {
        String name = typed.strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new Refusal(IdentityRefusal.NAME_MISSING);
        }
        String former = person.actor().name();
        erasures.rename(person.account(), name);
        events.publishEvent(new NameCorrected(person.actor().party(), person.account(), former, name));
    }

    /** Gives one more post; it can be chosen from the next sign-in or switch on. */
    @Transactional
    public void grant(Actor actor, AccountId id, UnitId unit, Role role) {
        Account account = manageable(actor, id);
        Post post = mayGiveAlone(grantable(actor, unit, role));
        account.mayTake(post, installation.isTrial());
        store.insertPost(id, post, clock.instant());
        events.publishEvent(new PostGranted(actor.party(), id, post));
    }

    /** Gives a post that two people have agreed on. */
    void grantApproved(Party by, Account account, Post post) {
        if (units.byIds(List.of(post.unit())).isEmpty()) {
            throw new NotFound("unit " + post.unit());
        }
        account.mayTake(post, installation.isTrial());
        store.insertPost(account.id(), post, clock.instant());
        events.publishEvent(new PostGranted(by, account.id(), post));
    }

    /** Whether giving the role in the unit takes a second person. */
    public boolean needsApproval(UnitId unit, Role role) {
        boolean atRoot =
                units.root().filter(root -> root.id().equals(placeOf(unit))).isPresent();
        return FourEyesPolicy.asks(role, atRoot, installation.isTrial());
    }

    private Post mayGiveAlone(Post post) {
        if (needsApproval(post.unit(), post.role())) {
            throw new Refusal(IdentityRefusal.FOUR_EYES_NEEDED);
        }
        return post;
    }

    /** An administrator of the scope, whom the security administrator may stand by. */
    Account administrator(Actor actor, AccountId id) {
        Account account = store.find(Scope.directory(actor), id).orElseThrow(() -> new NotFound("account " + id));
        if (account.posts().stream().noneMatch(post -> post.role().isAdministrator())
                || id.value().equals(actor.accountId())) {
            throw new Refusal(IdentityRefusal.ACCOUNT_NOT_YOURS);
        }
        return account;
    }

    /** Takes a post away and ends every session, since one may be acting for it. */
    @Transactional
    public void withdraw(Actor actor, AccountId id, UUID postId) {
        Account account = manageable(actor, id);
        Post post = account.posts().stream()
                .filter(held -> held.id().equals(postId))
                .findFirst()
                .orElseThrow(() -> new NotFound("post"));
        account.mayLose();
        account.rightsChanged();
        store.save(account);
        store.endPost(id, postId, clock.instant());
        events.publishEvent(new PostEnded(actor.party(), id, post));
    }

    /** An account of the scope, of which every post is one that the actor could have given. */
    Account manageable(Actor actor, AccountId id) {
        Account account = store.find(Scope.directory(actor), id).orElseThrow(() -> new NotFound("account " + id));
        if (id.value().equals(actor.accountId())) {
            throw new Refusal(IdentityRefusal.ACCOUNT_OWN);
        }
        for (Post post : account.posts()) {
            if (!units.holds(Scope.directory(actor), post.unit())
                    || !GrantPolicy.allows(actor, post.role(), post.unit(), placeOf(post.unit()))) {
                throw new Refusal(IdentityRefusal.ACCOUNT_NOT_YOURS);
            }
        }
        return account;
    }

    Post grantable(Actor actor, UnitId unitId, Role role) {
        UnitDetails unit = units.details(Scope.directory(actor), unitId);
        if (unit.closedOn() != null) {
            throw new NotFound("closed unit " + unitId);
        }
        if (!GrantPolicy.fits(role, unit.unit().kind())) {
            throw new Refusal(
                    IdentityRefusal.ROLE_UNIT_MISMATCH,
                    role.label(),
                    unit.unit().kind().label());
        }
        if (!GrantPolicy.allows(actor, role, unitId, placeOf(unitId))) {
            throw new Refusal(IdentityRefusal.ROLE_NOT_GRANTABLE, role.label());
        }
        return new Post(Ids.timeOrdered(clock), unitId, role);
    }

    private UnitId placeOf(UnitId unit) {
        return units.get(unit).kind().isPlace() ? unit : units.superiorPlace(unit);
    }

    /** 60 bits, in groups that can be read out over the telephone. */
    private static String oneTime() {
        String text = Ids.randomText(ONE_TIME_LENGTH);
        return text.substring(0, 4) + "-" + text.substring(4, 8) + "-" + text.substring(8);
    }
}
