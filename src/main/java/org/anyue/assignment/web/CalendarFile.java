package org.anyue.assignment.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.anyue.assignment.CalendarEntry;

/** Due days as iCalendar, RFC 5545: all-day events; what is not handed in yet rings at nine on the day before. */
final class CalendarFile {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    /** Octets of a line, without its end (section 3.1). */
    private static final int LINE = 75;

    private final StringBuilder text = new StringBuilder();

    private CalendarFile() {}

    /** @param address of an assignment, before its id */
    static byte[] of(String title, List<CalendarEntry> entries, String address) {
        CalendarFile file = new CalendarFile();
        file.line("BEGIN", "VCALENDAR");
        file.line("VERSION", "2.0");
        file.line("PRODID", "-//Anyue//Duties//ZH");
        file.line("CALSCALE", "GREGORIAN");
        file.line("METHOD", "PUBLISH");
        file.line("X-WR-CALNAME", escaped(title));
        file.line("X-WR-TIMEZONE", "Asia/Shanghai");
        file.line("REFRESH-INTERVAL;VALUE=DURATION", "PT2H");
        entries.forEach(entry -> file.event(entry, address));
        file.line("END", "VCALENDAR");
        return file.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void event(CalendarEntry entry, String address) {
        line("BEGIN", "VEVENT");
        line("UID", entry.id() + "@anyue");
        line("DTSTAMP", moment(entry.changedAt()));
        line("LAST-MODIFIED", moment(entry.changedAt()));
        line("SEQUENCE", String.valueOf(entry.version()));
        line("DTSTART;VALUE=DATE", day(entry.dueOn()));
        line("DTEND;VALUE=DATE", day(entry.dueOn().plusDays(1)));
        line("SUMMARY", escaped((entry.done() ? "已报送：" : "到期：") + entry.what()));
        line(
                "DESCRIPTION",
                escaped(entry.sentence().isEmpty() ? entry.campaign() : entry.campaign() + "\n" + entry.sentence()));
        line("URL", address + entry.id());
        line("TRANSP", "TRANSPARENT");
        if (!entry.done()) {
            line("BEGIN", "VALARM");
            line("ACTION", "DISPLAY");
            line("DESCRIPTION", escaped("明天到期：" + entry.what()));
            line("TRIGGER", "-PT15H");
            line("END", "VALARM");
        }
        line("END", "VEVENT");
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Section 3.3.11. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** Folds after 75 octets, never inside a character. */
    private void line(String name, String value) {
        int octets = 0;
        for (int point : (name + ":" + value).codePoints().toArray()) {
            String character = Character.toString(point);
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += length;
        }
        text.append("\r\n");
    }
}
