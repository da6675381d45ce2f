package org.anyue.audit;

import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what stands behind the last record: head row, head file and guards. Free of SQL.
 *
 * @param headRows rows of the head table
 * @param guarded whether every trigger that refuses changes is there and on
 */
record EndCheck(TrailSeals seals, List<TrailHead> headRows, HeadLines lines, boolean guarded) {

    Verdict after(ChainCheck chain) {
        long last = chain.last();
        TrailHead row = headRows.size() == 1 ? headRows.getFirst() : null;
        if (lines.youngest() > last) {
            return broken(last, last + 1, vouches(row, chain) ? Flaw.REWOUND : Flaw.TAIL_CUT);
        }
        if (row == null) {
            return broken(last, last + 1, Flaw.HEAD_ROW);
        }
        if (row.seq() > last) {
            return broken(last, last + 1, Flaw.TAIL_CUT);
        }
        if (!vouches(row, chain)) {
            return broken(last, Math.max(1, Math.min(row.seq() + 1, last)), Flaw.HEAD_ROW);
        }
        if (!lines.present() && last > 0) {
            return broken(last, last + 1, Flaw.HEAD_FILE_MISSING);
        }
        if (lines.damaged()) {
            return broken(last, last + 1, Flaw.HEAD_FILE);
        }
        if (!guarded) {
            return broken(last, last + 1, Flaw.GUARD_OFF);
        }
        return new Verdict.Intact(last, java.util.HexFormat.of().formatHex(chain.lastHash()));
    }

    private static Verdict broken(long records, long seq, Flaw why) {
        return new Verdict.Broken(records, seq, why);
    }

    private boolean vouches(@Nullable TrailHead row, ChainCheck chain) {
        if (row == null || row.seq() != chain.last() || !MessageDigest.isEqual(row.hash(), chain.lastHash())) {
            return false;
        }
        return row.seq() == 0 ? row.mac().length == 0 : seals.isGenuine(row);
    }
}
