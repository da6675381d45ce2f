package org.anyue.draw.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.OVERSIGHT;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anyue.draw.CheckFacts;
import org.anyue.draw.CheckInspector;
import org.anyue.draw.Claim;
import org.anyue.draw.DrawDesk;
import org.anyue.draw.DrawDetails;
import org.anyue.draw.DrawKind;
import org.anyue.draw.DrawState;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.sheet.SheetAnswer;
import org.anyue.sheet.SheetColumn;
import org.anyue.sheet.SheetDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The payout list, and the openings for an auditor. */
@Controller
@RequestMapping(DeskDrawController.PATH + "/{drawId}")
class DrawExportController {

    private final DrawDesk desk;

    DrawExportController(DrawDesk desk) {
        this.desk = desk;
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, OVERSIGHT})
    @GetMapping("/payout")
    ResponseEntity<byte[]> index(Actor actor, @PathVariable String drawId) {
        DrawDetails draw = desk.get(actor, drawId);
        if (draw.state() != DrawState.DRAWN || draw.kind() != DrawKind.PRIZE) {
            return back(drawId);
        }
        Map<String, Claim> claims =
                desk.payout(actor, drawId).stream().collect(Collectors.toMap(Claim::entryId, Function.identity()));
        Map<String, String> tails = desk.tails(actor, drawId);
        Map<String, DrawDetails.Prize> prizes = DeskDrawPages.rules(draw).prizes().stream()
                .collect(Collectors.toMap(DrawDetails.Prize::id, Function.identity()));
        List<List<String>> rows = draw.holders().stream()
                .map(one -> row(
                        one,
                        Objects.requireNonNull(prizes.get(one.tierId())),
                        claims.get(one.entryId()),
                        tails.getOrDefault(one.entryId(), "")))
                .toList();
        SheetDraft sheet = new SheetDraft(
                "奖品发放",
                draw.title() + "（" + draw.drawId() + "）。手机号只列尾号；领奖人在“签收”栏签名。",
                List.of(
                        new SheetColumn("奖级", 12),
                        new SheetColumn("奖品", 28),
                        new SheetColumn("单价（元）", 12),
                        new SheetColumn("税费", 24),
                        new SheetColumn("经费来源", 26),
                        new SheetColumn("参与编号", 28),
                        new SheetColumn("手机尾号", 10),
                        new SheetColumn("核验方式", 12),
                        new SheetColumn("联系方式", 20),
                        new SheetColumn("发放时间", 22),
                        new SheetColumn("发放人", 12),
                        new SheetColumn("签收", 16)),
                rows);
        return SheetAnswer.of(sheet, draw.title() + "奖品发放表.xlsx");
    }

    private static ResponseEntity<byte[]> back(String drawId) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(DeskDrawController.PATH + "/" + drawId))
                .build();
    }

    /** What the teams of a spot check take along. */
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, OVERSIGHT})
    @GetMapping("/teams")
    ResponseEntity<byte[]> teams(Actor actor, @PathVariable String drawId) {
        DrawDetails seen = desk.get(actor, drawId);
        if (seen.state() != DrawState.DRAWN || seen.kind() != DrawKind.SPOTCHECK) {
            return back(drawId);
        }
        DrawDetails draw = desk.teams(actor, drawId);
        CheckFacts check = Objects.requireNonNull(draw.check());
        Map<String, String> names = desk.inspectors(actor, drawId).stream()
                .filter(one -> !one.name().isEmpty())
                .collect(Collectors.toMap(CheckInspector::inspectorId, CheckInspector::name));
        List<List<String>> rows = check.teams().stream()
                .map(team -> List.of(
                        team.object(),
                        team.stratum(),
                        team.tier(),
                        team.inspectors().stream()
                                .map(id -> names.getOrDefault(id, id))
                                .collect(Collectors.joining("、")),
                        team.entryId(),
                        ""))
                .toList();
        SheetDraft sheet = new SheetDraft(
                "抽查任务",
                draw.title() + "（" + draw.drawId() + "）。检查结束前请勿外传。",
                List.of(
                        new SheetColumn("检查对象", 34),
                        new SheetColumn("所在组", 14),
                        new SheetColumn("抽取组", 14),
                        new SheetColumn("检查人员", 24),
                        new SheetColumn("编号", 28),
                        new SheetColumn("检查情况", 30)),
                rows);
        return SheetAnswer.of(sheet, draw.title() + "任务表.xlsx");
    }

    private static List<String> row(
            DrawDetails.Holder holder, DrawDetails.Prize prize, @Nullable Claim claim, String tail) {
        return List.of(
                holder.tier(),
                holder.what(),
                DrawWords.yuan(prize.valueFen()),
                prize.tax(),
                prize.funding(),
                holder.entryId(),
                tail,
                claim == null ? "" : claim.way().label(),
                claim == null ? "" : claim.contact(),
                claim == null ? "" : DrawWords.exactly(claim.handedAt()),
                claim == null ? "" : claim.handedName(),
                "");
    }

    @AllowedRoles({OFFICE_LEAD, OVERSIGHT})
    @GetMapping("/openings")
    ResponseEntity<byte[]> show(Actor actor, @PathVariable String drawId) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("openings.jsonl")
                                .build()
                                .toString())
                .body(desk.openings(actor, drawId));
    }
}
