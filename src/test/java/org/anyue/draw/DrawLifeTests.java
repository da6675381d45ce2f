package org.anyue.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.support.City;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A draw from its rules to the purge, and every step that is forbidden on the way. */
@DrawTestWorld
class DrawLifeTests {

    @Autowired
    BeanFactory beans;

    @Autowired
    DrawQueries queries;

    private DrawStory story;

    @BeforeEach
    void begin() {
        story = new DrawStory(beans);
    }

    @Test
    void fromTheRulesToACertificateThatEverybodyCanCheck() {
        story.drawn(40);
        DrawDetails draw = queries.get(story.drawId);
        assertThat(draw.state()).isEqualTo(DrawState.DRAWN);
        assertThat(draw.holders()).hasSize(1 + 4 + 8);
        assertThat(verify()).isEmpty();
        story.bean(RegistryWatch.class).check();
    }

    @Test
    void oneChainHasOneHash() {
        // The chain of this world uses SHA-256; another function is refused rather than mixed in.
        story.published();
        RulesDraft other = withHash(story.rules(), DrawHash.SM3);
        story.clock.set(DrawStory.BEFORE);
        String second = story.bean(Draws.class).draft(story.lead, other);
        story.drawId = second;
        refused(DrawRefusal.HASH_OF_CHAIN, () -> story.bean(Draws.class).publish(story.lead, second, 0));
    }

    @Test
    void publishedRulesNeverChange() {
        story.published();
        refused(
                DrawRefusal.RULES_FIXED,
                () -> story.bean(Draws.class).edit(story.lead, story.drawId, story.rules(), 1));
        refused(DrawRefusal.RULES_FIXED, () -> story.bean(Draws.class).discard(story.lead, story.drawId));
        refused(DrawRefusal.RULES_FIXED, () -> story.bean(Draws.class).publish(story.lead, story.drawId, 1));
    }

    @Test
    void rulesComeBeforeEntries() {
        story.drafted();
        story.clock.set(DrawStory.DURING);
        refused(DrawRefusal.RULES_INCOMPLETE, () -> story.bean(Draws.class).publish(story.lead, story.drawId, 0));
        assertThatThrownBy(() ->
                        story.bean(DrawEntries.class).enter(story.drawId, new NewEntry("tel:+8613900000001", "", 1)))
                .extracting(e -> ((Refusal) e).code())
                .isEqualTo(DrawRefusal.NOT_PUBLISHED);
    }

    @Test
    void aSubjectHasOneEntryAndABetterReceiptReplacesTheFormer() {
        story.published();
        NewEntry entry = new NewEntry("wx:oAbC", "A", 1);
        assertThatThrownBy(() -> enter(entry))
                .extracting(e -> ((Refusal) e).code())
                .isEqualTo(DrawRefusal.NOT_OPEN_YET);
        story.clock.set(DrawStory.DURING);
        Receipt first = enter(entry);
        assertThat(enter(entry)).isEqualTo(first);
        Receipt better = enter(new NewEntry("wx:oAbC", "A", 3));
        assertThat(better.entry().entryId()).isEqualTo(first.entry().entryId());
        assertThat(better.nonce()).isEqualTo(first.nonce());
        assertThat(better.entry().chances()).isEqualTo(3);
        assertThat(better.signature()).isNotEqualTo(first.signature());
        assertThat(enter(entry)).isEqualTo(better);
        assertThat(enter(new NewEntry("wx:oabc", "A", 1)).entry().entryId())
                .isNotEqualTo(first.entry().entryId());
        assertThat(story.bean(DrawEntries.class).receipt(story.drawId, "wx:oAbC"))
                .contains(better);
        assertThat(better.holds(DrawHash.SHA_256, rules().receiptKey())).isTrue();
        story.clock.set(DrawStory.CLOSED);
        assertThatThrownBy(() -> enter(entry))
                .extracting(e -> ((Refusal) e).code())
                .isEqualTo(DrawRefusal.ENTRIES_CLOSED);
    }

    @Test
    void theListIsBoundOnceAndOnlyInTime() {
        story.entered(10);
        Commitments commitments = story.bean(Commitments.class);
        refused(DrawRefusal.STILL_OPEN, () -> commitments.commit(story.lead, story.drawId));
        story.clock.set("2026-06-28T20:16:00+08:00");
        refused(DrawRefusal.COMMITTED_TOO_LATE, () -> commitments.commit(story.lead, story.drawId));
        story.clock.set(DrawStory.CLOSED);
        commitments.commit(story.lead, story.drawId);
        refused(DrawRefusal.COMMITTED_ALREADY, () -> commitments.commit(story.lead, story.drawId));
        DrawDetails.ListFacts list = queries.get(story.drawId).list();
        assertThat(list.entries()).isEqualTo(10);
        assertThat(list.receipts()).isEqualTo(12);
        assertThat(list.excluded()).containsEntry("工作人员", 1).containsEntry("重复参与", 1);
    }

    @Test
    void appealsAndReceiptsThatNobodyExplainsHoldTheListBack() {
        story.entered(10);
        story.clock.set(DrawStory.CLOSED);
        Commitments commitments = story.bean(Commitments.class);
        EntryReplay.Replay good = story.entrants.replay(story.pool);
        story.entrants.replay(story.pool, new EntryReplay.Replay(good.subjects(), good.excluded(), 2));
        refused(DrawRefusal.APPEALS_OPEN, () -> commitments.commit(story.lead, story.drawId));
        story.entrants.replay(story.pool, new EntryReplay.Replay(good.subjects().subList(1, 10), good.excluded(), 0));
        assertThat(commitments.forecast(story.lead, story.drawId).differing()).isOne();
        refused(DrawRefusal.REPLAY_DIFFERS, () -> commitments.commit(story.lead, story.drawId));
    }

    @Test
    void whoHasNoReceiptYetIsGivenOneWhenTheListIsBound() {
        story.entered(10);
        story.clock.set(DrawStory.CLOSED);
        EntryReplay.Replay good = story.entrants.replay(story.pool);
        story.entrants.replay(story.pool, new EntryReplay.Replay(InventedEntrants.subjects(11), good.excluded(), 0));
        Commitments commitments = story.bean(Commitments.class);
        assertThat(commitments.forecast(story.lead, story.drawId).without()).isOne();
        commitments.commit(story.lead, story.drawId);
        assertThat(queries.get(story.drawId).list().entries()).isEqualTo(11);
        assertThat(story.bean(DrawEntries.class).receipt(story.drawId, "tel:+8613900000011"))
                .isPresent();
    }

    @Test
    void withoutAStampThereIsNoResultAndALateOneIsNone() {
        story.committed(10);
        story.clock.set(DrawStory.EVENING);
        refused(DrawRefusal.NOT_STAMPED, () -> type(story.lead, DrawStory.NUMBERS));
        refused(DrawRefusal.STAMP_TOO_LATE, () -> story.bean(Stamping.class).stamp(story.lead, story.drawId));
        assertThat(queries.get(story.drawId).state()).isEqualTo(DrawState.COMMITTED);
    }

    @Test
    void oneStampIsEnough() {
        story.stamped(10);
        assertThat(queries.token(story.drawId)).isNotEmpty();
        refused(DrawRefusal.STAMPED_ALREADY, () -> story.bean(Stamping.class).stamp(story.lead, story.drawId));
    }

    @Test
    void twoPeopleTypeTheNumbersAndNobodyDrawsTwice() {
        story.stamped(10);
        refused(DrawRefusal.NUMBERS_TOO_EARLY, () -> type(story.lead, DrawStory.NUMBERS));
        story.clock.set(DrawStory.EVENING);
        refused(DrawRefusal.NUMBERS_MALFORMED, () -> type(story.lead, List.of("1 2", "3", "4", "5")));
        assertThat(type(story.lead, DrawStory.NUMBERS)).isEqualTo(DrawResults.Outcome.WAITING);
        assertThat(type(story.lead, DrawStory.NUMBERS)).isEqualTo(DrawResults.Outcome.WAITING);
        DrawDesk desk = story.bean(DrawDesk.class);
        assertThat(desk.typed(story.clerk, story.drawId).typists().getFirst().values())
                .isEmpty();
        List<String> wrong = List.of(DrawStory.NUMBERS.get(0), "10", DrawStory.NUMBERS.get(2), "7 0 7 3 1");
        assertThat(type(story.clerk, wrong)).isEqualTo(DrawResults.Outcome.DIFFERENT);
        assertThat(desk.typed(story.clerk, story.drawId).differing()).containsExactly("福彩双色球 蓝球");
        assertThat(type(story.clerk, DrawStory.NUMBERS)).isEqualTo(DrawResults.Outcome.DRAWN);
        refused(DrawRefusal.DRAWN_ALREADY, () -> type(story.lead, DrawStory.NUMBERS));
        assertThat(verify()).isEmpty();
    }

    @Test
    void theFallbackWaitsForItsHour() {
        story.stamped(10);
        story.clock.set(DrawStory.EVENING);
        refused(
                DrawRefusal.FALLBACK_TOO_EARLY,
                () -> story.bean(DrawResults.class).type(story.lead, story.drawId, true, DrawStory.NUMBERS));
        story.clock.set("2026-06-30T22:00:00+08:00");
        story.bean(DrawResults.class).type(story.lead, story.drawId, true, DrawStory.NUMBERS);
        story.bean(DrawResults.class).type(story.clerk, story.drawId, true, DrawStory.NUMBERS);
        assertThat(queries.get(story.drawId).fallback()).isTrue();
        assertThat(verify()).isEmpty();
    }

    @Test
    void aDrawEndsOnlyByTwoBodiesAndStaysInTheChain() {
        story.committed(5);
        Voids voids = story.bean(Voids.class);
        City city = City.of(beans);
        Actor overseer = city.city(Role.OVERSIGHT);
        refused(DrawRefusal.VOID_REASON_MISSING, () -> voids.ask(story.lead, story.drawId, "错"));
        voids.ask(story.lead, story.drawId, "法院裁定停止本次活动");
        refused(DrawRefusal.TWO_BODIES, () -> voids.approve(story.clerk, story.drawId));
        voids.approve(overseer, story.drawId);
        assertThat(queries.get(story.drawId).state()).isEqualTo(DrawState.VOID);
        assertThat(queries.get(story.drawId).voidReason()).contains("法院");
        story.clock.set(DrawStory.EVENING);
        refused(DrawRefusal.VOIDED, () -> type(story.lead, DrawStory.NUMBERS));
        assertThat(queries.open("invented", story.pool)).isEmpty();
    }

    @Test
    void anotherOfficeDoesNotFindIt() {
        story.drafted();
        City city = City.of(beans);
        Actor county = city.actor(Role.OFFICE_LEAD, city.county("武陟县"));
        assertThatThrownBy(() -> story.bean(Draws.class).publish(county, story.drawId, 0))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> story.bean(DrawDesk.class).get(county, story.drawId))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.get(story.drawId)).isInstanceOf(NotFound.class);
    }

    private Receipt enter(NewEntry entry) {
        return story.bean(DrawEntries.class).enter(story.drawId, entry);
    }

    private DrawResults.Outcome type(Actor actor, List<String> numbers) {
        return story.bean(DrawResults.class).type(actor, story.drawId, false, numbers);
    }

    private Rules rules() {
        return story.bean(DrawStore.class).find(story.drawId).orElseThrow().rules();
    }

    private List<Flaw> verify() {
        return CertificateVerifier.verify(
                queries.certificate(story.drawId), queries.entries(story.drawId), new byte[0]);
    }

    private static RulesDraft withHash(RulesDraft draft, DrawHash hash) {
        return RulesDraft.read(draft.json().replace("SHA_256", hash.name()));
    }

    private void refused(DrawRefusal code, ThrowingCallable step) {
        new RefusedSteps(story).refused(code, step);
    }
}
