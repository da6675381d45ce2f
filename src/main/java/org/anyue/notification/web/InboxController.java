package org.anyue.notification.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.anyue.notification.GroupText;
import org.anyue.notification.Inbox;
import org.anyue.notification.InboxEntry;
import org.anyue.notification.InboxFilter;
import org.anyue.notification.NoticeId;
import org.anyue.notification.PublicAddress;
import org.anyue.notification.Urgency;
import org.anyue.organization.Actor;
import org.anyue.organization.AnySignedIn;
import org.anyue.shared.Slice;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.anyue.ui.Pager;
import org.anyue.ui.Tab;
import org.anyue.worktime.BusinessTime;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/desk/inbox")
class InboxController {

    private static final int SIZE = 20;

    private final Inbox inbox;
    private final PublicAddress address;
    private final Clock clock;

    InboxController(Inbox inbox, PublicAddress address, Clock clock) {
        this.inbox = inbox;
        this.address = address;
        this.clock = clock;
    }

    @AnySignedIn
    @GetMapping
    ModelAndView index(
            @RequestParam(defaultValue = "") String part, @RequestParam(defaultValue = "1") int page, Actor actor) {
        InboxFilter filter = Arrays.stream(InboxFilter.values())
                .filter(one -> code(one).equals(part))
                .findFirst()
                .orElse(InboxFilter.ALL);
        Slice<InboxEntry> entries = inbox.list(actor, filter, Math.max(1, page), SIZE);
        Map<InboxFilter, Long> counts = inbox.counts(actor);
        LocalDate today = BusinessTime.today(clock);
        return Page.of(
                "notification/inbox",
                new InboxPage(
                        actor.unitName(),
                        Arrays.stream(InboxFilter.values())
                                .map(one ->
                                        new Tab(one.label(), href(one), one == filter, counts.getOrDefault(one, 0L)))
                                .toList(),
                        entries.rows().stream().map(entry -> row(entry, today)).toList(),
                        Pager.of(entries, href(filter)),
                        counts.getOrDefault(InboxFilter.UNREAD, 0L) > 0,
                        filter.label(),
                        actor.role().isOffice()));
    }

    @AnySignedIn
    @GetMapping("/{id}")
    ModelAndView show(@PathVariable String id, Actor actor) {
        InboxEntry entry = inbox.open(actor, NoticeId.of(id));
        LocalDate today = BusinessTime.today(clock);
        return Page.of(
                "notification/notice",
                new NoticePage(
                        "/desk/inbox/" + entry.id(),
                        entry.title(),
                        entry.text(),
                        entry.link(),
                        When.until(entry.dueOn(), today),
                        entry.sender(),
                        When.said(entry.sentAt(), today),
                        entry.urgency() == Urgency.URGENT,
                        entry.wholeUnit() ? actor.unitName() : actor.name(),
                        groupText(entry, actor)));
    }

    @AnySignedIn
    @PostMapping("/readings")
    ModelAndView create(Actor actor) {
        int read = inbox.readAll(actor);
        return Page.redirect("/desk/inbox", Flash.success(read == 0 ? "没有未读消息" : read + " 条消息已标为已读"));
    }

    @AnySignedIn
    @PostMapping("/{id}/reading/delete")
    ModelAndView destroy(@PathVariable String id, Actor actor) {
        inbox.putBack(actor, NoticeId.of(id));
        return Page.redirect("/desk/inbox", Flash.success("已标为未读"));
    }

    private static InboxPage.Row row(InboxEntry entry, LocalDate today) {
        return new InboxPage.Row(
                "/desk/inbox/" + entry.id(),
                entry.title(),
                entry.sender() + " · " + When.said(entry.sentAt(), today),
                When.until(entry.dueOn(), today),
                entry.urgency() == Urgency.URGENT,
                entry.read());
    }

    private String groupText(InboxEntry entry, Actor actor) {
        String path = entry.link().isEmpty() ? "/desk/inbox" : entry.link().replaceAll("\\?.*", "");
        return GroupText.of(entry.title())
                .line(entry.text())
                .due(entry.dueOn())
                .link(address.asSeen(path))
                .signed(entry.wholeUnit() ? actor.unitName() : entry.sender())
                .build();
    }

    private static String href(InboxFilter filter) {
        return filter == InboxFilter.ALL ? "/desk/inbox" : "/desk/inbox?part=" + code(filter);
    }

    private static String code(InboxFilter filter) {
        return filter.name().toLowerCase(Locale.ROOT);
    }
}
