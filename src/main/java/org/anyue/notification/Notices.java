package org.anyue.notification;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says things to people and units. */
@Component
public class Notices {

    private static final String SYSTEM = "系统提醒";

    private final NoticeStore store;
    private final DeliveryPlan deliveries;
    private final UnitQueries units;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Notices(
            NoticeStore store,
            DeliveryPlan deliveries,
            UnitQueries units,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.deliveries = deliveries;
        this.units = units;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Says all of it in the transaction of the caller: if that fails, nothing was said. Who has been told the same (by key)
     * before is left out.
     *
     * @return how many recipients were told
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int send(Party by, List<Notice> notices) {
        return dispatch(by, notices).map(Sent::told).orElse(0);
    }

    /** @param dispatch under which {@link DispatchQueries} tells who has read it */
    public record Sent(UUID dispatch, int told) {}

    /** Like {@link #send}; empty when nobody was told. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Sent> dispatch(Party by, List<Notice> notices) {
        if (notices.isEmpty()) {
            return Optional.empty();
        }
        UUID dispatch = Ids.timeOrdered(clock);
        Set<UUID> made = store.add(sender(by, dispatch, notices.getFirst()), stamped(notices), clock.instant());
        if (made.isEmpty()) {
            return Optional.empty();
        }
        deliveries.sendUrgent(store.urgentOf(dispatch));
        events.publishEvent(new NoticesSent(by, dispatch, notices.getFirst().kind(), made.size()));
        return Optional.of(new Sent(dispatch, made.size()));
    }

    private NoticeStore.Dispatch sender(Party by, UUID dispatch, Notice first) {
        if (by.unitId().isEmpty()) {
            return new NoticeStore.Dispatch(dispatch, first.kind(), first.title(), null, SYSTEM);
        }
        UnitId unit = UnitId.of(by.unitId());
        return new NoticeStore.Dispatch(
                dispatch,
                first.kind(),
                first.title(),
                unit.value(),
                units.get(unit).name());
    }

    private List<NoticeStore.Stamped> stamped(List<Notice> notices) {
        return notices.stream()
                .map(notice -> new NoticeStore.Stamped(Ids.timeOrdered(clock), notice))
                .collect(Collectors.toList());
    }
}
