package org.anyue.notification.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.anyue.notification.AnnouncementId;
import org.anyue.notification.AnnouncementQueries;
import org.anyue.notification.AnnouncementReceipt;
import org.anyue.notification.AnnouncementReceipt.Which;
import org.anyue.notification.AnnouncementState;
import org.anyue.notification.AnnouncementSummary;
import org.anyue.notification.GroupText;
import org.anyue.notification.PublicAddress;
import org.anyue.notification.Urgency;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.shared.Slice;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;
import org.anyue.ui.Pager;
import org.anyue.ui.Tab;
import org.anyue.ui.Tone;
import org.anyue.worktime.BusinessTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the pages of announcements. */
@Component
class AnnouncementPages {

    private static final int SIZE = 20;
    private static final int RECEIPTS = 50;
    private static final List<UnitKind> KINDS = List.of(
            UnitKind.COUNTY,
            UnitKind.TOWNSHIP,
            UnitKind.DEPARTMENT,
            UnitKind.ENTERPRISE,
            UnitKind.MEDIA,
            UnitKind.TEAM);

    private final AnnouncementQueries queries;
    private final UnitQueries units;
    private final PublicAddress address;
    private final Clock clock;

    AnnouncementPages(AnnouncementQueries queries, UnitQueries units, PublicAddress address, Clock clock) {
        this.queries = queries;
        this.units = units;
        this.address = address;
        this.clock = clock;
    }

    AnnouncementListPage list(Actor actor, boolean wantsSent, int page) {
        boolean office = actor.role().isOffice();
        boolean sent = wantsSent && office;
        Slice<AnnouncementSummary> rows = sent ? queries.sent(actor, page, SIZE) : queries.received(actor, page, SIZE);
        LocalDate today = BusinessTime.today(clock);
        List<Tab> tabs = office
                ? List.of(
                        new Tab("收到的", "/desk/announcements", !sent),
                        new Tab("发出的", "/desk/announcements?part=sent", sent))
                : List.of();
        return new AnnouncementListPage(
                tabs,
                rows.rows().stream().map(row -> row(row, sent, today)).toList(),
                Pager.of(rows, "/desk/announcements" + (sent ? "?part=sent" : "")),
                sent,
                office);
    }

    private static AnnouncementListPage.Row row(AnnouncementSummary row, boolean sent, LocalDate today) {
        String who = sent ? row.audience() : row.sender();
        boolean done = sent ? row.signatures().missing() == 0 : row.signedByOwn();
        LocalDate last = row.signBy();
        boolean late = !done && last != null && today.isAfter(last);
        boolean over = row.state() == AnnouncementState.WITHDRAWN;
        String open = late ? "逾期未签收" : sent ? "签收中" : "待签收";
        return new AnnouncementListPage.Row(
                "/desk/announcements/" + row.id(),
                row.title(),
                who + " · " + When.said(row.issuedAt(), today)
                        + (last == null ? "" : " · " + When.until(last, today) + "签收"),
                sent ? row.signatures().signed() + "/" + row.signatures().all() : "",
                over ? row.state().label() : done ? "已签收" : open,
                over ? Tone.NEUTRAL : done ? Tone.OK : late ? Tone.DANGER : sent ? Tone.NEUTRAL : Tone.WARN);
    }

    AnnouncementFormPage form(Actor actor, AnnouncementForm typed, FormErrors errors) {
        UnitKind own = actor.place().kind();
        List<Option> kinds = KINDS.stream()
                .filter(kind -> !kind.isPlace() || kind.ordinal() > own.ordinal())
                .map(kind -> new Option(kind.name(), kind.label()))
                .toList();
        UnitKind below = own == UnitKind.CITY ? UnitKind.COUNTY : UnitKind.TOWNSHIP;
        List<Option> areas = own == UnitKind.TOWNSHIP
                ? List.of()
                : units.inside(actor.place().id(), below).stream()
                        .map(area -> new Option(area.id().toString(), area.shortName()))
                        .toList();
        return new AnnouncementFormPage(
                typed,
                actor.place().name(),
                kinds,
                areas,
                BusinessTime.today(clock).toString(),
                errors);
    }

    AnnouncementPage page(Actor actor, AnnouncementId id, String which, int page) {
        AnnouncementSummary summary = queries.get(actor, id);
        LocalDate today = BusinessTime.today(clock);
        boolean open = summary.state() == AnnouncementState.OPEN;
        return new AnnouncementPage(
                "/desk/announcements/" + id,
                summary.title(),
                summary.text(),
                summary.sender() + " · " + summary.author() + " · " + When.said(summary.issuedAt(), today),
                When.until(summary.signBy(), today),
                summary.urgency() == Urgency.URGENT,
                !open,
                open && summary.toOwn() && !summary.signedByOwn(),
                summary.signedByOwn(),
                actor.isOfficeOf(summary.place()) ? receipts(actor, summary, which, page) : null);
    }

    private AnnouncementPage.@Nullable Receipts receipts(
            Actor actor, AnnouncementSummary summary, String which, int page) {
        Which shown = Arrays.stream(Which.values())
                .filter(one -> code(one).equals(which))
                .findFirst()
                .orElse(summary.signatures().missing() == 0 ? Which.ALL : Which.MISSING);
        Slice<AnnouncementReceipt> rows = queries.receipts(actor, summary.id(), shown, page, RECEIPTS);
        LocalDate today = BusinessTime.today(clock);
        String base = "/desk/announcements/" + summary.id() + "?which=";
        List<Tab> tabs = new ArrayList<>();
        for (Which one : Which.values()) {
            tabs.add(new Tab(one.label(), base + code(one), one == shown, count(summary, one)));
        }
        return new AnnouncementPage.Receipts(
                summary.audience(),
                summary.signatures().all(),
                summary.signatures().signed(),
                tabs,
                rows.rows().stream().map(row -> row(row, today)).toList(),
                Pager.of(rows, base + code(shown)),
                shown.label(),
                summary.signatures().missing() == 0 ? "" : groupText(actor, summary));
    }

    private String groupText(Actor actor, AnnouncementSummary summary) {
        return GroupText.of("请签收公告：" + summary.title())
                .units("还没有签收的单位", queries.missing(actor, summary.id()))
                .due(summary.signBy())
                .link(address.asSeen("/desk/announcements/" + summary.id()))
                .signed(summary.sender())
                .build();
    }

    private static AnnouncementPage.Row row(AnnouncementReceipt row, LocalDate today) {
        Instant signed = row.signedAt();
        Instant read = row.readAt();
        Instant last = signed == null ? read : signed;
        return new AnnouncementPage.Row(
                row.unit(),
                row.kind().label(),
                row.area(),
                row.state(),
                signed != null,
                last == null ? "" : When.said(last, today),
                row.signer());
    }

    private static long count(AnnouncementSummary summary, Which which) {
        return switch (which) {
            case ALL -> summary.signatures().all();
            case SIGNED -> summary.signatures().signed();
            case MISSING -> summary.signatures().missing();
        };
    }

    private static String code(Which which) {
        return which.name().toLowerCase(Locale.ROOT);
    }
}
