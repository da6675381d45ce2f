package org.anyue.notification.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anyue.notification.AnnouncementId;
import org.anyue.notification.AnnouncementQueries;
import org.anyue.notification.AnnouncementReceipt;
import org.anyue.notification.AnnouncementSummary;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.sheet.SheetColumn;
import org.anyue.sheet.SheetDraft;
import org.anyue.sheet.SheetWriter;
import org.anyue.worktime.BusinessTime;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who has signed and who has not, as a sheet. */
@Controller
class AnnouncementSheetController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int MOST = 100_000;

    private final AnnouncementQueries queries;
    private final Clock clock;

    AnnouncementSheetController(AnnouncementQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping("/desk/announcements/{id}/sheet")
    ResponseEntity<byte[]> show(@PathVariable String id, Actor actor) throws IOException {
        AnnouncementId announcement = AnnouncementId.of(id);
        AnnouncementSummary summary = queries.get(actor, announcement);
        LocalDate today = BusinessTime.today(clock);
        List<List<String>> rows =
                queries.receipts(actor, announcement, AnnouncementReceipt.Which.ALL, 1, MOST).rows().stream()
                        .map(row -> cells(row, today))
                        .toList();
        String note = "《%s》 应签收%d家，已签收%d家，截至%s"
                .formatted(
                        summary.title(),
                        summary.signatures().all(),
                        summary.signatures().signed(),
                        When.at(clock.instant(), today));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SheetWriter.write(
                new SheetDraft(
                        "签收情况",
                        note,
                        List.of(
                                new SheetColumn("单位", 36),
                                new SheetColumn("类别", 14),
                                new SheetColumn("所属", 16),
                                new SheetColumn("签收情况", 14),
                                new SheetColumn("首次阅读", 18),
                                new SheetColumn("签收时间", 18),
                                new SheetColumn("签收人", 12)),
                        rows),
                file);
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename("签收情况-" + summary.title() + ".xlsx", UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(file.toByteArray());
    }

    private static List<String> cells(AnnouncementReceipt row, LocalDate today) {
        Instant read = row.readAt();
        Instant signed = row.signedAt();
        return List.of(
                row.unit(),
                row.kind().label(),
                row.area(),
                row.state(),
                read == null ? "" : When.at(read, today),
                signed == null ? "" : When.at(signed, today),
                row.signer());
    }
}
