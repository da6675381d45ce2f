package org.anyue.notification;

import java.util.List;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.shared.NotFound;
import org.anyue.shared.Slice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Announcements as those who are meant and those who sent them see them. */
@Component
@Transactional(readOnly = true)
public class AnnouncementQueries {

    private final AnnouncementReads reads;

    AnnouncementQueries(AnnouncementReads reads) {
        this.reads = reads;
    }

    /** Sent to a unit that the actor acts for, newest first. */
    public Slice<AnnouncementSummary> received(Actor actor, int page, int size) {
        return reads.list(viewer(actor), false, page, size);
    }

    /** Sent by the office of the actor's place, newest first. */
    public Slice<AnnouncementSummary> sent(Actor actor, int page, int size) {
        return reads.list(viewer(actor), true, page, size);
    }

    /** @throws NotFound when the actor neither sent nor got it */
    public AnnouncementSummary get(Actor actor, AnnouncementId id) {
        return reads.find(viewer(actor), id).orElseThrow(() -> new NotFound("announcement " + id));
    }

    /** @throws NotFound unless the actor's office sent it */
    public Slice<AnnouncementReceipt> receipts(
            Actor actor, AnnouncementId id, AnnouncementReceipt.Which which, int page, int size) {
        requireSender(actor, id);
        return reads.receipts(id, which, page, size);
    }

    /** Names of the units that have not signed. */
    public List<String> missing(Actor actor, AnnouncementId id) {
        requireSender(actor, id);
        return reads.missing(id);
    }

    private void requireSender(Actor actor, AnnouncementId id) {
        if (!actor.isOfficeOf(get(actor, id).place())) {
            throw new NotFound("receipts of announcement " + id);
        }
    }

    private static AnnouncementReads.Viewer viewer(Actor actor) {
        return new AnnouncementReads.Viewer(
                Announcements.place(actor), Addressees.units(actor).toArray(UUID[]::new));
    }
}
