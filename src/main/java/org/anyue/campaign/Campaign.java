package org.anyue.campaign;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Collection;
import org.anyue.campaign.CampaignTransitions.Verb;
import org.anyue.organization.UnitId;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.jspecify.annotations.Nullable;

/** One month of one place, or of the line of one department. Activities and duties hang below it and change only while it is open. */
final class Campaign {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_PERIOD = 366;
    private static final int LONGEST_ISSUER = 40;

    private final CampaignId id;
    private final Owner owner;
    private CampaignHead head;
    private CampaignState state;
    private int nextDutyNumber;
    private final int version;
    private @Nullable CampaignId parent;
    private @Nullable DutyId planDuty;
    private String issuer;

    Campaign(Kept kept) {
        this.id = kept.id();
        this.owner = kept.owner();
        this.head = kept.head();
        this.state = kept.state();
        this.nextDutyNumber = kept.nextDutyNumber();
        this.version = kept.version();
        this.parent = kept.parent();
        this.planDuty = kept.planDuty();
        this.issuer = kept.issuer();
    }

    /** A place, or a department of one. */
    record Owner(UnitId id, String name, boolean isDepartment) {}

    /**
     * A campaign as it is stored.
     *
     * @param parent the campaign of a place above that it carries out
     * @param planDuty the duty of the parent that is done by issuing this campaign
     * @param issuer who asked for it, where the place itself owes it upward; else empty
     */
    record Kept(
            CampaignId id,
            Owner owner,
            CampaignHead head,
            CampaignState state,
            int nextDutyNumber,
            int version,
            @Nullable CampaignId parent,
            @Nullable DutyId planDuty,
            String issuer) {}

    static Campaign draft(CampaignId id, Owner owner, CampaignHead head) {
        require(head);
        return new Campaign(new Kept(id, owner, head, CampaignState.DRAFT, 1, 0, null, null, ""));
    }

    Kept kept() {
        return new Kept(id, owner, head, state, nextDutyNumber, version, parent, planDuty, issuer);
    }

    CampaignId id() {
        return id;
    }

    UnitId owner() {
        return owner.id();
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

    /** Carries out the campaign of a place above from now on. */
    void under(CampaignSummary above, Collection<UnitId> placesAbove) {
        requireOpen();
        if (isUpward()) {
            throw new Refusal(CampaignRefusal.UPWARD_ALONE);
        }
        if (!above.state().isPublished() || above.isUpward() || !placesAbove.contains(above.owner())) {
            throw new Refusal(CampaignRefusal.PARENT_UNFIT);
        }
        if (!above.id().equals(parent)) {
            planDuty = null;
        }
        parent = above.id();
    }

    void onItsOwn() {
        requireOpen();
        requireParent();
        parent = null;
        planDuty = null;
    }

    /**
     * Issuing this campaign will do the duty of the parent.
     *
     * @param duty null for none
     */
    void fulfilling(@Nullable DutyId duty) {
        requireOpen();
        requireParent();
        if (state.isPublished()) {
            throw new Refusal(CampaignRefusal.PLAN_DUTY_LATE);
        }
        planDuty = duty;
    }

    CampaignId requireParent() {
        if (parent == null) {
            throw new Refusal(CampaignRefusal.PARENT_MISSING);
        }
        return parent;
    }

    /** Says who asked for it, as long as there are no duties that were meant otherwise. @param name empty for nobody */
    void askedBy(String name) {
        if (name.equals(issuer)) {
            return;
        }
        if (name.codePointCount(0, name.length()) > LONGEST_ISSUER) {
            throw new Refusal(CampaignRefusal.TOO_LONG, "上级发文单位", LONGEST_ISSUER);
        }
        if (name.isEmpty() != issuer.isEmpty() && nextDutyNumber > 1) {
            throw new Refusal(CampaignRefusal.DIRECTION_LATE);
        }
        if (!name.isEmpty() && owner.isDepartment()) {
            throw new Refusal(CampaignRefusal.UPWARD_OFFICE_ONLY);
        }
        if (!name.isEmpty() && parent != null) {
            throw new Refusal(CampaignRefusal.UPWARD_ALONE);
        }
        requireOpen();
        issuer = name;
    }

    String issuer() {
        return issuer;
    }

    /** What the place itself owes the level above. */
    boolean isUpward() {
        return !issuer.isEmpty();
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
