package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anyue.identity.AccountQueries;
import org.anyue.identity.Installation;
import org.anyue.identity.Post;
import org.anyue.identity.SignedInPerson;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitQueries;
import org.anyue.shared.Ids;
import org.anyue.ui.Chrome;
import org.anyue.ui.NavItem;
import org.anyue.ui.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who is signed in, for the header; and the way to the people. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class PersonChrome implements Chrome {

    private static final Set<Role> LOOK_AFTER_PEOPLE =
            EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.OFFICE_LEAD, Role.OFFICE_CLERK);
    private static final Set<Role> DECIDE =
            EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.OFFICE_LEAD, Role.OFFICE_CLERK);

    private final AccountQueries accounts;
    private final UnitQueries units;
    private final Installation installation;

    PersonChrome(AccountQueries accounts, UnitQueries units, Installation installation) {
        this.installation = installation;
        this.accounts = accounts;
        this.units = units;
    }

    @Override
    public @Nullable Person person(HttpServletRequest request) {
        SignedInPerson signedIn = ActorArguments.person(request);
        if (signedIn == null) {
            return null;
        }
        Actor actor = signedIn.actor();
        if (actor.role() == Role.LINK_HOLDER) {
            Person.Links out = new Person.Links("", "", "", "/desk/sign-out", "");
            return new Person(actor.name(), actor.role().label(), actor.unitName(), out, List.of());
        }
        return new Person(
                actor.name(),
                actor.role().label(),
                actor.unitName(),
                new Person.Links(
                        "/desk/password",
                        "/desk/inbox",
                        "/desk/post",
                        "/desk/sign-out",
                        actor.role() == Role.AUDIT_ADMIN ? "" : "/desk/search"),
                otherPosts(signedIn));
    }

    @Override
    public List<NavItem> navigation(HttpServletRequest request) {
        SignedInPerson signedIn = ActorArguments.person(request);
        if (signedIn == null) {
            return List.of();
        }
        List<NavItem> items = new ArrayList<>();
        Role role = signedIn.actor().role();
        if (LOOK_AFTER_PEOPLE.contains(role)) {
            items.add(new NavItem("人员", "/desk/people", "people", "管理", 0));
        }
        if (DECIDE.contains(role)) {
            items.add(new NavItem("双人批准", ApprovalController.PATH, "check-circle", "管理", 0));
        }
        if (role == Role.SECURITY_ADMIN) {
            items.add(new NavItem("在线用户", "/desk/online", "person", "管理", 0));
            items.add(new NavItem("安全规则", "/desk/security", "shield", "管理", 0));
        }
        if (role == Role.SYSTEM_ADMIN) {
            items.add(new NavItem("统一身份认证", OidcSetUpController.PATH, "shield", "管理", 0));
        }
        if (role == Role.SECURITY_ADMIN && installation.isTrial()) {
            items.add(new NavItem("正式启用", "/desk/formal", "flag", "管理", 0));
        }
        return items;
    }

    private List<Person.Post> otherPosts(SignedInPerson signedIn) {
        SignedInPerson.Aside aside = signedIn.aside();
        if (aside != null && !aside.otherPosts()) {
            return List.of();
        }
        List<Post> others = accounts.posts(signedIn.account()).stream()
                .filter(post -> !post.id().equals(signedIn.postId()))
                .toList();
        UnitNames names = UnitNames.of(units, others.stream().map(Post::unit));
        return others.stream()
                .map(post -> new Person.Post(Ids.toText(post.id()), post.role().label(), names.of(post.unit())))
                .toList();
    }
}
