package org.anyue.draw.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anyue.draw.CheckFacts;
import org.anyue.draw.CheckInspector;
import org.anyue.draw.Claim;
import org.anyue.draw.DrawDetails;
import org.anyue.draw.DrawKind;
import org.anyue.draw.DrawState;
import org.anyue.draw.Forfeit;
import org.anyue.draw.NoticeCounts;
import org.anyue.draw.RulesGap;
import org.anyue.draw.Substitute;
import org.anyue.draw.VoidRequest;
import org.anyue.ui.Crumb;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * One draw at the desk: what comes next, and everything that was done.
 *
 * @param gaps what the draft still lacks
 * @param receipts number of entries so far
 */
public record DeskDrawPage(
        DrawDetails draw,
        String phase,
        List<RulesGap> gaps,
        List<String> eligibility,
        long receipts,
        List<Forfeit> forfeits,
        Map<String, Claim> claims,
        Map<String, String> tails,
        List<CheckInspector> inspectors,
        List<Substitute> substitutes,
        NoticeCounts notices,
        @Nullable VoidRequest voidRequest,
        Powers powers,
        Moment moment,
        FormErrors errors) {

    /**
     * What this reader may do.
     *
     * @param write works in the office that runs the draw
     * @param audit may have what opens the entries
     * @param end may give the second word to the end that somebody asked for
     * @param approvable proposals to take a prize away that are ripe, and not the reader's own
     */
    public record Powers(boolean write, boolean audit, boolean end, Set<UUID> approvable) {}

    public boolean mayWrite() {
        return powers.write();
    }

    /**
     * Where the draw stands in time.
     *
     * @param typed whether this reader has typed the numbers, so that somebody else has to
     */
    public record Moment(boolean entriesClosed, boolean numbersOut, boolean typed, boolean claimsOver) {}

    String view() {
        return draw.kind() == DrawKind.SPOTCHECK ? "draw/check_desk" : "draw/desk";
    }

    /** What a spot check has beside. */
    public CheckFacts check() {
        return Objects.requireNonNull(draw.check());
    }

    /** The name of an inspector, for the office. */
    public String inspector(String id) {
        return inspectors.stream()
                .filter(one -> one.inspectorId().equals(id) && !one.name().isEmpty())
                .map(CheckInspector::name)
                .findFirst()
                .orElse(id);
    }

    public String href() {
        return DeskDrawController.PATH + "/" + draw.drawId();
    }

    public boolean is(String state) {
        return draw.state() == DrawState.valueOf(state);
    }

    public Tone tone() {
        return DeskDrawPages.tone(draw.state());
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("抽签", DeskDrawController.PATH), new Crumb(draw.drawId()));
    }

    public String tail(String entryId) {
        return tails.getOrDefault(entryId, "");
    }

    public Optional<Claim> claim(String entryId) {
        return Optional.ofNullable(claims.get(entryId));
    }

    /** How far the prizes of one tier have been handed out; {@code left} of the stock then remains. */
    public record Stock(String tier, String what, int won, int handed, int left) {}

    /** Tier by tier; empty without a result. */
    public List<Stock> stocks() {
        DrawDetails.RulesFacts rules = draw.rules();
        return rules == null || draw.holders().isEmpty()
                ? List.of()
                : rules.prizes().stream().map(this::stock).toList();
    }

    private Stock stock(DrawDetails.Prize prize) {
        List<DrawDetails.Holder> holders = draw.holders().stream()
                .filter(one -> one.tierId().equals(prize.id()))
                .toList();
        int handed = (int) holders.stream()
                .filter(one -> claim(one.entryId()).filter(Claim::isHandedOver).isPresent())
                .count();
        return new Stock(prize.tier(), prize.what(), holders.size(), handed, prize.stock() - handed);
    }

    public String standing(String entryId) {
        return claim(entryId)
                .map(one -> one.isHandedOver() ? "已发放" : "已申请领奖（" + one.way().label() + "）")
                .orElse("未领");
    }

    public boolean hasOpenForfeit() {
        return forfeits.stream().anyMatch(one -> one.decidedName().isEmpty());
    }

    public List<DrawDetails.Holder> holders(String tierId) {
        return draw.holders().stream()
                .filter(one -> one.tierId().equals(tierId))
                .toList();
    }

    public boolean hasOpenForfeit(String entryId) {
        return forfeits.stream()
                .anyMatch(one ->
                        one.entryId().equals(entryId) && one.decidedName().isEmpty());
    }
}
