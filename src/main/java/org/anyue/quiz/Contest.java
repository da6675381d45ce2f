package org.anyue.quiz;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anyue.organization.UnitId;
import org.anyue.quiz.ContestTransitions.Verb;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.jspecify.annotations.Nullable;

/** One contest of one place. Its rules and questions are frozen when it opens. */
final class Contest {

    private final ContestId id;
    private final UnitId owner;
    private final int version;
    private @Nullable UUID campaign;
    private String title;
    private ContestRules rules;
    private ContestState state;

    /** @param campaign the month it belongs to, null for none */
    record Kept(
            ContestId id,
            UnitId owner,
            @Nullable UUID campaign,
            String title,
            ContestRules rules,
            ContestState state,
            int version) {}

    Contest(Kept kept) {
        this.id = kept.id();
        this.owner = kept.owner();
        this.campaign = kept.campaign();
        this.title = kept.title();
        this.rules = kept.rules();
        this.state = kept.state();
        this.version = kept.version();
    }

    static Contest draft(ContestId id, UnitId owner, @Nullable UUID campaign, String title, ContestRules rules) {
        ContestPolicy.check(title.strip(), rules);
        return new Contest(new Kept(id, owner, campaign, title.strip(), rules, ContestState.DRAFT, 0));
    }

    void edit(@Nullable UUID otherCampaign, String otherTitle, ContestRules otherRules) {
        move(Verb.EDIT);
        ContestPolicy.check(otherTitle.strip(), otherRules);
        campaign = otherCampaign;
        title = otherTitle.strip();
        rules = otherRules;
    }

    /** @param items what the bank has published */
    void open(List<PaperItem> items, LocalDate today) {
        move(Verb.OPEN);
        ContestPolicy.open(rules, items, today);
    }

    void pause() {
        move(Verb.PAUSE);
    }

    void resume() {
        move(Verb.RESUME);
    }

    void close() {
        move(Verb.CLOSE);
    }

    void publish() {
        move(Verb.PUBLISH);
    }

    void expect(int seen) {
        if (seen != version) {
            throw new Stale("contest version " + seen);
        }
    }

    private void move(Verb verb) {
        state = ContestTransitions.target(state, verb)
                .orElseThrow(() -> new Refusal(ContestRefusal.NOT_ALLOWED, state.label(), label(verb)));
    }

    private static String label(Verb verb) {
        return switch (verb) {
            case EDIT -> "修改";
            case OPEN -> "开始";
            case PAUSE -> "暂停";
            case RESUME -> "恢复";
            case CLOSE -> "结束";
            case PUBLISH -> "公布";
        };
    }

    ContestId id() {
        return id;
    }

    UnitId owner() {
        return owner;
    }

    @Nullable
    UUID campaign() {
        return campaign;
    }

    String title() {
        return title;
    }

    ContestRules rules() {
        return rules;
    }

    ContestState state() {
        return state;
    }

    int version() {
        return version;
    }
}
