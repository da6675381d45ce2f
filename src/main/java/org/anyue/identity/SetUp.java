package org.anyue.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.anyue.identity.Account.Secret;
import org.anyue.organization.Cities;
import org.anyue.organization.Role;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * First steps of a new installation: there is no default account. Whoever can read the console holds the code; with it a
 * city is chosen and the first two people are named. Nothing is written before the last step.
 */
@Component
public class SetUp {

    private static final int CODE_LENGTH = 12;

    private final AccountStore accounts;
    private final Accounts people;
    private final Cities cities;
    private final UnitQueries units;
    private final PasswordHashing hashing;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    private final String code = Ids.randomText(CODE_LENGTH);
    private final ConcurrentMap<String, Draft> drafts = new ConcurrentHashMap<>();

    SetUp(
            AccountStore accounts,
            Accounts people,
            Cities cities,
            UnitQueries units,
            PasswordHashing hashing,
            @Qualifier("systemClock") Clock clock,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.people = people;
        this.cities = cities;
        this.units = units;
        this.hashing = hashing;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What has been chosen so far; lives in memory until the last step.
     *
     * @param city code of the city, empty before it is chosen
     */
    public record Draft(
            String city,
            boolean countyDepartments,
            @Nullable Candidate lead) {

        static final Draft EMPTY = new Draft("", false, null);
    }

    /** Somebody to be given an account; of the password only the hash is held. */
    public record Candidate(String loginName, String name, String passwordHash) {

        @Override
        public String toString() {
            return "Candidate[" + loginName + "]";
        }
    }

    /** The code to be shown on the console, empty once there are accounts. */
    public Optional<String> pendingCode() {
        return accounts.isEmpty() ? Optional.of(code) : Optional.empty();
    }

    /**
     * Begins with the code.
     *
     * @return a key that opens the further steps
     * @throws NotFound when the set-up is over
     */
    public String begin(String typedCode) {
        mustBePending();
        byte[] typed = LoginName.normal(typedCode).replace("-", "").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(typed, code.getBytes(StandardCharsets.UTF_8))) {
            throw new Refusal(IdentityRefusal.SET_UP_CODE_WRONG);
        }
        String key = Ids.randomText(52);
        drafts.put(key, Draft.EMPTY);
        return key;
    }

    /** What stands behind the key, empty for a foreign key or once the set-up is over. */
    public Optional<Draft> draft(String key) {
        return accounts.isEmpty() ? Optional.ofNullable(drafts.get(key)) : Optional.empty();
    }

    public void chooseCity(String key, String city, boolean countyDepartments) {
        Draft draft = draft(key).orElseThrow(() -> new NotFound("set-up"));
        String known = cities.divisions(city)
                .orElseThrow(() -> new Refusal(IdentityRefusal.SET_UP_CITY_MISSING))
                .city()
                .code();
        drafts.put(key, new Draft(known, countyDepartments, draft.lead()));
    }

    /** Names who leads the committee office. */
    public void nameLead(String key, String loginName, String name, String password) {
        Draft draft = draft(key).orElseThrow(() -> new NotFound("set-up"));
        drafts.put(key, new Draft(draft.city(), draft.countyDepartments(), candidate(loginName, name, password)));
    }

    /** Names the system administrator and writes everything in one transaction. */
    @Transactional
    public UnitSummary complete(String key, String loginName, String name, String password) {
        mustBePending();
        Draft draft = draft(key).orElseThrow(() -> new NotFound("set-up"));
        Candidate lead = draft.lead();
        if (draft.city().isEmpty()) {
            throw new Refusal(IdentityRefusal.SET_UP_CITY_MISSING);
        }
        if (lead == null) {
            throw new Refusal(IdentityRefusal.SET_UP_LEAD_MISSING);
        }
        Candidate administrator = candidate(loginName, name, password);
        if (administrator.loginName().equals(lead.loginName())) {
            throw new Refusal(IdentityRefusal.SET_UP_SAME_LOGIN);
        }
        UnitSummary root =
                units.root().orElseGet(() -> cities.setUp(Party.SYSTEM, draft.city(), draft.countyDepartments()));
        UnitSummary office = units.committeeOffice(root.id()).orElse(root);
        write(lead, new Post(Ids.timeOrdered(clock), office.id(), Role.OFFICE_LEAD));
        write(administrator, new Post(Ids.timeOrdered(clock), root.id(), Role.SYSTEM_ADMIN));
        return root;
    }

    private void write(Candidate candidate, Post post) {
        Account account = people.insert(
                new Account.Person(candidate.loginName(), candidate.name()),
                new Secret(candidate.passwordHash(), null),
                post);
        events.publishEvent(new AccountCreated(Party.SYSTEM, account.id(), post));
    }

    private Candidate candidate(String loginName, String name, String password) {
        Account.Person person = Accounts.person(loginName, name);
        PasswordPolicy.check(password, person.loginName());
        return new Candidate(person.loginName(), person.name(), hashing.hash(password));
    }

    private void mustBePending() {
        if (!accounts.isEmpty()) {
            throw new NotFound("set-up is over");
        }
    }
}
