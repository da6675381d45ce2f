package org.anyue.quiz;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A paper that came in, as one row. Every value is made here and none by the database.
 *
 * @param key what may be there only once
 * @param receipt random, carries the bucket
 */
record Attempt(Key key, UUID receipt, Origin origin, Result result, Instant submittedAt) {

    /** One paper of a participant. */
    record Key(int bucket, ContestId contest, UUID subject, LocalDate day, int slot) {

        static Key of(PaperToken token) {
            return new Key(Bucket.of(token.subject()), token.contest(), token.subject(), token.day(), token.slot());
        }
    }

    /**
     * Where it came from.
     *
     * @param device 0 for none
     * @param net keyed hash of the network that the request came from
     */
    record Origin(IdentityWay way, @Nullable UUID county, long device, int net) {}

    /**
     * What it holds.
     *
     * @param items places of the questions in the contest, in the order of the paper, {@code ,} between
     * @param seconds from the start to the hand-in, by the server's clock
     * @param flags bits of {@link AttemptMark}
     */
    record Result(String items, String answers, String marks, boolean passed, int seconds, int flags) {

        /** Of a paper that was marked. */
        static Result of(Paper paper, Marking.Marked marked, int passMark, int seconds, int flags) {
            String items = paper.questions().stream()
                    .map(question -> Integer.toString(question.item().position()))
                    .collect(Collectors.joining(","));
            return new Result(items, marked.answers(), marked.marks(), marked.score() >= passMark, seconds, flags);
        }

        int score() {
            return (int) marks.chars().filter(mark -> mark == Marking.RIGHT).count();
        }
    }
}
