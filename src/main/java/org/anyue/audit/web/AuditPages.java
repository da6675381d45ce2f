package org.anyue.audit.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyue.audit.ActionLabels;
import org.anyue.audit.AuditQueries;
import org.anyue.audit.Checkpoint;
import org.anyue.audit.Checkpoints;
import org.anyue.audit.TrailEntry;
import org.anyue.audit.Verdict;
import org.anyue.audit.Verification;
import org.anyue.audit.Verifications;
import org.anyue.organization.Role;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.shared.NotFound;
import org.anyue.shared.Slice;
import org.anyue.ui.Pager;
import org.anyue.ui.Tone;
import org.springframework.stereotype.Component;

/** Puts the audit page together. */
@Component
class AuditPages {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final int PAGE_SIZE = 50;
    private static final int CODE_LENGTH = 12;

    private final AuditQueries trail;
    private final Verifications verifications;
    private final UnitQueries units;
    private final Checkpoints checkpoints;

    AuditPages(AuditQueries trail, Verifications verifications, UnitQueries units, Checkpoints checkpoints) {
        this.trail = trail;
        this.verifications = verifications;
        this.units = units;
        this.checkpoints = checkpoints;
    }

    AuditPage of(AuditFilterForm form, int page) {
        Slice<TrailEntry> found = trail.list(form.filter(), Math.max(1, page), PAGE_SIZE);
        Map<String, String> names =
                unitNames(found.rows().stream().map(TrailEntry::unitId).toList());
        List<Checkpoint> newest = checkpoints.newest(1);
        long proved = newest.isEmpty() ? 0 : newest.getFirst().size();
        return new AuditPage(
                found.rows().stream().map(entry -> row(entry, names, proved)).toList(),
                Pager.of(found, form.href()),
                form,
                unitName(form.unit()),
                trail.warning(),
                check(),
                copy(newest));
    }

    private String unitName(String id) {
        return unitNames(List.of(id)).getOrDefault(id, "");
    }

    private AuditPage.Check copy(List<Checkpoint> newest) {
        if (newest.isEmpty()) {
            return new AuditPage.Check(Tone.NEUTRAL, "还没有检查点", "系统每小时把全部记录概括成一个检查点。", "");
        }
        Checkpoint last = newest.getFirst();
        String covered = "最近的检查点：" + time(last.at()) + "，共 " + last.size() + " 条";
        Checkpoints.Copied copied = checkpoints.copied();
        if (!copied.fault().isEmpty()) {
            return new AuditPage.Check(Tone.DANGER, covered, copied.fault(), grouped(last.rootHex()));
        }
        if (copied.place().isEmpty()) {
            return new AuditPage.Check(
                    Tone.WARN,
                    covered,
                    "还没有设置第二存放处。请系统管理员用 ANYUE_AUDIT_COPY 指定本机之外的文件夹或网址，检查点会自动送去。",
                    grouped(last.rootHex()));
        }
        Checkpoint sent = copied.latest();
        return new AuditPage.Check(
                Tone.OK,
                covered,
                sent == null ? "正在送往第二存放处 " + copied.place() : "已送达 " + copied.place() + "，到第 " + sent.size() + " 条为止",
                grouped(last.rootHex()));
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    /** Id of a unit → its name. */
    Map<String, String> unitNames(Collection<String> ids) {
        return units.byIds(ids.stream().distinct().flatMap(AuditPages::unitId).toList()).stream()
                .collect(Collectors.toMap(unit -> unit.id().toString(), unit -> unit.name()));
    }

    private static Stream<UnitId> unitId(String text) {
        try {
            return Stream.of(UnitId.of(text));
        } catch (NotFound _) {
            return Stream.empty();
        }
    }

    private static AuditRow row(TrailEntry entry, Map<String, String> units, long proved) {
        boolean system = entry.actorId().isEmpty();
        String name = entry.actorName().isEmpty() ? entry.actorId() : entry.actorName();
        String post = Stream.of(roleLabel(entry.role()), units.getOrDefault(entry.unitId(), ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new AuditRow(
                entry.seq(),
                TIME.format(entry.at()),
                system ? "系统" : name,
                post,
                entry.unitId().isEmpty() ? "" : new AuditFilterForm("", "", "", entry.unitId(), "", "", "").href(),
                ActionLabels.of(entry.action()),
                entry.action(),
                ActionLabels.ofObject(entry.objectType()),
                entry.objectId(),
                AuditFilterForm.ofObject(entry.objectId()).href(),
                !"OK".equals(entry.result()),
                "OK".equals(entry.result()) ? "成功" : entry.result(),
                entry.hash().substring(0, CODE_LENGTH),
                entry.requestId(),
                entry.address(),
                entry.seq() <= proved ? AuditFilterForm.ADDRESS + "/records/" + entry.seq() + "/proof" : "");
    }

    static String roleLabel(String role) {
        return Stream.of(Role.values())
                .filter(known -> known.name().equals(role))
                .map(Role::label)
                .findFirst()
                .orElse(role);
    }

    private AuditPage.Check check() {
        if (verifications.isRunning()) {
            return new AuditPage.Check(Tone.ACCENT, "正在校验,请稍后刷新本页查看结果", "", "");
        }
        if (verifications.hasFailed()) {
            return new AuditPage.Check(Tone.DANGER, "校验未能完成", "数据库或数据目录暂时无法读取。请联系系统管理员查看日志后重新校验。", "");
        }
        return verifications
                .latest()
                .map(AuditPages::result)
                .orElseGet(() -> new AuditPage.Check(Tone.NEUTRAL, "还没有校验过", "点“校验”，系统将逐条核对全部记录。", ""));
    }

    private static AuditPage.Check result(Verification last) {
        String when = TIME.format(last.finishedAt()) + " 校验";
        return switch (last.verdict()) {
            case Verdict.Intact intact ->
                new AuditPage.Check(
                        Tone.OK,
                        when + "完好:共 " + intact.records() + " 条,逐条核对无误",
                        "请将链头抄录到系统之外保存;日后再次校验时,它可以证明旧记录没有被整体替换。",
                        grouped(intact.head()));
            case Verdict.Broken broken ->
                new AuditPage.Check(
                        Tone.DANGER,
                        when + "发现问题:序号 " + broken.seq(),
                        broken.why().sentence() + "。请保留数据库和数据目录的现状,不要重启或恢复备份,并立即报告。",
                        "");
        };
    }

    static String grouped(String hash) {
        return Objects.requireNonNull(hash).replaceAll("(.{8})(?=.)", "$1 ");
    }
}
