package org.anyue.audit;

import java.time.Clock;
import java.util.List;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;
import org.anyue.shared.Slice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who signed in when, and what was refused, for the security and the audit administrator. */
@Service
public class SignInLog {

    /** More is to be narrowed by day. */
    public static final int MOST = 50_000;

    private final SignInReads reads;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignInLog(SignInReads reads, ApplicationEventPublisher events, Clock clock) {
        this.reads = reads;
        this.events = events;
        this.clock = clock;
    }

    /** @param page from 1 */
    public Slice<SignInEntry> list(SignInFilter filter, boolean oldestFirst, int page, int size) {
        return reads.list(filter, oldestFirst, page, size);
    }

    /** The newest {@value #MOST}; that they left is a record. */
    @Transactional
    public List<SignInEntry> export(Party by, SignInFilter filter) {
        List<SignInEntry> entries = reads.list(filter, false, 1, MOST).rows();
        events.publishEvent(
                new SignInsExported(by, Ids.toText(Ids.timeOrdered(clock)), filter + " rows=" + entries.size()));
        return entries;
    }
}
