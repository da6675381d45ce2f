package org.anyue.audit;

import org.anyue.shared.Slice;
import org.springframework.stereotype.Component;

/** Questions to the trail, for the audit administrator only. */
@Component
public class AuditQueries {

    private final TrailReads reads;
    private final HeadFile heads;

    AuditQueries(TrailReads reads, HeadFile heads) {
        this.reads = reads;
        this.heads = heads;
    }

    /**
     * Records, newest first.
     *
     * @param page from 1
     */
    public Slice<TrailEntry> list(TrailFilter filter, int page, int size) {
        return reads.list(filter, page, size);
    }

    /** What the operator must see to about the head file, in Chinese; empty when all is well. */
    public String warning() {
        return heads.fault().isEmpty() ? heads.warning() : heads.fault();
    }
}
