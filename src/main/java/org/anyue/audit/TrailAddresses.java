package org.anyue.audit;

import org.anyue.shared.NotFound;
import org.anyue.shared.Party;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Network addresses in full. The list shows only the network; whoever sees more leaves a record and a reason. */
@Service
public class TrailAddresses {

    private final RequestAddressStore store;
    private final ApplicationEventPublisher events;

    TrailAddresses(RequestAddressStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /** Whether the address behind the record is kept. */
    public boolean isKept(long seq) {
        return store.ofRecord(seq).isPresent();
    }

    /** @throws NotFound when there is no such record or its address is not kept */
    @Transactional
    public String show(Party by, long seq, String reason) {
        String address = store.ofRecord(seq).orElseThrow(() -> new NotFound("address of record " + seq));
        events.publishEvent(new AddressShown(by, Long.toString(seq), reason));
        return address;
    }
}
