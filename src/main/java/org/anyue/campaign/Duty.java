package org.anyue.campaign;

import java.time.Instant;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.jspecify.annotations.Nullable;

/** One duty. Free to change until the units have it; after that only an amendment may touch it. */
final class Duty {

    private final DutyId id;
    private final CampaignId campaign;
    private final int number;
    private DutyTerms terms;
    private @Nullable Instant issuedAt;
    private @Nullable Instant cancelledAt;
    private final int version;

    private Duty(DutyId id, CampaignId campaign, int number, DutyTerms terms, int version) {
        this.id = id;
        this.campaign = campaign;
        this.number = number;
        this.terms = terms;
        this.version = version;
    }

    static Duty add(DutyId id, Campaign campaign, DutyTerms terms, int planLength) {
        DutyTerms taken = UpwardPolicy.taken(campaign, terms);
        DutyPolicy.require(taken, planLength);
        return new Duty(id, campaign.id(), campaign.takeDutyNumber(), taken, 0);
    }

    static Duty of(DutyDetails kept) {
        Duty duty = new Duty(kept.id(), kept.campaign(), kept.number(), kept.terms(), kept.version());
        duty.issuedAt = kept.issuedAt();
        duty.cancelledAt = kept.cancelledAt();
        return duty;
    }

    DutyId id() {
        return id;
    }

    CampaignId campaign() {
        return campaign;
    }

    int number() {
        return number;
    }

    DutyTerms terms() {
        return terms;
    }

    @Nullable
    Instant issuedAt() {
        return issuedAt;
    }

    @Nullable
    Instant cancelledAt() {
        return cancelledAt;
    }

    int version() {
        return version;
    }

    void expect(int seen) {
        if (seen != version) {
            throw new Stale("duty " + id + " version " + version);
        }
    }

    void edit(DutyTerms changed, int planLength) {
        requireUnissued();
        DutyPolicy.require(changed, planLength);
        terms = changed;
    }

    /** Changes what the units have already. */
    void amend(DutyTerms changed, int planLength) {
        requireInForce();
        DutyPolicy.require(changed, planLength);
        terms = changed;
    }

    void cancel(Instant at) {
        requireInForce();
        cancelledAt = at;
    }

    void restore() {
        if (cancelledAt == null) {
            throw new Refusal(CampaignRefusal.DUTY_NOT_CANCELLED, number);
        }
        cancelledAt = null;
    }

    private void requireInForce() {
        if (issuedAt == null) {
            throw new Refusal(CampaignRefusal.DUTY_NOT_ISSUED, number);
        }
        if (cancelledAt != null) {
            throw new Refusal(CampaignRefusal.DUTY_CANCELLED, number);
        }
    }

    void requireUnissued() {
        if (issuedAt != null) {
            throw new Refusal(CampaignRefusal.DUTY_ISSUED, number);
        }
    }
}
