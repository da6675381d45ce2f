package org.anyue.portal.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anyue.identity.PasswordPreset;
import org.anyue.identity.Security;
import org.anyue.identity.SecurityRules;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.parameter.ParameterChange;
import org.anyue.parameter.ParameterKeeper;
import org.anyue.parameter.ParameterRegister;
import org.anyue.parameter.ParameterState;
import org.anyue.sheet.SheetColumn;
import org.anyue.sheet.SheetDraft;
import org.anyue.ui.FormErrors;
import org.anyue.ui.ListQuery;
import org.anyue.ui.Moment;
import org.anyue.ui.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Puts the parameters together with the rules that have a page of their own. */
@Component
class ParameterPages {

    private static final String SECURITY = "安全规则";
    private static final Map<String, Comparator<ParameterRow>> ORDERS = Map.of(
            "group", Comparator.comparing(ParameterRow::group),
            "label", Comparator.comparing(ParameterRow::label),
            "keeper", Comparator.comparing(ParameterRow::keeper),
            "changed", Comparator.comparing(ParameterRow::changedAt));

    private final ParameterRegister register;
    private final Security security;
    private final RootOffice office;

    ParameterPages(ParameterRegister register, Security security, RootOffice office) {
        this.register = register;
        this.security = security;
        this.office = office;
    }

    List<ParameterRow> found(ListQuery query) {
        List<ParameterRow> rows = all().filter(row -> query.finds(row.label(), row.meaning(), row.value()))
                .filter(row -> query.filter("group").isEmpty() || row.group().equals(query.filter("group")))
                .filter(row -> query.filter("changed").isEmpty() || row.differs())
                .toList();
        return query.sorted(rows, ORDERS);
    }

    List<String> groups() {
        return all().map(ParameterRow::group).distinct().toList();
    }

    ParameterPage of(Actor actor, String code, @Nullable String typed, FormErrors errors) {
        ParameterState state = register.get(code);
        return new ParameterPage(
                row(state),
                typed == null ? state.value() : typed,
                state.parameter().type().bounds(),
                keeps(actor, state),
                state.version(),
                register.changes(code).stream()
                        .map(change -> moment(state, change))
                        .toList(),
                errors);
    }

    /** @throws AccessDeniedException for whoever may read but not change it */
    void requireKeeper(Actor actor, String code) {
        if (!keeps(actor, register.get(code))) {
            throw new AccessDeniedException("parameter " + code);
        }
    }

    static SheetDraft sheet(List<ParameterRow> rows) {
        return new SheetDraft(
                "参数设置",
                "",
                List.of(
                        new SheetColumn("分组", 14),
                        new SheetColumn("参数", 24),
                        new SheetColumn("含义", 60),
                        new SheetColumn("当前值", 20),
                        new SheetColumn("默认值", 20),
                        new SheetColumn("谁可以改", 14),
                        new SheetColumn("最近修改", 30)),
                rows.stream()
                        .map(row -> List.of(
                                row.group(),
                                row.label(),
                                row.meaning(),
                                row.value(),
                                row.standard(),
                                row.keeper(),
                                row.changed()))
                        .toList());
    }

    private boolean keeps(Actor actor, ParameterState state) {
        return state.parameter().keeper() == ParameterKeeper.SYSTEM
                ? actor.role() == Role.SYSTEM_ADMIN
                : office.has(actor);
    }

    private Stream<ParameterRow> all() {
        return Stream.concat(register.all().stream().map(ParameterPages::row), securityRules());
    }

    private static ParameterRow row(ParameterState state) {
        Instant at = state.changedAt();
        return new ParameterRow(
                ParameterController.PATH + "/" + state.parameter().code(),
                state.parameter().group(),
                state.parameter().label(),
                state.parameter().meaning(),
                state.shown(),
                state.parameter().type().shown(state.parameter().standard()),
                state.parameter().keeper().label(),
                at == null ? "" : state.changedBy() + " · " + Clocks.at(at),
                at == null ? Instant.EPOCH : at,
                !state.isStandard(),
                false);
    }

    private static Moment moment(ParameterState state, ParameterChange change) {
        String before = state.parameter().type().shown(change.before());
        String after = state.parameter().type().shown(change.after());
        return new Moment(
                Clocks.at(change.at()),
                change.undoes() ? "撤销修改，改回 " + after : "改为 " + after,
                change.by(),
                "原来是 " + before,
                change.undoes() ? Tone.WARN : Tone.NEUTRAL);
    }

    private Stream<ParameterRow> securityRules() {
        SecurityRules rules = security.rules();
        return Stream.of(
                rule("密码规则", "密码的长度和更换要求", rules.preset().label(), PasswordPreset.ASVS.label()),
                rule("乡镇(街道)人员两步登录", "是否也要求乡镇(街道)人员两步登录", yes(rules.townships()), yes(false)),
                rule("企业和新闻单位人员两步登录", "是否也要求生产经营单位和新闻单位人员两步登录", yes(rules.enterprises()), yes(false)),
                rule("一个账号同时几处登录", "是否允许；不允许时新的登录会使原来的退出", yes(rules.severalSessions()), yes(false)));
    }

    private static ParameterRow rule(String label, String meaning, String value, String standard) {
        return new ParameterRow(
                "/desk/security",
                SECURITY,
                label,
                meaning,
                value,
                standard,
                Role.SECURITY_ADMIN.label(),
                "",
                Instant.EPOCH,
                !value.equals(standard),
                true);
    }

    private static String yes(boolean chosen) {
        return chosen ? "是" : "否";
    }
}
