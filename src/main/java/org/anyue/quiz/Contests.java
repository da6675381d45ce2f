package org.anyue.quiz;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Commands on contests. A contest belongs to a place, and the office of that place holds it. */
@Component
@Transactional
public class Contests {

    private final ContestStore store;
    private final QuestionReads bank;
    private final CampaignQueries campaigns;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Contests(
            ContestStore store,
            QuestionReads bank,
            CampaignQueries campaigns,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.bank = bank;
        this.campaigns = campaigns;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What is typed about a contest.
     *
     * @param campaign the month it belongs to, null for none
     */
    public record Draft(String title, @Nullable UUID campaign, ContestRules rules) {}

    /** @throws Refusal when the rules are not to be had */
    public ContestId create(Actor actor, Draft draft) {
        UnitId owner = office(actor);
        ContestId id = new ContestId(Ids.timeOrdered(clock));
        Contest contest = Contest.draft(id, owner, campaign(actor, draft.campaign()), draft.title(), draft.rules());
        store.insert(contest, clock.instant());
        events.publishEvent(new ContestEvent(actor.party(), id, "created", "", text(contest)));
        return id;
    }

    public void edit(Actor actor, ContestId id, Draft draft, int version) {
        change(
                actor,
                id,
                version,
                "edited",
                contest -> contest.edit(campaign(actor, draft.campaign()), draft.title(), draft.rules()));
    }

    /** Freezes rules and questions; from the first day on papers are given out. */
    public void open(Actor actor, ContestId id, int version) {
        Contest contest = own(actor, id, version);
        String before = text(contest);
        List<PaperItem> items = items(contest.owner(), contest.rules());
        contest.open(items, LocalDate.now(clock));
        store.freeze(id, items);
        save(actor.party(), contest, "opened", before);
    }

    public void pause(Actor actor, ContestId id, int version) {
        change(actor, id, version, "paused", Contest::pause);
    }

    public void resume(Actor actor, ContestId id, int version) {
        change(actor, id, version, "resumed", Contest::resume);
    }

    public void close(Actor actor, ContestId id, int version) {
        change(actor, id, version, "closed", Contest::close);
    }

    /** Makes counts and the integrity report public. */
    public void publish(Actor actor, ContestId id, int version) {
        change(actor, id, version, "published", Contest::publish);
    }

    /** Takes a draft away. */
    public void remove(Actor actor, ContestId id, int version) {
        Contest contest = own(actor, id, version);
        if (!store.deleteDraft(id, version)) {
            throw new Refusal(ContestRefusal.NOT_ALLOWED, contest.state().label(), "删除");
        }
        events.publishEvent(new ContestEvent(actor.party(), id, "removed", text(contest), ""));
    }

    private void change(Actor actor, ContestId id, int version, String verb, Consumer<Contest> deed) {
        Contest contest = own(actor, id, version);
        String before = text(contest);
        deed.accept(contest);
        save(actor.party(), contest, verb, before);
    }

    private void save(Party by, Contest contest, String verb, String before) {
        if (!store.save(contest, clock.instant())) {
            throw new Stale("contest version " + contest.version());
        }
        events.publishEvent(new ContestEvent(by, contest.id(), verb, before, text(contest)));
    }

    /** Published questions that some line of the blueprint takes. */
    List<PaperItem> items(UnitId owner, ContestRules rules) {
        List<PaperItem> items = new ArrayList<>();
        for (Question question : bank.published(owner)) {
            PaperItem item = PaperItem.of(items.size(), question);
            if (rules.blueprint().lines().stream().anyMatch(line -> line.takes(item))) {
                items.add(item);
            }
        }
        return items;
    }

    private Contest own(Actor actor, ContestId id, int version) {
        Contest contest = store.lock(id)
                .filter(found -> actor.isOfficeOf(found.owner()))
                .orElseThrow(() -> new NotFound("contest " + id));
        contest.expect(version);
        return contest;
    }

    private @Nullable UUID campaign(Actor actor, @Nullable UUID chosen) {
        if (chosen == null) {
            return null;
        }
        CampaignSummary campaign = campaigns.get(actor, new CampaignId(chosen));
        if (!campaign.owner().equals(actor.place().id())) {
            throw new Refusal(ContestRefusal.CAMPAIGN_UNKNOWN);
        }
        return chosen;
    }

    private static UnitId office(Actor actor) {
        if (!actor.role().isOffice()) {
            throw new NotFound("contests of " + actor.unitId());
        }
        return actor.place().id();
    }

    private static String text(Contest contest) {
        return contest.title() + " " + contest.state() + " " + contest.campaign() + " " + contest.rules();
    }
}
