package org.anyue.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anyue.organization.UnitId;
import org.anyue.shared.Ids;
import org.springframework.stereotype.Component;

/** Puts into the outbox what has to leave the house at once. */
@Component
class DeliveryPlan {

    private static final int LONGEST_BODY = 300;

    private final DeliveryStore store;
    private final Channels channels;
    private final UnitRecipients people;
    private final Clock clock;

    DeliveryPlan(DeliveryStore store, Channels channels, UnitRecipients people, Clock clock) {
        this.store = store;
        this.channels = channels;
        this.people = people;
        this.clock = clock;
    }

    /** Each person gets the same words once, for however many units. */
    void sendUrgent(List<NoticeStore.Outbound> notices) {
        Optional<DeliveryStore.Way> channel = notices.isEmpty() ? Optional.empty() : channels.of(Urgency.URGENT);
        if (channel.isEmpty()) {
            return;
        }
        Map<UnitId, List<UnitRecipients.Person>> acting = people.of(
                notices.stream().map(notice -> notice.to().unit()).distinct().toList());
        Set<List<Object>> told = new HashSet<>();
        List<DeliveryStore.Draft> drafts = new ArrayList<>();
        for (NoticeStore.Outbound notice : notices) {
            for (UnitRecipients.Person person : acting.getOrDefault(notice.to().unit(), List.of())) {
                boolean meant = notice.to().wholeUnit()
                        || person.account().equals(notice.to().id());
                if (meant && told.add(List.of(person.account(), notice.title(), notice.text(), notice.link()))) {
                    drafts.add(draft(notice, person));
                }
            }
        }
        Instant now = clock.instant();
        store.add(drafts, new DeliveryStore.Terms(channel.get(), Urgency.URGENT, null, now, now));
    }

    private DeliveryStore.Draft draft(NoticeStore.Outbound notice, UnitRecipients.Person person) {
        UUID id = Ids.timeOrdered(clock);
        String body = notice.text().isEmpty() ? notice.title() : notice.title() + "\n" + notice.text();
        String link = notice.link().isEmpty() ? "/desk/inbox/" + Ids.toText(notice.id()) : notice.link();
        return new DeliveryStore.Draft(
                id,
                person,
                notice.to().unit(),
                notice.id(),
                new DeliveryStore.Words("【紧急】" + notice.title(), Notice.cut(body, LONGEST_BODY), link));
    }
}
