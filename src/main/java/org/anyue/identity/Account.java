package org.anyue.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anyue.organization.Role;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Somebody who may sign in, with the posts they hold. */
final class Account {

    static final Duration ONE_TIME_LIFE = Duration.ofHours(24);

    private final AccountId id;
    private final Person person;
    private final List<Post> posts;
    private Secret secret;
    private AccountState state;
    private long rightsVersion;
    private Failures failures;

    record Person(String loginName, String name) {}

    /** @param oneTimeUntil set while the password is one that somebody else has made */
    record Secret(String hash, @Nullable Instant oneTimeUntil, Instant changedAt) {}

    record Failures(
            int count, @Nullable Instant since, @Nullable Instant pausedUntil) {
        static final Failures NONE = new Failures(0, null, null);
    }

    /** What can change about an account, as it is stored. */
    record Rights(AccountState state, long version) {}

    Account(AccountId id, Person person, Secret secret, Rights rights, Failures failures, List<Post> posts) {
        this.id = id;
        this.person = person;
        this.secret = secret;
        this.state = rights.state();
        this.rightsVersion = rights.version();
        this.failures = failures;
        this.posts = List.copyOf(posts);
    }

    /** Whether a right password opens the door at this time. */
    boolean mayEnter(Instant now) {
        return isUsable(now) && !isPaused(now);
    }

    /** Whether it is an account that opens anything, pauses aside. */
    boolean isUsable(Instant now) {
        Instant oneTimeUntil = secret.oneTimeUntil();
        return state == AccountState.ACTIVE && !posts.isEmpty() && (oneTimeUntil == null || now.isBefore(oneTimeUntil));
    }

    boolean isPaused(Instant now) {
        Instant until = failures.pausedUntil();
        return until != null && now.isBefore(until);
    }

    /** Counts a wrong password; during a pause nothing is counted, so that trying does not prolong it. */
    void failed(Instant now) {
        if (isPaused(now)) {
            return;
        }
        Instant since = failures.since();
        boolean begins =
                since == null || failures.pausedUntil() != null || !now.isBefore(since.plus(LockOutPolicy.WINDOW));
        int count = begins ? 1 : failures.count() + 1;
        failures = new Failures(
                count, begins ? now : since, count >= LockOutPolicy.TRIES ? now.plus(LockOutPolicy.PAUSE) : null);
    }

    void entered() {
        failures = Failures.NONE;
    }

    void changePassword(String hash, Instant now) {
        secret = new Secret(hash, null, now);
        failures = Failures.NONE;
        rightsVersion++;
    }

    void reset(String hash, Instant now) {
        mustBeActive();
        secret = new Secret(hash, now.plus(ONE_TIME_LIFE), now);
        failures = Failures.NONE;
        rightsVersion++;
    }

    void disable() {
        mustBeActive();
        state = AccountState.DISABLED;
        rightsVersion++;
    }

    void enable() {
        if (state == AccountState.ACTIVE) {
            throw new Refusal(IdentityRefusal.ACCOUNT_ACTIVE);
        }
        state = AccountState.ACTIVE;
        rightsVersion++;
    }

    /**
     * Checks a further post; the three administrators stay apart from each other and from everybody (三员分立), except
     * while the product is tried out.
     */
    void mayTake(Post further, boolean trial) {
        mustBeActive();
        boolean apart = !trial;
        if (apart
                && (posts.stream().anyMatch(post -> post.role().isAdministrator())
                        || further.role().isAdministrator())) {
            throw new Refusal(IdentityRefusal.ADMINISTRATOR_ALONE);
        }
        if (posts.stream().anyMatch(post -> post.unit().equals(further.unit()) && post.role() == further.role())) {
            throw new Refusal(IdentityRefusal.POST_HELD);
        }
    }

    void mayLose() {
        if (posts.size() < 2) {
            throw new Refusal(IdentityRefusal.POST_LAST);
        }
    }

    /** Ends every session of the account. */
    void rightsChanged() {
        rightsVersion++;
    }

    private void mustBeActive() {
        if (state != AccountState.ACTIVE) {
            throw new Refusal(IdentityRefusal.ACCOUNT_DISABLED);
        }
    }

    boolean holds(Role role) {
        return posts.stream().anyMatch(post -> post.role() == role);
    }

    AccountId id() {
        return id;
    }

    Person person() {
        return person;
    }

    Secret secret() {
        return secret;
    }

    AccountState state() {
        return state;
    }

    long rightsVersion() {
        return rightsVersion;
    }

    Failures failures() {
        return failures;
    }

    List<Post> posts() {
        return posts;
    }
}
