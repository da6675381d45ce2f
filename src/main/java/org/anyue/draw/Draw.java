package org.anyue.draw;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.anyue.organization.UnitId;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** One draw, from the first sentence of its rules to the purge. */
final class Draw {

    private final Identity identity;
    private final int version;
    private DrawState state;
    private RulesDraft draft;
    private @Nullable Rules rules;
    private @Nullable Commitment commitment;
    private @Nullable Entropy entropy;

    /**
     * What never changes.
     *
     * @param owner the place whose office runs it
     * @param keyId of the key under which receipts are signed, empty until the rules are published
     */
    record Identity(UUID id, String drawId, UnitId owner, String keyId) {}

    /** Documents of the protocol as far as there are any. */
    record Papers(
            @Nullable Rules rules,
            @Nullable Commitment commitment,
            @Nullable Entropy entropy) {}

    Draw(Identity identity, DrawState state, RulesDraft draft, Papers papers, int version) {
        this.identity = identity;
        this.state = state;
        this.draft = draft;
        this.rules = papers.rules();
        this.commitment = papers.commitment();
        this.entropy = papers.entropy();
        this.version = version;
    }

    void edit(RulesDraft changed) {
        state = DrawTransitions.next(state, DrawVerb.EDIT);
        draft = changed;
    }

    void discard() {
        state = DrawTransitions.next(state, DrawVerb.DISCARD);
    }

    /** @throws Refusal when entries would open before everybody can read the rules */
    void publish(Rules written, Instant now) {
        DrawState next = DrawTransitions.next(state, DrawVerb.PUBLISH);
        if (now.isAfter(written.entryOpen())) {
            throw new Refusal(DrawRefusal.RULES_TOO_LATE);
        }
        rules = written;
        state = next;
    }

    void requireEntering(Instant now) {
        DrawTransitions.next(state, DrawVerb.ENTER);
        if (now.isBefore(rules().entryOpen())) {
            throw new Refusal(DrawRefusal.NOT_OPEN_YET);
        }
        if (now.isAfter(rules().entryClose())) {
            throw new Refusal(DrawRefusal.ENTRIES_CLOSED);
        }
    }

    /** Whether the list could be bound at this time. */
    void requireCommitting(Instant now) {
        DrawTransitions.next(state, DrawVerb.COMMIT);
        if (!now.isAfter(rules().entryClose())) {
            throw new Refusal(DrawRefusal.STILL_OPEN);
        }
        if (now.isAfter(rules().commitBy()) || now.isAfter(latestCommitment())) {
            throw new Refusal(DrawRefusal.COMMITTED_TOO_LATE);
        }
    }

    void commit(Commitment bound) {
        requireCommitting(bound.committedAt());
        commitment = bound;
        state = DrawTransitions.next(state, DrawVerb.COMMIT);
    }

    /** The chain may have a later time than this machine; it is the one that counts. */
    void requireRecorded(Instant at) {
        if (at.isAfter(latestCommitment())) {
            throw new Refusal(DrawRefusal.COMMITTED_TOO_LATE);
        }
    }

    /** @param at the time that the authority vouches for */
    void stamp(Instant at) {
        DrawState next = DrawTransitions.next(state, DrawVerb.STAMP);
        if (at.isAfter(latestCommitment())) {
            throw new Refusal(DrawRefusal.STAMP_TOO_LATE);
        }
        state = next;
    }

    void requireDrawing() {
        DrawTransitions.next(state, DrawVerb.DRAW);
    }

    void draw(Entropy numbers) {
        state = DrawTransitions.next(state, DrawVerb.DRAW);
        entropy = numbers;
    }

    void requireDrawn(DrawVerb verb) {
        switch (verb) {
            case CLAIM, FORFEIT -> requireKind(DrawKind.PRIZE);
            case SUBSTITUTE, DISCLOSE -> requireKind(DrawKind.SPOTCHECK);
            default -> {}
        }
        DrawTransitions.next(state, verb);
    }

    /** Only after the time for claims, since without names nobody could claim. */
    void requirePurging(Instant now) {
        DrawTransitions.next(state, DrawVerb.PURGE);
        if (state == DrawState.DRAWN && !now.isAfter(rules().claimBy())) {
            throw new Refusal(DrawRefusal.NOT_OVER);
        }
    }

    void requireVoidable() {
        DrawTransitions.next(state, DrawVerb.VOID);
    }

    void end() {
        state = DrawTransitions.next(state, DrawVerb.VOID);
    }

    DrawKind kind() {
        return rules == null ? draft.kind() : rules.kind();
    }

    /** @throws NotFound what only draws of the other kind have */
    void requireKind(DrawKind wanted) {
        if (kind() != wanted) {
            throw new NotFound("not of " + kind());
        }
    }

    private Instant latestCommitment() {
        return rules().firstNumber().minus(RulesPolicy.BEFORE_NUMBERS);
    }

    Identity identity() {
        return identity;
    }

    int version() {
        return version;
    }

    DrawState state() {
        return state;
    }

    RulesDraft draft() {
        return draft;
    }

    /** @throws NullPointerException while nothing is published */
    Rules rules() {
        return Objects.requireNonNull(rules);
    }

    Commitment commitment() {
        return Objects.requireNonNull(commitment);
    }

    Entropy entropy() {
        return Objects.requireNonNull(entropy);
    }
}
