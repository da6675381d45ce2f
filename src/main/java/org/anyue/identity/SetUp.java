package org.anyue.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.anyue.organization.Cities;
import org.anyue.organization.Role;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * First steps of a new installation: there is no default account. Whoever can read the console holds the code; with it a
 * city is chosen, and four links are made for the people with whom everything begins: the lead of the office and the three
 * administrators. Each chooses login name and password behind the own link. Until all four have come the code still
 * opens the list of links, so that a lost one can be made anew.
 */
@Component
public class SetUp {

    private static final int CODE_LENGTH = 12;
    private static final List<Role> FIRST =
            List.of(Role.OFFICE_LEAD, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

    private final InstallationStore installation;
    private final InvitationStore invitations;
    private final Cities cities;
    private final UnitQueries units;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    private final String code = Ids.randomText(CODE_LENGTH);
    private final Set<String> keys = ConcurrentHashMap.newKeySet();

    SetUp(
            InstallationStore installation,
            InvitationStore invitations,
            Cities cities,
            UnitQueries units,
            @Qualifier("systemClock") Clock clock,
            ApplicationEventPublisher events) {
        this.installation = installation;
        this.invitations = invitations;
        this.cities = cities;
        this.units = units;
        this.clock = clock;
        this.events = events;
    }

    /** The code to be shown on the console, empty once all four have come. */
    public Optional<String> pendingCode() {
        return isPending() ? Optional.of(code) : Optional.empty();
    }

    /** Whether there is a city, so that people may sign in. */
    public boolean isCityChosen() {
        return installation.mode().isPresent();
    }

    /**
     * Begins, or goes on, with the code.
     *
     * @return a key that opens the further steps
     * @throws NotFound when the set-up is over
     */
    public String begin(String typedCode) {
        if (!isPending()) {
            throw new NotFound("set-up is over");
        }
        byte[] typed = LoginName.normal(typedCode).replace("-", "").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(typed, code.getBytes(StandardCharsets.UTF_8))) {
            throw new Refusal(IdentityRefusal.SET_UP_CODE_WRONG);
        }
        String key = Ids.randomText(52);
        keys.add(key);
        return key;
    }

    /** Whether the key opens anything; no longer once the set-up is over. */
    public boolean isOpen(String key) {
        return keys.contains(key) && isPending();
    }

    /** Writes the city and makes the four links, in one transaction. */
    @Transactional
    public List<InvitationLink> open(String key, String city, boolean countyDepartments, InstallationMode mode) {
        mustBeOpen(key);
        String known = cities.divisions(city)
                .orElseThrow(() -> new Refusal(IdentityRefusal.SET_UP_CITY_MISSING))
                .city()
                .code();
        UnitSummary root = units.root().orElseGet(() -> cities.setUp(Party.SYSTEM, known, countyDepartments));
        installation.begin(mode, clock.instant());
        UnitSummary office = units.committeeOffice(root.id()).orElse(root);
        List<InvitationLink> links = FIRST.stream()
                .map(role -> invite(role.isAdministrator() ? root : office, role))
                .toList();
        events.publishEvent(new InstallationSetUp(Party.SYSTEM, mode));
        return links;
    }

    /** The four posts and who has come. */
    public List<FoundingPost> posts(String key) {
        mustBeOpen(key);
        return invitations.foundingPosts();
    }

    /** A new link to one of the four posts; the former one is dead. */
    @Transactional
    public InvitationLink renew(String key, Role role) {
        mustBeOpen(key);
        Invitation invitation = invitations.founding(role).orElseThrow(() -> new NotFound("founding post " + role));
        SessionToken token = SessionToken.fresh();
        Instant now = clock.instant();
        invitation.renew(token, now);
        invitations.save(invitation, now);
        events.publishEvent(new InvitationRenewed(Party.SYSTEM, invitation.id(), role));
        return new InvitationLink(role, token.text(), invitation.expiresAt());
    }

    private InvitationLink invite(UnitSummary unit, Role role) {
        SessionToken token = SessionToken.fresh();
        Instant now = clock.instant();
        Instant until = now.plus(Invitation.LIFE);
        invitations.insert(new Invitation(Ids.timeOrdered(clock), unit.id(), role, true, token.hash(), until), now);
        return new InvitationLink(role, token.text(), until);
    }

    private boolean isPending() {
        return installation.mode().isEmpty() || invitations.foundingIsOpen();
    }

    private void mustBeOpen(String key) {
        if (!isOpen(key)) {
            throw new NotFound("set-up");
        }
    }
}
