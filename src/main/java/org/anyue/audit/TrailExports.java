package org.anyue.audit;

import java.time.Clock;
import java.util.List;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes records out of the system; that this happened is a record of its own. */
@Service
public class TrailExports {

    /** What a spreadsheet program still opens with ease; more is to be narrowed by day. */
    public static final int MOST = 50_000;

    private final TrailReads reads;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TrailExports(TrailReads reads, ApplicationEventPublisher events, Clock clock) {
        this.reads = reads;
        this.events = events;
        this.clock = clock;
    }

    /** The newest {@value #MOST} that the filter lets through. */
    @Transactional
    public List<TrailEntry> export(Party by, TrailFilter filter) {
        List<TrailEntry> entries = reads.list(filter, 1, MOST).rows();
        events.publishEvent(
                new TrailExported(by, Ids.toText(Ids.timeOrdered(clock)), filter + " rows=" + entries.size()));
        return entries;
    }
}
