package org.anyue.assignment.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.anyue.assignment.CalendarEntry;
import org.anyue.assignment.Calendars;
import org.anyue.notification.PublicAddress;
import org.anyue.organization.Actor;
import org.anyue.organization.PublicRoute;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Due days in the calendar of a phone or a desktop. */
@Controller
class CalendarController {

    static final String PATH = "/desk/worklist/calendar";

    private static final MediaType ICALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日").withZone(ZoneId.of("Asia/Shanghai"));

    private final Calendars calendars;
    private final PublicAddress addresses;

    CalendarController(Calendars calendars, PublicAddress addresses) {
        this.calendars = calendars;
        this.addresses = addresses;
    }

    @WorksWithAccount
    @GetMapping(PATH)
    ModelAndView show(Actor actor) {
        return Page.of("assignment/calendar", page(actor, ""));
    }

    /** The address is on this answer alone: only its hash is kept. */
    @WorksWithAccount
    @PostMapping(PATH)
    ModelAndView create(Actor actor) {
        String token = calendars.subscribe(actor);
        return Page.of("assignment/calendar", page(actor, addresses.asSeen("/calendar/" + token + ".ics")));
    }

    @WorksWithAccount
    @PostMapping(PATH + "/delete")
    ModelAndView delete(Actor actor) {
        calendars.stop(actor);
        return Page.redirect(PATH, Flash.success("订阅已停用，原来的地址打不开了"));
    }

    @WorksWithAccount
    @GetMapping(PATH + "/file")
    ResponseEntity<byte[]> index(Actor actor) {
        return file(actor.unitName() + "任务期限", calendars.entries(actor));
    }

    /** For calendar programs, which cannot sign in. */
    @PublicRoute
    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> index(@PathVariable String token) {
        return file("任务期限", calendars.entries(token));
    }

    private CalendarPage page(Actor actor, String address) {
        return new CalendarPage(
                actor.unitName(),
                calendars.since(actor).map(DAY::format).orElse(""),
                address,
                calendars.entries(actor).size());
    }

    private ResponseEntity<byte[]> file(String title, List<CalendarEntry> entries) {
        return ResponseEntity.ok()
                .contentType(ICALENDAR)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("duties.ics")
                                .build()
                                .toString())
                .body(CalendarFile.of(title, entries, addresses.of("/desk/assignments/")));
    }
}
