package org.anyue.draw;

import java.time.Instant;
import java.util.List;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;

/**
 * What a feature with entrants answers, so that a draw knows none of them. Implemented as a bean, for example by the
 * quiz. Who may take part follows from the raw records by a published rule, never from a list that somebody made.
 */
public interface EntryReplay {

    /** Stable English word of the feature, for example {@code quiz}; at most 40 letters. */
    String feature();

    /** What is drawn among its pools. */
    default DrawKind kind() {
        return DrawKind.PRIZE;
    }

    /** What entrants come from, in Chinese, for example 有奖答题. */
    String label();

    /** What this actor may draw among; nothing for whoever does not run it. */
    List<Pool> pools(Actor actor);

    /** Who gets how many chances, in words for everybody; becomes part of the rules and is covered by their hash. */
    String ruleText(String pool);

    /**
     * Entrants by the published rule, from the raw records as they are now. Called when the list is committed, and before
     * that for the office to see; up to 1,000,000 entrants. Each subject stands once, in one of the two lists.
     */
    Replay replay(String pool);

    /**
     * Something that may be drawn among.
     *
     * @param reference the feature's own id of it, at most 60 characters
     * @param owner the place whose office runs it
     * @param opens when people may begin to take part
     * @param closes when they no longer may
     * @param strata codes of entries with their names, for example of counties; empty when there are none
     */
    record Pool(String reference, String title, UnitId owner, Instant opens, Instant closes, List<Stratum> strata) {

        public Pool {
            strata = List.copyOf(strata);
        }
    }

    /** @param code {@code [0-9A-Za-z_-]{1,32}}, as it stands in the published list */
    record Stratum(String code, String name) {

        /** Without what stands in brackets, as people call it. */
        public String shortName() {
            String bare = name.replaceFirst("[（(].*", "").strip();
            return bare.isEmpty() ? name : bare;
        }
    }

    /** @param openAppeals while there are any, nothing is committed */
    record Replay(List<Subject> subjects, List<Excluded> excluded, int openAppeals) {

        public Replay {
            subjects = List.copyOf(subjects);
            excluded = List.copyOf(excluded);
        }
    }

    /**
     * An entrant.
     *
     * @param subjectKey for example {@code tel:+8613800000000}
     * @param stratum a code of the pool, or empty
     * @param chances 1 to 100; never fewer than the last receipt says
     */
    record Subject(String subjectKey, String stratum, int chances) {}

    record Excluded(String subjectKey, ExclusionReason reason) {}
}
