package org.anyue.notification;

import java.time.Clock;
import java.util.Map;
import org.anyue.organization.Actor;
import org.anyue.shared.NotFound;
import org.anyue.shared.Slice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an actor was told. A mark of reading is no change of state and leaves no audit record; it is a receipt itself. */
@Component
public class Inbox {

    private final InboxReads reads;
    private final NoticeStore store;
    private final Clock clock;

    Inbox(InboxReads reads, NoticeStore store, Clock clock) {
        this.reads = reads;
        this.store = store;
        this.clock = clock;
    }

    /** Unread ones, counted up to a hundred: more are not told apart. */
    public int unread(Actor actor) {
        return reads.unread(Addressees.of(actor), actor.accountId());
    }

    /** Newest first. @param page from 1 */
    public Slice<InboxEntry> list(Actor actor, InboxFilter filter, int page, int size) {
        return reads.list(Addressees.of(actor), actor.accountId(), filter, page, size);
    }

    public Map<InboxFilter, Long> counts(Actor actor) {
        return reads.counts(Addressees.of(actor), actor.accountId());
    }

    /** @throws NotFound when it was said to somebody else */
    public InboxEntry get(Actor actor, NoticeId id) {
        return reads.find(Addressees.of(actor), actor.accountId(), id).orElseThrow(() -> new NotFound("notice " + id));
    }

    /** Opens it, which its sender can see from then on. */
    @Transactional
    public InboxEntry open(Actor actor, NoticeId id) {
        InboxEntry entry = get(actor, id);
        if (!entry.read()) {
            store.markRead(id.value(), actor.accountId(), actor.name(), clock.instant());
        }
        return entry;
    }

    /** Shows it as unread again; that it was read stays known. */
    @Transactional
    public void putBack(Actor actor, NoticeId id) {
        store.putBack(get(actor, id).id().value(), actor.accountId());
    }

    /** @return how many had been unread */
    @Transactional
    public int readAll(Actor actor) {
        return store.markAllRead(Addressees.of(actor), actor.accountId(), actor.name(), clock.instant());
    }
}
