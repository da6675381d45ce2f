package org.anyue.quiz;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.anyue.notification.Channel;
import org.anyue.notification.CodeFor;
import org.anyue.notification.DirectMessages;
import org.anyue.notification.OneTimeCodes;
import org.anyue.organization.Actor;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who stands behind a pass. A phone number is asked only of those who want to take part in the draw, and it is proved by a
 * code; one number is one entrant in a contest, on whatever phone the papers were written: nothing that was written before the
 * proof is lost by it, and nothing counts twice.
 */
@Component
public class Entrants {

    private static final String PROOF = "quiz.entrant";
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");

    private final EntrantStore store;
    private final Persons persons;
    private final OneTimeCodes codes;
    private final DirectMessages messages;
    private final Play play;
    private final PaperSeals seals;
    private final ContestDraw draw;
    private final ContestReach reach;
    private final Clock business;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Entrants(
            EntrantStore store,
            Persons persons,
            OneTimeCodes codes,
            DirectMessages messages,
            Play play,
            PaperSeals seals,
            ContestDraw draw,
            ContestReach reach,
            Clock business,
            @Qualifier("systemClock") Clock clock,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events) {
        this.store = store;
        this.persons = persons;
        this.codes = codes;
        this.messages = messages;
        this.play = play;
        this.seals = seals;
        this.draw = draw;
        this.reach = reach;
        this.business = business;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
    }

    /** Whether codes can be sent at all. */
    public boolean reachesPhones() {
        return messages.reaches(Channel.SMS);
    }

    /**
     * Sends a code.
     *
     * @throws Refusal for what is no mobile number, too soon or too often
     */
    public void send(ContestId contest, String passText, String phone) {
        PlayPass pass = play.pass(contest, passText);
        String tidy = mobile(phone);
        if (pass.under14()) {
            throw new Refusal(EntryRefusal.UNDER_14);
        }
        if (!reachesPhones()) {
            throw new Refusal(EntryRefusal.NO_GATEWAY);
        }
        codes.send(CodeFor.phone(PROOF, tidy), "用于登记答题抽奖。不要告诉任何人。");
    }

    /**
     * Enters the number, or finds who entered with it before.
     *
     * @return the pass to go on with: that of the earlier entrant, if there is one
     */
    public String prove(ContestId contest, String passText, String phone, String digits) {
        PlayPass pass = play.pass(contest, passText);
        String tidy = mobile(phone);
        codes.tried(CodeFor.phone(PROOF, tidy), digits).ifPresent(flaw -> {
            throw flaw;
        });
        PlayPass known =
                Objects.requireNonNull(transaction.execute(_ -> enter(Party.SYSTEM, pass, IdentityWay.PHONE, tidy)));
        return seals.seal(known);
    }

    /**
     * A pass of somebody who works here, for a contest that only they may take.
     *
     * @throws NotFound when the contest is not one for staff, or not one of a place above
     */
    public String ofStaff(Actor actor, ContestId contest) {
        ContestSummary exam = play.contest(contest);
        if (!exam.rules().asking().allows(IdentityWay.STAFF) || !reach.covers(exam, actor)) {
            throw new NotFound("contest " + contest);
        }
        PlayPass fresh = play.pass(contest, play.newPass(contest));
        String account = Ids.toText(actor.accountId());
        PlayPass known = Objects.requireNonNull(
                transaction.execute(_ -> enter(actor.party(), fresh, IdentityWay.STAFF, account)));
        return seals.seal(known);
    }

    /** How the participant is entered, masked; empty when not. */
    public Optional<String> entered(ContestId contest, String passText) {
        UUID subject = play.pass(contest, passText).subject();
        return store.of(contest, persons.of(contest, subject).subject()).map(Entrant::masked);
    }

    /** Enters the participant, and so in the draw; in the caller's transaction. */
    PlayPass enter(Party by, PlayPass pass, IdentityWay way, String contact) {
        Optional<Entrant> before = store.byContact(pass.contest(), way, contact);
        PlayPass known = before.isPresent() ? entered(pass, before.get()) : entering(by, pass, way, contact);
        draw.follow(pass.contest(), known.subject());
        return known;
    }

    /** The person goes on as who entered first; what this pass has written counts there. */
    private PlayPass entered(PlayPass pass, Entrant entrant) {
        UUID subject = entrant.subject();
        if (pass.subject().equals(subject)) {
            return pass.as(entrant.way());
        }
        if (pass.way() == IdentityWay.NONE) {
            persons.link(pass.contest(), pass.subject(), subject, clock.instant());
        }
        LocalDate day = play.contest(pass.contest()).rules().sittingDay(LocalDate.now(business));
        return pass.of(subject, entrant.way(), day, persons.papers(pass.contest(), subject, day));
    }

    private PlayPass entering(Party by, PlayPass pass, IdentityWay way, String contact) {
        Persons.Person person = persons.of(pass.contest(), pass.subject());
        // What somebody else's number was proved with stays that person's.
        PlayPass own = person.subject().equals(pass.subject())
                ? pass.as(way)
                : pass.of(Ids.random(), way, LocalDate.now(business), 0);
        if (!store.insert(new Entrant(own.contest(), own.subject(), way, "", clock.instant()), contact)) {
            throw new Refusal(EntryRefusal.ENTERED_OTHERWISE);
        }
        events.publishEvent(new EntrantEvent(by, own.contest(), way));
        return own;
    }

    static String mobile(String phone) {
        String tidy = phone.replaceAll("[\\s-]", "");
        if (!MOBILE.matcher(tidy).matches()) {
            throw new Refusal(EntryRefusal.PHONE_MALFORMED);
        }
        return tidy;
    }
}
