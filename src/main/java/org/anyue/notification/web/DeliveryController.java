package org.anyue.notification.web;

import static org.anyue.organization.Role.SYSTEM_ADMIN;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anyue.notification.Channel;
import org.anyue.notification.Channels;
import org.anyue.notification.Deliveries;
import org.anyue.notification.DeliveryQueries;
import org.anyue.notification.DeliveryState;
import org.anyue.notification.DeliverySummary;
import org.anyue.notification.Urgency;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.shared.Ids;
import org.anyue.shared.Slice;
import org.anyue.ui.Flash;
import org.anyue.ui.Option;
import org.anyue.ui.Page;
import org.anyue.ui.Pager;
import org.anyue.ui.Tab;
import org.anyue.worktime.BusinessTime;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What leaves the house, what did not get through, and through which channel. */
@Controller
class DeliveryController {

    private static final int SIZE = 30;
    private static final List<DeliveryState> SHOWN =
            List.of(DeliveryState.FAILED, DeliveryState.PENDING, DeliveryState.CLAIMED, DeliveryState.SENT);

    private final DeliveryQueries queries;
    private final Deliveries deliveries;
    private final Channels channels;
    private final Clock clock;

    DeliveryController(DeliveryQueries queries, Deliveries deliveries, Channels channels, Clock clock) {
        this.queries = queries;
        this.deliveries = deliveries;
        this.channels = channels;
        this.clock = clock;
    }

    @AllowedRoles(SYSTEM_ADMIN)
    @GetMapping("/desk/deliveries")
    ModelAndView index(
            @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "1") int page, Actor actor) {
        DeliveryState shown = SHOWN.stream()
                .filter(one -> code(one).equals(state))
                .findFirst()
                .orElse(DeliveryState.FAILED);
        Slice<DeliverySummary> rows = queries.list(actor, shown, Math.max(1, page), SIZE);
        Map<DeliveryState, Long> counts = queries.counts(actor);
        LocalDate today = BusinessTime.today(clock);
        return Page.of(
                "notification/deliveries",
                new DeliveryPage(
                        SHOWN.stream()
                                .map(one -> new Tab(
                                        one.label(),
                                        "/desk/deliveries?state=" + code(one),
                                        one == shown,
                                        counts.getOrDefault(one, 0L)))
                                .toList(),
                        rows.rows().stream().map(row -> row(row, today)).toList(),
                        Pager.of(rows, "/desk/deliveries?state=" + code(shown)),
                        shown == DeliveryState.FAILED,
                        choices(),
                        channels.mayChoose(actor)));
    }

    @AllowedRoles(SYSTEM_ADMIN)
    @PostMapping("/desk/deliveries/{id}/retry")
    ModelAndView create(@PathVariable String id, Actor actor) {
        deliveries.retry(actor, Ids.parse(id));
        return Page.redirect("/desk/deliveries", Flash.success("已重新排队，稍后发送"));
    }

    @AllowedRoles(SYSTEM_ADMIN)
    @PostMapping("/desk/deliveries/channels")
    ModelAndView update(
            @RequestParam(defaultValue = "") String routine,
            @RequestParam(defaultValue = "") String urgent,
            Actor actor) {
        Map<Urgency, Channel> chosen = new EnumMap<>(Urgency.class);
        put(chosen, Urgency.ROUTINE, routine);
        put(chosen, Urgency.URGENT, urgent);
        channels.choose(actor, chosen);
        return Page.redirect("/desk/deliveries", Flash.success("发送渠道已保存"));
    }

    private static void put(Map<Urgency, Channel> chosen, Urgency urgency, String name) {
        Arrays.stream(Channel.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .ifPresent(channel -> chosen.put(urgency, channel));
    }

    private List<DeliveryPage.Choice> choices() {
        Map<Urgency, Channel> chosen = channels.chosen();
        List<Option> options = Arrays.stream(Channel.values())
                .map(one -> new Option(one.name(), one.label() + (channels.leavesTheHouse(one) ? "" : "（未接通，只在本页留存）")))
                .toList();
        return Arrays.stream(Urgency.values())
                .map(urgency -> new DeliveryPage.Choice(
                        urgency.name().toLowerCase(Locale.ROOT),
                        urgency.label() + "消息",
                        urgency == Urgency.URGENT ? "随时发送" : "每个工作日上午9点汇总成一条",
                        options,
                        chosen.containsKey(urgency) ? chosen.get(urgency).name() : ""))
                .toList();
    }

    private static DeliveryPage.Row row(DeliverySummary row, LocalDate today) {
        Instant settled = row.settledAt();
        return new DeliveryPage.Row(
                "/desk/deliveries/" + Ids.toText(row.id()) + "/retry",
                row.subject(),
                row.person() + (row.maskedAddress().isEmpty() ? "" : " " + row.maskedAddress()),
                row.channel().label(),
                row.body(),
                When.said(settled == null ? row.nextAt() : settled, today),
                row.attempts(),
                row.problem());
    }

    private static String code(DeliveryState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
