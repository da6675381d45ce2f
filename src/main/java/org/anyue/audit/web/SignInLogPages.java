package org.anyue.audit.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyue.audit.ActionLabels;
import org.anyue.audit.SignInEntry;
import org.anyue.audit.SignInFilter;
import org.anyue.sheet.SheetColumn;
import org.anyue.sheet.SheetDraft;
import org.anyue.ui.ListQuery;
import org.anyue.ui.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the page of the sign-in log. */
@Component
class SignInLogPages {

    private final AuditPages audit;

    SignInLogPages(AuditPages audit) {
        this.audit = audit;
    }

    static SignInFilter filter(ListQuery query) {
        return new SignInFilter(
                query.q(),
                query.filter("kind", SignInFilter.Kind.class),
                day(query.filter("from")),
                day(query.filter("until")));
    }

    List<SignInLogPage.Row> rows(List<SignInEntry> entries) {
        Map<String, String> units =
                audit.unitNames(entries.stream().map(SignInEntry::unitId).toList());
        return entries.stream().map(entry -> row(entry, units)).toList();
    }

    static SheetDraft sheet(List<SignInLogPage.Row> rows) {
        return new SheetDraft(
                "登录日志",
                "",
                List.of(
                        new SheetColumn("时间", 20),
                        new SheetColumn("人员", 16),
                        new SheetColumn("账号编号", 30),
                        new SheetColumn("岗位", 40),
                        new SheetColumn("操作", 16),
                        new SheetColumn("来源网段", 18),
                        new SheetColumn("结果", 20)),
                rows.stream()
                        .map(row -> List.of(
                                row.at(),
                                row.who(),
                                row.account(),
                                row.post(),
                                row.action(),
                                row.address(),
                                row.result()))
                        .toList());
    }

    private static SignInLogPage.Row row(SignInEntry entry, Map<String, String> units) {
        String who = entry.account().isEmpty() ? "没有这个登录名" : entry.name().isEmpty() ? entry.account() : entry.name();
        String post = Stream.of(AuditPages.roleLabel(entry.role()), units.getOrDefault(entry.unitId(), ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        boolean good = "OK".equals(entry.result());
        return new SignInLogPage.Row(
                entry.seq(),
                AuditPages.time(entry.at()),
                who,
                entry.account(),
                post,
                ActionLabels.of(entry.action()),
                entry.address(),
                words(entry.result()),
                good ? Tone.OK : Tone.WARN);
    }

    private static String words(String result) {
        return switch (result) {
            case "OK" -> "成功";
            case "PAUSED" -> "密码错误次数过多，暂停登录";
            case "ACCESS_CODE_WRONG" -> "办理验证码不对";
            case "ACCESS_CODE_DEAD" -> "办理验证码已失效";
            default -> "登录名、密码或验证码不对";
        };
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
