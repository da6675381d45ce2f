package org.anyue.identity.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.SYSTEM_ADMIN;

import java.util.List;
import java.util.UUID;
import org.anyue.identity.AccountId;
import org.anyue.identity.AccountQueries;
import org.anyue.identity.Accounts;
import org.anyue.identity.Approvals;
import org.anyue.identity.IdentityRefusal;
import org.anyue.identity.NewAccount;
import org.anyue.identity.OneTimePassword;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.organization.Scope;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class NewPersonController {

    private static final String TEMPLATE = "identity/newperson";
    private static final int LIMIT = 20;

    private final Accounts accounts;
    private final AccountQueries queries;
    private final UnitQueries units;
    private final Approvals approvals;

    NewPersonController(Accounts accounts, AccountQueries queries, UnitQueries units, Approvals approvals) {
        this.approvals = approvals;
        this.accounts = accounts;
        this.queries = queries;
        this.units = units;
    }

    @AllowedRoles({SYSTEM_ADMIN, OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping("/desk/people/new")
    ModelAndView blank(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String account,
            Actor actor) {
        NewPersonForm typed = new NewPersonForm(unit, "", "", "", "");
        return Page.of(TEMPLATE, page(actor, q, account, typed, FormErrors.NONE));
    }

    @AllowedRoles({SYSTEM_ADMIN, OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping("/desk/people")
    ModelAndView create(NewPersonForm form, @RequestParam(defaultValue = "") String account, Actor actor) {
        Role role = role(form.role());
        if (role == null) {
            return Page.refused(TEMPLATE, page(actor, "", account, form, FormErrors.of("role", "请选择岗位角色")));
        }
        try {
            UnitId unit = UnitId.of(form.unit());
            if (accounts.needsApproval(unit, role)) {
                return asked(request(actor, form, account, role));
            }
            if (!account.isEmpty()) {
                accounts.grant(actor, AccountId.of(account), unit, role);
                return Page.redirect("/desk/people/" + AccountId.of(account), Flash.success("已增加岗位"));
            }
            OneTimePassword made = accounts.create(actor, new NewAccount(form.login(), form.name(), unit, role));
            return Page.of("identity/onetime", PersonPasswordController.page(made));
        } catch (Refusal refusal) {
            FormErrors errors = FormErrors.of(field(refusal), String.valueOf(refusal.getMessage()));
            return Page.refused(TEMPLATE, page(actor, "", account, form, errors));
        }
    }

    private UUID request(Actor actor, NewPersonForm form, String account, Role role) {
        UnitId unit = UnitId.of(form.unit());
        return account.isEmpty()
                ? approvals.requestInvitation(actor, form.name(), unit, role, form.reason())
                : approvals.requestGrant(actor, AccountId.of(account), unit, role, form.reason());
    }

    private static ModelAndView asked(UUID approval) {
        return Page.redirect(ApprovalController.PATH + "/" + Ids.toText(approval), Flash.success("申请已提交，等待另一名管理员批准"));
    }

    private NewPersonPage page(Actor actor, String text, String account, NewPersonForm typed, FormErrors errors) {
        if (!account.isEmpty()) {
            queries.get(actor, AccountId.of(account));
        }
        if (typed.unit().isEmpty()) {
            String rest = account.isEmpty() ? "" : "&account=" + AccountId.of(account);
            List<NewPersonPage.UnitChoice> found =
                    units.search(Scope.directory(actor), text, null, 1, LIMIT).rows().stream()
                            .filter(unit -> !queries.grantableRoles(actor, unit).isEmpty())
                            .map(unit -> new NewPersonPage.UnitChoice(
                                    "/desk/people/new?unit=" + unit.id() + rest,
                                    unit.name(),
                                    unit.kind().label()))
                            .toList();
            return new NewPersonPage(account, text, found, "", "", List.of(), false, typed, errors);
        }
        UnitSummary unit =
                units.details(Scope.directory(actor), UnitId.of(typed.unit())).unit();
        List<Role> grantable = queries.grantableRoles(actor, unit);
        boolean fourEyes = grantable.stream().anyMatch(role -> accounts.needsApproval(unit.id(), role));
        List<Option> roles = grantable.stream()
                .map(role -> new Option(role.name(), role.label()))
                .toList();
        return new NewPersonPage(
                account, text, List.of(), unit.id().toString(), unit.name(), roles, fourEyes, typed, errors);
    }

    private static @org.jspecify.annotations.Nullable Role role(String name) {
        for (Role role : Role.values()) {
            if (role.name().equals(name)) {
                return role;
            }
        }
        return null;
    }

    private static String field(Refusal refusal) {
        return refusal.code() instanceof IdentityRefusal code
                ? switch (code) {
                    case LOGIN_FORM, LOGIN_PERSONAL, LOGIN_TAKEN -> "login";
                    case NAME_MISSING -> "name";
                    case APPROVAL_REASON_MISSING -> "reason";
                    case ROLE_NOT_GRANTABLE, ROLE_UNIT_MISMATCH, POST_HELD, ADMINISTRATOR_ALONE -> "role";
                    default -> "";
                }
                : "";
    }
}
