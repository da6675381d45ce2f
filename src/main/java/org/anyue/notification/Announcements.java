package org.anyue.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.anyue.worktime.BusinessTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Announcements of an office: issued to units of its place, signed by each, reminded, withdrawn. */
@Component
public class Announcements {

    private static final int EXCERPT = 120;

    private final AnnouncementStore store;
    private final Notices notices;
    private final NoticeStore marks;
    private final UnitQueries units;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Announcements(
            AnnouncementStore store,
            Notices notices,
            NoticeStore marks,
            UnitQueries units,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.notices = notices;
        this.marks = marks;
        this.units = units;
        this.clock = clock;
        this.events = events;
    }

    /** @throws Refusal when words are missing or nobody is meant */
    @Transactional
    public AnnouncementId issue(Actor actor, NewAnnouncement wanted) {
        if (!actor.role().isOffice()) {
            throw new NotFound("announcements of " + actor.role());
        }
        Announcement.Words words = Announcement.Words.checked(
                new Announcement.Words(wanted.title(), wanted.text(), wanted.urgency(), wanted.signBy()),
                BusinessTime.today(clock));
        Audience audience = Audience.of(units, actor, wanted);
        if (audience.units().isEmpty()) {
            throw new Refusal(NotificationRefusal.NOBODY_CHOSEN);
        }
        AnnouncementId id = new AnnouncementId(Ids.timeOrdered(clock));
        Announcement.Sender sender = new Announcement.Sender(actor.place().id(), actor.unitId(), actor.unitName());
        Announcement announcement = new Announcement(id, sender, words, AnnouncementState.OPEN, 0, 1);
        store.insert(announcement, actor.name(), audience, clock.instant());
        events.publishEvent(new AnnouncementEvent(
                actor.party(),
                id,
                "issued",
                audience.words() + " units=" + audience.units().size()));
        say(
                actor,
                announcement,
                audience.units().stream().map(unit -> unit.id()).toList(),
                "公告：",
                key(id));
        return id;
    }

    /** The unit has it. Twice is the same as once. */
    @Transactional
    public void sign(Actor actor, AnnouncementId id) {
        Announcement announcement = load(actor, id);
        announcement.sign();
        UUID[] own = Addressees.units(actor).toArray(UUID[]::new);
        List<UUID> signed = store.sign(id, own, actor.accountId(), actor.name(), clock.instant());
        signed.forEach(unit ->
                events.publishEvent(new AnnouncementEvent(actor.party(), id, "signed", new UnitId(unit).toString())));
    }

    /** Tells those who have not signed once more, once a day at most. @return how many were told */
    @Transactional
    public int remind(Actor actor, AnnouncementId id) {
        Announcement announcement = loadOwn(actor, id);
        List<UnitId> missing = store.missing(id);
        announcement.remind(missing.size());
        save(announcement);
        LocalDate today = BusinessTime.today(clock);
        int told = say(actor, announcement, missing, "请签收公告：", key(id) + ":" + today);
        if (told == 0) {
            throw new Refusal(NotificationRefusal.REMINDED_TODAY);
        }
        events.publishEvent(new AnnouncementEvent(actor.party(), id, "reminded", "units=" + told));
        return told;
    }

    @Transactional
    public void withdraw(Actor actor, AnnouncementId id) {
        Announcement announcement = loadOwn(actor, id);
        announcement.withdraw();
        save(announcement);
        events.publishEvent(new AnnouncementEvent(actor.party(), id, "withdrawn", ""));
        say(actor, announcement, store.recipients(id), "公告已撤回：", key(id) + ":withdrawn");
    }

    /** Whoever opens an announcement has read the notice that led to it. */
    @Transactional
    public void read(Actor actor, AnnouncementId id) {
        Set<UUID> own = Addressees.units(actor);
        store.notices(key(id), own.toArray(UUID[]::new))
                .forEach(notice -> marks.markRead(notice, actor.accountId(), actor.name(), clock.instant()));
    }

    static String key(AnnouncementId id) {
        return "announcement:" + id;
    }

    private int say(Actor actor, Announcement announcement, List<UnitId> to, String lead, String key) {
        Announcement.Words words = announcement.words();
        boolean over = announcement.state() == AnnouncementState.WITHDRAWN;
        String text = over ? "请以新发公告为准。" : Notice.cut(words.text(), EXCERPT);
        return notices.send(
                actor.party(),
                to.stream()
                        .map(unit -> new Notice(
                                Recipient.unit(unit),
                                "notification.announcement",
                                words.urgency(),
                                lead + words.title(),
                                text,
                                "/desk/announcements/" + announcement.id(),
                                over ? null : words.signBy(),
                                key))
                        .toList());
    }

    private void save(Announcement announcement) {
        if (!store.save(announcement)) {
            throw new Stale("announcement " + announcement.id());
        }
    }

    private Announcement load(Actor actor, AnnouncementId id) {
        return store.find(id, place(actor), Addressees.units(actor).toArray(UUID[]::new))
                .orElseThrow(() -> new NotFound("announcement " + id));
    }

    private Announcement loadOwn(Actor actor, AnnouncementId id) {
        Announcement announcement = load(actor, id);
        if (!actor.isOfficeOf(announcement.sender().place())) {
            throw new Refusal(
                    NotificationRefusal.NOT_YOUR_ANNOUNCEMENT,
                    announcement.sender().name());
        }
        return announcement;
    }

    /** The place for which the actor's office speaks; nobody else's announcements are seen as a sender. */
    static UUID place(Actor actor) {
        return actor.role().isOffice() ? actor.place().id().value() : actor.accountId();
    }
}
