package org.anyue.site;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anyue.notification.Notice;
import org.anyue.notification.Notices;
import org.anyue.notification.Recipient;
import org.anyue.notification.Urgency;
import org.anyue.organization.Actor;
import org.anyue.organization.Dictionary;
import org.anyue.organization.DictionaryQueries;
import org.anyue.organization.DictionaryUse;
import org.anyue.organization.DictionaryValue;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Complaints and suggestions of citizens. They belong to the office of the installation; nobody else finds them. */
@Component
public class Complaints implements DictionaryUse {

    private static final int CODE = 8;

    private final ComplaintStore store;
    private final ComplaintPace pace;
    private final PublicForms forms;
    private final DictionaryQueries dictionaries;
    private final UnitQueries units;
    private final Notices notices;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Complaints(
            ComplaintStore store,
            ComplaintPace pace,
            PublicForms forms,
            DictionaryQueries dictionaries,
            UnitQueries units,
            Notices notices,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.pace = pace;
        this.forms = forms;
        this.dictionaries = dictionaries;
        this.units = units;
        this.notices = notices;
        this.clock = clock;
        this.events = events;
    }

    /** For a form that is about to be shown. */
    public String token() {
        return forms.token();
    }

    public List<String> kinds() {
        return dictionaries.offered(Dictionary.COMPLAINT_KINDS).stream()
                .map(DictionaryValue::name)
                .toList();
    }

    /**
     * Takes what a citizen sent; the office has a notice in the same transaction.
     *
     * @return the number that the citizen is told; the same again for the same form
     * @throws Refusal when it is not complete, comes too often, or the form is too old
     */
    @Transactional
    public String receive(String token, NewComplaint complaint, String address) {
        ComplaintPolicy.check(complaint, kinds());
        UUID id = forms.id(token).orElseThrow(() -> new Refusal(SiteRefusal.FORM_LAPSED));
        Optional<ComplaintSummary> before = store.find(id);
        if (before.isPresent()) {
            return before.get().code();
        }
        if (!pace.admits(address)) {
            throw new Refusal(SiteRefusal.TOO_MANY);
        }
        UnitSummary root = units.root().orElseThrow(() -> new NotFound("no city"));
        String code = Ids.toText(id).substring(0, CODE).toUpperCase(Locale.ROOT);
        if (store.insert(id, code, complaint, clock.instant())) {
            events.publishEvent(new ComplaintEvent(Party.SYSTEM, id, "received"));
            notices.send(Party.SYSTEM, List.of(notice(root, id, code, complaint.kind())));
        }
        return code;
    }

    /** Newest first; nothing for whoever does not work in the office of the installation. */
    public List<ComplaintSummary> all(Actor actor) {
        return keeps(actor) ? store.all() : List.of();
    }

    public ComplaintSummary get(Actor actor, UUID id) {
        return Optional.of(id)
                .filter(_ -> keeps(actor))
                .flatMap(store::find)
                .orElseThrow(() -> new NotFound("complaint"));
    }

    /** What the citizen wrote; empty once it is gone. */
    public String words(Actor actor, UUID id) {
        return store.words(get(actor, id).id());
    }

    /** How to reach the citizen; that somebody looked is a record. */
    @Transactional
    public String contact(Actor actor, UUID id) {
        get(actor, id);
        events.publishEvent(new ComplaintEvent(actor.party(), id, "contact-read"));
        return store.contact(id);
    }

    @Transactional
    public void settle(Actor actor, UUID id, String answer, int version) {
        Complaint complaint = load(actor, id, version);
        complaint.settle(actor.name(), answer, clock.instant());
        save(actor, complaint, "settled");
    }

    @Transactional
    public void reopen(Actor actor, UUID id, int version) {
        Complaint complaint = load(actor, id, version);
        complaint.reopen();
        save(actor, complaint, "reopened");
    }

    @Override
    public Map<String, Long> uses(Dictionary dictionary) {
        return dictionary == Dictionary.COMPLAINT_KINDS ? store.kinds() : Map.of();
    }

    private Complaint load(Actor actor, UUID id, int version) {
        ComplaintSummary found = get(actor, id);
        if (found.version() != version) {
            throw new Stale("complaint version " + version);
        }
        return new Complaint(
                id,
                found.state(),
                new Complaint.Settlement(found.settledAt(), found.settledBy(), found.answered()),
                version);
    }

    private void save(Actor actor, Complaint complaint, String verb) {
        if (!store.save(complaint)) {
            throw new Stale("complaint version " + complaint.version());
        }
        events.publishEvent(new ComplaintEvent(actor.party(), complaint.id(), verb));
    }

    private boolean keeps(Actor actor) {
        return actor.role().isOffice() && units.isRoot(actor.place().id());
    }

    /** The words themselves stay where they are sealed. */
    private static Notice notice(UnitSummary root, UUID id, String code, String kind) {
        return new Notice(
                Recipient.unit(root.id()),
                "site.complaint",
                Urgency.ROUTINE,
                "收到一条投诉建议：" + kind,
                "编号 " + code + "，请及时办理。",
                "/desk/complaints/" + Ids.toText(id),
                null,
                "site.complaint:" + Ids.toText(id));
    }
}
