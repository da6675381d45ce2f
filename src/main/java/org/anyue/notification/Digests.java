package org.anyue.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anyue.organization.UnitId;
import org.anyue.shared.Ids;
import org.springframework.stereotype.Component;

/** One message per person and working day about everything that is new and unread; nothing new, no message. */
@Component
class Digests {

    private static final int LINES = 8;
    private static final int LONGEST_LINE = 36;

    private final MorningStore store;
    private final DeliveryStore deliveries;
    private final Channels channels;
    private final UnitRecipients people;
    private final NoticeHours hours;
    private final Clock clock;

    Digests(
            MorningStore store,
            DeliveryStore deliveries,
            Channels channels,
            UnitRecipients people,
            NoticeHours hours,
            Clock clock) {
        this.store = store;
        this.deliveries = deliveries;
        this.channels = channels;
        this.people = people;
        this.hours = hours;
        this.clock = clock;
    }

    private record ForPerson(UnitRecipients.Person person, UnitId unit, List<String> titles) {}

    void send(LocalDate day) {
        // Taken also where no channel is chosen: choosing one later must not bring up what is long past.
        List<MorningStore.Said> said = store.take(day);
        Optional<DeliveryStore.Way> channel = channels.of(Urgency.ROUTINE);
        if (channel.isEmpty() || said.isEmpty()) {
            return;
        }
        List<DeliveryStore.Draft> drafts = gather(said, new HashSet<>(store.readings(day))).stream()
                .map(one -> new DeliveryStore.Draft(
                        Ids.timeOrdered(clock), one.person(), one.unit(), null, words(one.titles(), day)))
                .toList();
        Instant now = clock.instant();
        Instant notBefore = hours.quiet().notBefore(now, Urgency.ROUTINE);
        deliveries.add(drafts, new DeliveryStore.Terms(channel.get(), Urgency.ROUTINE, day, now, notBefore));
    }

    private List<ForPerson> gather(List<MorningStore.Said> said, Set<MorningStore.Reading> read) {
        Map<UnitId, List<UnitRecipients.Person>> acting =
                people.of(said.stream().map(one -> one.to().unit()).distinct().toList());
        Map<UUID, ForPerson> all = new LinkedHashMap<>();
        for (MorningStore.Said one : said) {
            for (UnitRecipients.Person person : acting.getOrDefault(one.to().unit(), List.of())) {
                boolean meant =
                        one.to().wholeUnit() || person.account().equals(one.to().id());
                if (meant && !read.contains(new MorningStore.Reading(one.id(), person.account()))) {
                    all.computeIfAbsent(
                                    person.account(),
                                    _ -> new ForPerson(person, one.to().unit(), new ArrayList<>()))
                            .titles()
                            .add(one.title());
                }
            }
        }
        return List.copyOf(all.values());
    }

    private static DeliveryStore.Words words(List<String> titles, LocalDate day) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < Math.min(LINES, titles.size()); i++) {
            body.append(i + 1)
                    .append(". ")
                    .append(Notice.cut(titles.get(i), LONGEST_LINE))
                    .append('\n');
        }
        if (titles.size() > LINES) {
            body.append("另有").append(titles.size() - LINES).append("条，请登录查看。\n");
        }
        String subject = "安月：%d月%d日有%d条新消息".formatted(day.getMonthValue(), day.getDayOfMonth(), titles.size());
        return new DeliveryStore.Words(subject, body.toString().strip(), "/desk/inbox?part=unread");
    }
}
