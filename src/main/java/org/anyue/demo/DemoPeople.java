package org.anyue.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.anyue.identity.AccountQueries;
import org.anyue.identity.Accounts;
import org.anyue.identity.InstallationMode;
import org.anyue.identity.InvitationLink;
import org.anyue.identity.Invitations;
import org.anyue.identity.NewAccount;
import org.anyue.identity.OneTimePassword;
import org.anyue.identity.Passwords;
import org.anyue.identity.SessionToken;
import org.anyue.identity.Sessions;
import org.anyue.identity.SetUp;
import org.anyue.identity.SignedInPerson;
import org.anyue.identity.Terminal;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.Ids;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One person per role, with random passwords that are shown once and kept nowhere. */
@Component
@Profile("demo")
class DemoPeople {

    private static final int PASSWORD_LENGTH = 12;

    /** Somebody of the list. */
    private record Part(String login, String name, Role role, String unit, String label) {

        static List<Part> all() {
            return DemoTable.rows("personas.tsv").stream()
                    .map(cells -> new Part(cells[0], cells[1], Role.valueOf(cells[2]), cells[3], cells[4]))
                    .toList();
        }
    }

    /** Somebody with an account; the password is in memory until it is printed. */
    private record Hired(Part part, Actor actor, String password) {}

    private final SetUp setUp;
    private final Invitations invitations;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final UnitQueries units;
    private final DemoStore store;
    private final AccountQueries queries;
    private final List<Hired> hired = new ArrayList<>();
    private final Map<String, String> first = new HashMap<>();

    DemoPeople(
            SetUp setUp,
            Invitations invitations,
            Accounts accounts,
            Passwords passwords,
            Sessions sessions,
            UnitQueries units,
            AccountQueries queries,
            DemoStore store) {
        this.setUp = setUp;
        this.invitations = invitations;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.units = units;
        this.queries = queries;
        this.store = store;
    }

    /** The set-up as a new city does it; its first four people come out of it with their own passwords. */
    UnitSummary found(String cityCode, boolean countyDepartments) {
        String key = setUp.begin(setUp.pendingCode().orElseThrow());
        for (InvitationLink link : setUp.open(key, cityCode, countyDepartments, InstallationMode.TRIAL)) {
            Part part = part(link.role());
            String password = password();
            invitations.accept(link.token(), part.login(), part.name(), password);
            first.put(part.login(), password);
        }
        return units.root().orElseThrow();
    }

    /** Gives everybody else an account, and notes the personas. */
    void hire(UnitSummary city, Cast cast) {
        Actor registrar = DemoCity.administrator(city);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Hired>> waiting = Part.all().stream()
                    .map(part -> both.submit(() -> hire(city, registrar, part)))
                    .toList();
            for (Future<Hired> one : waiting) {
                hired.add(Outcome.of(one));
            }
        }
        int position = 0;
        for (Hired one : hired) {
            store.add(
                    ++position,
                    one.part().login(),
                    new Persona(one.actor().accountId(), one.part().label()));
        }
        // The clerk after the lead: day-to-day work is the clerk's.
        hired.forEach(one -> cast.add(one.actor()));
    }

    private Hired hire(UnitSummary city, Actor registrar, Part part) {
        String known = first.get(part.login());
        if (known != null) {
            var account = queries.search(registrar, part.login(), 1, 1)
                    .rows()
                    .getFirst()
                    .id();
            return new Hired(part, actor(account.value()), known);
        }
        UnitSummary unit = units.named(city.id(), part.unit())
                .orElseThrow(() -> new IllegalStateException("no unit " + part.unit()));
        OneTimePassword once =
                accounts.create(registrar, new NewAccount(part.login(), part.name(), unit.id(), part.role()));
        String password = password();
        SignedInPerson person =
                sessions.find(sessions.openFor(once.account().value())).orElseThrow();
        SessionToken token = passwords.change(person, once.password(), password, Terminal.NONE);
        sessions.end(token);
        return new Hired(part, actor(once.account().value()), password);
    }

    /** Who leads the committee office of the city. */
    Actor lead() {
        return first(Role.OFFICE_LEAD);
    }

    /** Who works in the department that has a plan of its own. */
    Actor officer() {
        return first(Role.DEPARTMENT_OFFICER);
    }

    private Actor first(Role role) {
        return hired.stream()
                .map(Hired::actor)
                .filter(actor -> actor.role() == role)
                .findFirst()
                .orElseThrow();
    }

    /** As the next request will know them. */
    private Actor actor(UUID account) {
        SessionToken token = sessions.openFor(account);
        Actor actor = sessions.find(token).orElseThrow().actor();
        sessions.end(token);
        return actor;
    }

    /** Shows the passwords, once. */
    void print(PrintStream out) {
        StringBuilder table = new StringBuilder("\n演示账号(数据均为虚构；密码只显示这一次，不保存。网页顶部可以直接切换身份)\n");
        table.append("  登录名          密码                角色              单位\n");
        hired.forEach(one -> table.append("  %-14s  %-18s  %s%s\n"
                .formatted(
                        one.part().login(),
                        one.password(),
                        wide(one.part().role().label(), 18),
                        one.actor().unitName())));
        out.println(table);
        hired.clear();
        first.clear();
    }

    /** Chinese characters take two columns. */
    private static String wide(String text, int columns) {
        return text + " ".repeat(Math.max(1, columns - 2 * text.length()));
    }

    private static Part part(Role role) {
        return Part.all().stream()
                .filter(part -> part.role() == role)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Letters only, none twice and in pairs: a pair is too short for a run (pqrs) or a keyboard's row, and the two listed
     * words that fit it leave eight letters of twelve.
     */
    static String password() {
        Set<Character> letters = new LinkedHashSet<>();
        while (letters.size() < PASSWORD_LENGTH) {
            String drawn = Ids.randomText(PASSWORD_LENGTH).replaceAll("\\d", "");
            drawn.chars().limit(PASSWORD_LENGTH - letters.size()).forEach(letter -> letters.add((char) letter));
        }
        return letters.stream()
                .map(String::valueOf)
                .collect(Collectors.joining())
                .replaceAll("..(?!$)", "$0-");
    }
}
