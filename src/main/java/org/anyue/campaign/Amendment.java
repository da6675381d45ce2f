package org.anyue.campaign;

import java.util.List;
import org.anyue.campaign.AmendmentTransitions.Verb;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.jspecify.annotations.Nullable;

/** A change of what the units have already (变更): drafted, looked at, issued under the next number of its campaign. */
final class Amendment {

    static final int SHORTEST_REASON = 4;
    static final int LONGEST_REASON = 300;

    private final AmendmentId id;
    private final CampaignId campaign;
    private final @Nullable AmendmentId restores;
    private final int version;
    private AmendmentState state;
    private int number;
    private AmendmentDraft content;
    private int basedOn;

    /**
     * As it is stored.
     *
     * @param number 0 while it is not issued
     * @param basedOn version of the campaign that its author saw
     */
    record Kept(
            AmendmentId id,
            CampaignId campaign,
            AmendmentState state,
            int number,
            AmendmentDraft content,
            @Nullable AmendmentId restores,
            int basedOn,
            int version) {}

    Amendment(Kept kept) {
        this.id = kept.id();
        this.campaign = kept.campaign();
        this.state = kept.state();
        this.number = kept.number();
        this.content = kept.content();
        this.restores = kept.restores();
        this.basedOn = kept.basedOn();
        this.version = kept.version();
    }

    static Amendment draft(
            AmendmentId id, CampaignId campaign, AmendmentDraft content, int basedOn, @Nullable AmendmentId restores) {
        require(content);
        return new Amendment(new Kept(id, campaign, AmendmentState.DRAFT, 0, content, restores, basedOn, 0));
    }

    Kept kept() {
        return new Kept(id, campaign, state, number, content, restores, basedOn, version);
    }

    AmendmentId id() {
        return id;
    }

    CampaignId campaign() {
        return campaign;
    }

    AmendmentState state() {
        return state;
    }

    int number() {
        return number;
    }

    AmendmentDraft content() {
        return content;
    }

    void expect(int seen) {
        if (seen != version) {
            throw new Stale("amendment " + id + " version " + version);
        }
    }

    /** @param seen version of the campaign that the author looked at */
    void write(AmendmentDraft written, int seen) {
        move(Verb.WRITE);
        require(written);
        content = written;
        basedOn = seen;
    }

    /** @param changes as they stand against the campaign of this moment */
    void issue(int next, List<AmendmentChange> changes) {
        move(Verb.ISSUE);
        content = new AmendmentDraft(content.reason(), content.urgent(), changes);
        number = next;
    }

    void discard() {
        move(Verb.DISCARD);
    }

    private void move(Verb verb) {
        state = AmendmentTransitions.target(state, verb)
                .orElseThrow(() -> new Refusal(CampaignRefusal.AMENDMENT_MOVE, state.label()));
    }

    private static void require(AmendmentDraft content) {
        String reason = content.reason();
        int length = reason.codePointCount(0, reason.length());
        if (length < SHORTEST_REASON) {
            throw new Refusal(CampaignRefusal.AMENDMENT_REASON, SHORTEST_REASON);
        }
        if (length > LONGEST_REASON) {
            throw new Refusal(CampaignRefusal.TOO_LONG, "变更原因", LONGEST_REASON);
        }
    }
}
