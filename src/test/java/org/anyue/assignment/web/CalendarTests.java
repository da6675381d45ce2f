package org.anyue.assignment.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anyue.assignment.web.AssignmentWebWorld.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anyue.assignment.AssignmentFixtures;
import org.anyue.assignment.AssignmentId;
import org.anyue.assignment.AssignmentWorld;
import org.anyue.assignment.Assignments;
import org.anyue.assignment.CalendarEntry;
import org.anyue.assignment.Calendars;
import org.anyue.campaign.Selector;
import org.anyue.notification.UnitRecipients;
import org.anyue.organization.Actor;
import org.anyue.shared.NotFound;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.test.context.web.WebAppConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/** Due days in the calendar of a phone. */
@ExtendWith(SpringExtension.class)
@WebAppConfiguration
@ContextConfiguration(classes = AssignmentWebWorld.class)
class CalendarTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    AssignmentFixtures fixtures;

    @Autowired
    AssignmentWorld.MovableClock clock;

    @Autowired
    AssignmentWorld.Acting acting;

    @Autowired
    Assignments assignments;

    @Autowired
    Calendars calendars;

    private Actor town;

    @BeforeEach
    void theTownshipHasSomebody() {
        clock.moveTo(LocalDate.of(2026, 6, 10));
        town = fixtures.township;
        acting.people.put(town.unitId(), List.of(new UnitRecipients.Person(town.accountId(), town.name())));
    }

    @Test
    void anAddressShowsTheDueDaysOfTheUnitAndFollowsWhatIsHandedIn() throws Exception {
        AssignmentId id = duty();
        Document made = Jsoup.parse(mvc.perform(post(CalendarController.PATH).with(as(town)))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8));
        String address = made.select("#calendar-address").attr("value");
        assertThat(address).matches("http.*/calendar/[0-9a-z]{32}\\.ics");
        // Another visit no longer shows it.
        assertThat(mvc.perform(get(CalendarController.PATH).with(as(town)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(UTF_8))
                .doesNotContain(address);

        String before = feed(address);
        assertThat(event(before, id)).contains("SUMMARY:到期：报送活动总结", "DTSTART;VALUE=DATE:20260630", "TRIGGER:-PT15H");
        assignments.submit(town, id, AssignmentFixtures.text("已按要求开展。"));
        assertThat(event(feed(address), id)).contains("SUMMARY:已报送：").doesNotContain("VALARM");
    }

    @Test
    void aNewAddressOrTheEndOfThePostClosesTheOldOne() {
        String first = calendars.subscribe(town);
        String second = calendars.subscribe(town);
        assertThatThrownBy(() -> calendars.entries(first)).isInstanceOf(NotFound.class);
        assertThat(calendars.entries(second)).isNotNull();

        acting.people.put(town.unitId(), List.of(new UnitRecipients.Person(UUID.randomUUID(), "李某")));
        assertThatThrownBy(() -> calendars.entries(second)).isInstanceOf(NotFound.class);
        acting.people.put(town.unitId(), List.of(new UnitRecipients.Person(town.accountId(), "孙某")));
        assertThat(calendars.entries(second)).isNotNull();
        calendars.stop(town);
        assertThatThrownBy(() -> calendars.entries(second)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> calendars.entries("0".repeat(32))).isInstanceOf(NotFound.class);
    }

    @Test
    void linesAreFoldedAndSignsEscapedAsTheStandardSays() {
        CalendarEntry entry = new CalendarEntry(
                AssignmentId.of("0123456789abcdefghjkmnpqrs"),
                "报送\\材料,一份;共" + "安全".repeat(40),
                "活动",
                "第一行\n第二行",
                LocalDate.of(2026, 6, 30),
                false,
                Instant.parse("2026-06-01T01:02:03Z"),
                4);
        String file = new String(CalendarFile.of("日历", List.of(entry), "https://example.org/a/"), UTF_8);
        assertThat(file.lines())
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(file).endsWith("END:VCALENDAR\r\n");
        String whole = file.replace("\r\n ", "");
        assertThat(whole)
                .contains("SUMMARY:到期：报送\\\\材料\\,一份\\;共" + "安全".repeat(40) + "\r\n")
                .contains("DESCRIPTION:活动\\n第一行\\n第二行\r\n")
                .contains("DTSTAMP:20260601T010203Z", "SEQUENCE:4");
    }

    private AssignmentId duty() {
        AssignmentFixtures.Issued issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_TOWNSHIP)
                .asks(AssignmentFixtures.TEXT)
                .due(AssignmentFixtures.DUE));
        return fixtures.of(issued.duty(), town.place().id());
    }

    private String feed(String address) throws Exception {
        return mvc.perform(get(address.replaceFirst("^https?://[^/]+", "")))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8)
                .replace("\r\n ", "");
    }

    private static String event(String feed, AssignmentId id) {
        return List.of(feed.split("BEGIN:VEVENT")).stream()
                .filter(event -> event.contains("UID:" + id + "@"))
                .findFirst()
                .orElseThrow();
    }
}
