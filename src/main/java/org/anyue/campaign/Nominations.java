package org.anyue.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enterprises that each county nominates for a campaign (各县推荐企业). The owner's office asks with a due day; the offices of
 * the places directly below choose among their own enterprises until duties for the nominated ones go out. To everybody
 * else a call does not exist.
 */
@Service
@Transactional
public class Nominations {

    private static final int LONGEST_NOTE = 200;

    private final NominationStore store;
    private final NominationReads reads;
    private final CampaignStore campaigns;
    private final UnitQueries units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Nominations(
            NominationStore store,
            NominationReads reads,
            CampaignStore campaigns,
            UnitQueries units,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.reads = reads;
        this.campaigns = campaigns;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /** Asks, or changes the day and the words of what was asked. Nobody nominates for the plan of a department. */
    public void call(Actor actor, CampaignId id, LocalDate dueOn, String note) {
        Campaign campaign = campaigns
                .lock(id)
                .filter(found -> actor.isOfficeOf(found.owner()))
                .orElseThrow(() -> new NotFound("campaign " + id));
        campaign.requireOpen();
        if (dueOn.isBefore(LocalDate.now(clock))) {
            throw new Refusal(CampaignRefusal.CALL_DAY_PAST);
        }
        String words = note.strip();
        if (words.codePointCount(0, words.length()) > LONGEST_NOTE) {
            throw new Refusal(CampaignRefusal.TOO_LONG, "推荐要求", LONGEST_NOTE);
        }
        store.call(id, dueOn, words, clock.instant());
        publish(actor, id, NominationEvent.Deed.CALLED, dueOn + " " + words);
    }

    /** Nominates enterprises of the own place. */
    public void add(Actor actor, CampaignId id, Collection<UnitId> enterprises) {
        changeable(actor, id);
        Set<UnitId> own = units.enterprises(actor.place().id(), Set.of()).stream()
                .map(UnitSummary::id)
                .collect(Collectors.toSet());
        if (!own.containsAll(enterprises)) {
            throw new Refusal(CampaignRefusal.UNIT_OUTSIDE);
        }
        if (!enterprises.isEmpty()) {
            store.add(id, actor.place().id(), enterprises);
            publish(actor, id, NominationEvent.Deed.ADDED, NominationEvent.words(enterprises));
        }
    }

    public void remove(Actor actor, CampaignId id, Collection<UnitId> enterprises) {
        changeable(actor, id);
        if (!enterprises.isEmpty()) {
            store.remove(id, actor.place().id(), enterprises);
            publish(actor, id, NominationEvent.Deed.REMOVED, NominationEvent.words(enterprises));
        }
    }

    /**
     * Nominates those of the latest earlier campaign that are still there.
     *
     * @return how many
     */
    public int copyEarlier(Actor actor, CampaignId id) {
        List<UnitId> still = earlier(actor, id).stream().map(UnitSummary::id).toList();
        if (still.isEmpty()) {
            throw new Refusal(CampaignRefusal.NOTHING_NOMINATED_BEFORE);
        }
        add(actor, id, still);
        return still.size();
    }

    /** Says that the list of the own place is complete; it may still be changed. */
    public void handIn(Actor actor, CampaignId id) {
        changeable(actor, id);
        store.handIn(id, actor.place().id(), actor.name(), clock.instant());
        publish(actor, id, NominationEvent.Deed.HANDED_IN, actor.place().id().toString());
    }

    /** Calls that the actor's office is asked to answer. */
    @Transactional(readOnly = true)
    public List<NominationCall> asked(Actor actor) {
        return actor.role().isOffice() ? reads.open(superior(actor)) : List.of();
    }

    /**
     * The call as the office that is asked sees it.
     *
     * @throws NotFound when this office is not asked
     */
    @Transactional(readOnly = true)
    public NominationCall asked(Actor actor, CampaignId id) {
        return reads.call(id)
                .filter(call -> actor.role().isOffice() && superior(actor).contains(call.owner()))
                .orElseThrow(() -> new NotFound("nominations of " + id));
    }

    /** What the own place has nominated so far, in the order of lists. */
    @Transactional(readOnly = true)
    public List<UnitSummary> own(Actor actor, CampaignId id) {
        asked(actor, id);
        NominationList list = reads.lists(id).get(actor.place().id());
        return list == null ? List.of() : units.byIds(list.enterprises());
    }

    /** Enterprises of the latest earlier campaign that are still open and in the own place. */
    @Transactional(readOnly = true)
    public List<UnitSummary> earlier(Actor actor, CampaignId id) {
        Set<UnitId> before = reads.before(asked(actor, id), actor.place().id());
        return units.enterprises(actor.place().id(), Set.of()).stream()
                .filter(unit -> before.contains(unit.id()))
                .toList();
    }

    /** What each place below has said; for pages of the owner's office. */
    @Transactional(readOnly = true)
    public Board board(CampaignId id, UnitId owner) {
        return new Board(reads.call(id).orElse(null), PlacesBelow.of(units, owner), reads.lists(id));
    }

    /**
     * Everything about the nominations of one campaign.
     *
     * @param call null while nobody was asked
     * @param places that are asked
     * @param lists by place; a place that has said nothing is missing
     */
    public record Board(@Nullable NominationCall call, List<UnitSummary> places, Map<UnitId, NominationList> lists) {

        public int nominated() {
            return lists.values().stream()
                    .mapToInt(list -> list.enterprises().size())
                    .sum();
        }

        /** Places that have not said that their list is complete. */
        public List<UnitSummary> missing() {
            return places.stream()
                    .filter(place -> {
                        NominationList list = lists.get(place.id());
                        return list == null || list.handedInAt() == null;
                    })
                    .toList();
        }
    }

    private void changeable(Actor actor, CampaignId id) {
        asked(actor, id);
        Campaign campaign = campaigns.lock(id).orElseThrow(() -> new NotFound("campaign " + id));
        campaign.requireOpen();
        if (asked(actor, id).settled()) {
            throw new Refusal(CampaignRefusal.NOMINATIONS_SETTLED);
        }
    }

    /** The place right above the one that the office serves; none above the root. */
    private List<UnitId> superior(Actor actor) {
        List<UnitSummary> above = units.ancestors(actor.place().id());
        return above.isEmpty() ? List.of() : List.of(above.getLast().id());
    }

    private void publish(Actor actor, CampaignId id, NominationEvent.Deed deed, String words) {
        events.publishEvent(new NominationEvent(id, deed, words, actor.party()));
    }
}
