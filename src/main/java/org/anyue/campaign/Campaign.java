package org.anyue.campaign;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import org.anyue.campaign.CampaignTransitions.Verb;
import org.anyue.organization.UnitId;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;

/** One month of one place. Activities and duties hang below it and change only while it is open. */
final class Campaign {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_PERIOD = 366;

    private final CampaignId id;
    private final UnitId ownerPlace;
    private final String ownerName;
    private CampaignHead head;
    private CampaignState state;
    private int nextDutyNumber;
    private final int version;

    Campaign(Kept kept) {
        this.id = kept.id();
        this.ownerPlace = kept.ownerPlace();
        this.ownerName = kept.ownerName();
        this.head = kept.head();
        this.state = kept.state();
        this.nextDutyNumber = kept.nextDutyNumber();
        this.version = kept.version();
    }

    /** A campaign as it is stored. */
    record Kept(
            CampaignId id,
            UnitId ownerPlace,
            String ownerName,
            CampaignHead head,
            CampaignState state,
            int nextDutyNumber,
            int version) {}

    static Campaign draft(CampaignId id, UnitId ownerPlace, String ownerName, CampaignHead head) {
        require(head);
        return new Campaign(new Kept(id, ownerPlace, ownerName, head, CampaignState.DRAFT, 1, 0));
    }

    Kept kept() {
        return new Kept(id, ownerPlace, ownerName, head, state, nextDutyNumber, version);
    }

    CampaignId id() {
        return id;
    }

    UnitId ownerPlace() {
        return ownerPlace;
    }

    CampaignState state() {
        return state;
    }

    CampaignHead head() {
        return head;
    }

    void expect(int seen) {
        if (seen != version) {
            throw new Stale("campaign " + id + " version " + version);
        }
    }

    void edit(CampaignHead changed) {
        requireOpen();
        require(changed);
        head = changed;
    }

    void requireDraftForPlan() {
        if (state != CampaignState.DRAFT) {
            throw new Refusal(CampaignRefusal.PLAN_ONLY_FOR_DRAFT);
        }
    }

    void requireOpen() {
        if (!state.isOpen()) {
            throw new Refusal(CampaignRefusal.CLOSED_FOR_CHANGES, state.label());
        }
    }

    /** Only what the units have needs an amendment, and only as long as the month runs. */
    void requireIssued() {
        requireOpen();
        if (!state.isPublished()) {
            throw new Refusal(CampaignRefusal.AMENDMENT_TOO_EARLY, state.label());
        }
    }

    int takeDutyNumber() {
        requireOpen();
        return nextDutyNumber++;
    }

    void issue() {
        move(Verb.ISSUE);
    }

    void start() {
        move(Verb.START);
    }

    void close() {
        move(Verb.CLOSE);
    }

    void archive() {
        move(Verb.ARCHIVE);
    }

    boolean mayStart(LocalDate today) {
        return state == CampaignState.ISSUED && !today.isBefore(head.period().start());
    }

    private void move(Verb verb) {
        state = CampaignTransitions.target(state, verb)
                .orElseThrow(() -> new Refusal(CampaignRefusal.MOVE_NOT_ALLOWED, state.label()));
    }

    private static void require(CampaignHead head) {
        if (head.title().isEmpty()) {
            throw new Refusal(CampaignRefusal.TITLE_MISSING);
        }
        if (head.title().length() > LONGEST_TITLE) {
            throw new Refusal(CampaignRefusal.TITLE_TOO_LONG, LONGEST_TITLE);
        }
        if (head.theme().length() > LONGEST_TITLE) {
            throw new Refusal(CampaignRefusal.TOO_LONG, "活动主题", LONGEST_TITLE);
        }
        if (DAYS.between(head.period().start(), head.period().end()) >= LONGEST_PERIOD) {
            throw new Refusal(CampaignRefusal.PERIOD_TOO_LONG, LONGEST_PERIOD);
        }
    }
}
