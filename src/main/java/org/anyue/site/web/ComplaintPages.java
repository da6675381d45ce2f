package org.anyue.site.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.shared.Ids;
import org.anyue.sheet.SheetColumn;
import org.anyue.sheet.SheetDraft;
import org.anyue.site.ComplaintState;
import org.anyue.site.ComplaintSummary;
import org.anyue.site.Complaints;
import org.anyue.ui.FormErrors;
import org.anyue.ui.ListQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the pages of the complaints. */
@Component
class ComplaintPages {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final Map<String, Comparator<ComplaintRow>> ORDERS = Map.of(
            "code", Comparator.comparing(ComplaintRow::code),
            "kind", Comparator.comparing(ComplaintRow::kind),
            "received", Comparator.comparing(ComplaintRow::received),
            "settled", Comparator.comparing(ComplaintRow::settled));

    private final Complaints complaints;

    ComplaintPages(Complaints complaints) {
        this.complaints = complaints;
    }

    List<ComplaintRow> found(Actor actor, ListQuery query) {
        ComplaintState state = query.filter("state", ComplaintState.class);
        List<ComplaintRow> rows = complaints.all(actor).stream()
                .map(ComplaintPages::row)
                .filter(row -> state == null || row.state() == state)
                .filter(row -> query.filter("kind").isEmpty() || row.kind().equals(query.filter("kind")))
                .filter(row -> query.finds(row.code(), row.kind(), row.answer()))
                .toList();
        return query.sorted(rows, ORDERS);
    }

    ComplaintPage of(Actor actor, UUID id, String contact, String typed, FormErrors errors) {
        ComplaintSummary complaint = complaints.get(actor, id);
        return new ComplaintPage(
                row(complaint),
                complaints.words(actor, id),
                contact,
                typed.isEmpty() ? complaint.answered() : typed,
                complaint.state() == ComplaintState.RECEIVED,
                complaint.version(),
                errors);
    }

    static SheetDraft sheet(List<ComplaintRow> rows) {
        return new SheetDraft(
                "投诉建议",
                "群众所写内容和联系方式不导出。",
                List.of(
                        new SheetColumn("编号", 14),
                        new SheetColumn("类别", 30),
                        new SheetColumn("收到", 18),
                        new SheetColumn("状态", 10),
                        new SheetColumn("办结", 24),
                        new SheetColumn("办理结果", 60)),
                rows.stream()
                        .map(row -> List.of(
                                row.code(),
                                row.kind(),
                                row.received(),
                                row.state().label(),
                                row.settled(),
                                row.answer()))
                        .toList());
    }

    private static ComplaintRow row(ComplaintSummary complaint) {
        return new ComplaintRow(
                ComplaintController.PATH + "/" + Ids.toText(complaint.id()),
                complaint.code(),
                complaint.kind(),
                at(complaint.receivedAt()),
                complaint.settledAt() == null ? "" : at(complaint.settledAt()) + " " + complaint.settledBy(),
                complaint.answered(),
                complaint.state(),
                complaint.hasContact());
    }

    private static String at(@Nullable Instant at) {
        return at == null ? "" : AT.format(at);
    }
}
