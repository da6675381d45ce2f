package org.anyue.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.shared.Ids;
import org.anyue.shared.PersonalRecords;
import org.anyue.shared.PersonalSection;
import org.anyue.sheet.SheetColumn;
import org.anyue.sheet.SheetDraft;
import org.anyue.sheet.SheetWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What is held about the person who asks, from every module (个人信息保护法 45). */
@Component
public class OwnRecords {

    private static final int WIDTH = 28;
    private static final int LONGEST_TAB = 31;

    private final ObjectProvider<PersonalRecords> records;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OwnRecords(ObjectProvider<PersonalRecords> records, Clock clock, ApplicationEventPublisher events) {
        this.records = records;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<PersonalSection> of(Actor actor) {
        return sections(actor.accountId());
    }

    /** The same for a copy to take along; that it was taken stands in the trail. */
    @Transactional
    public List<PersonalSection> copy(Actor actor) {
        events.publishEvent(
                new PrivacyEvent(actor.party(), PrivacyEvent.Deed.COPY_TAKEN, Ids.toText(actor.accountId()), ""));
        return sections(actor.accountId());
    }

    private List<PersonalSection> sections(UUID account) {
        return records.orderedStream()
                .flatMap(module -> module.of(account).stream())
                .toList();
    }

    /** Readable by machines: one object per row, named as on the page. */
    public byte[] json(List<PersonalSection> sections) {
        Map<String, Object> copy = new LinkedHashMap<>();
        copy.put("format", "anyue-own-data/1");
        copy.put(
                "taken_at",
                Instant.ofEpochSecond(clock.instant().getEpochSecond()).toString());
        List<Map<String, Object>> parts = new ArrayList<>();
        for (PersonalSection section : sections) {
            Map<String, Object> part = new LinkedHashMap<>();
            part.put("title", section.title());
            part.put("purpose", section.purpose());
            part.put("kept_because", section.kept());
            part.put(
                    "rows",
                    section.rows().stream().map(row -> named(section, row)).toList());
            parts.add(part);
        }
        copy.put("sections", parts);
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(copy);
    }

    private static Map<String, String> named(PersonalSection section, List<String> row) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            named.put(section.columns().get(i), row.get(i));
        }
        return named;
    }

    /** One sheet for each kind of data. */
    public void sheet(List<PersonalSection> sections, OutputStream out) throws IOException {
        SheetWriter.write(
                sections.stream()
                        .map(section -> new SheetDraft(
                                tab(section.title()),
                                section.purpose(),
                                section.columns().stream()
                                        .map(column -> new SheetColumn(column, WIDTH))
                                        .toList(),
                                section.rows()))
                        .toList(),
                out);
    }

    private static String tab(String title) {
        String plain = title.replaceAll("[\\[\\]:*?/\\\\]", "、");
        return plain.length() > LONGEST_TAB ? plain.substring(0, LONGEST_TAB) : plain;
    }
}
