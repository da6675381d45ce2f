package org.anyue.audit;

/** What a verification found. */
public sealed interface Verdict {

    /** Number of records that were looked at. */
    long records();

    /**
     * Everything is as it was written.
     *
     * @param head hash of the last record in hex, 64 zeros for an empty trail
     */
    record Intact(long records, String head) implements Verdict {

        @Override
        public String toString() {
            return "OK records=" + records + " head=" + head;
        }
    }

    /** @param seq number of the first record that is wrong or missing */
    record Broken(long records, long seq, Flaw why) implements Verdict {

        @Override
        public String toString() {
            return "BROKEN seq=" + seq + " why=" + why.code();
        }
    }
}
