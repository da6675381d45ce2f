package org.anyue.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anyue.organization.Role;
import org.anyue.organization.Scope;
import org.anyue.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL behind {@link AccountQueries}. */
@Component
class AccountReads {

    private static final String COLUMNS = """
            SELECT account.id, account.login_name, account.name, account.state,
                   account.one_time_until IS NOT NULL AS awaits
            """;

    private final JdbcClient jdbc;

    AccountReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<PersonSummary> search(Scope scope, String text, int page, int size) {
        String condition = """
                FROM identity.account
                WHERE (:text = '' OR strpos(lower(account.name), lower(:text)) > 0
                                  OR strpos(account.login_name, lower(:text)) > 0)
                  AND\s""" + held(scope);
        long total = jdbc.sql("SELECT count(*) " + condition)
                .param("text", text)
                .params(scope.parameters())
                .query(Long.class)
                .single();
        List<PersonSummary> rows = jdbc.sql(COLUMNS + condition + """
                         ORDER BY account.name, account.login_name
                        LIMIT :size OFFSET :skipped""")
                .param("text", text)
                .param("size", size)
                .param("skipped", (page - 1L) * size)
                .params(scope.parameters())
                .query(AccountReads::person)
                .list();
        return new Slice<>(withPosts(scope, rows), page, size, total);
    }

    Optional<PersonSummary> find(Scope scope, AccountId id) {
        List<PersonSummary> rows = jdbc.sql(COLUMNS + "FROM identity.account WHERE account.id = :id AND " + held(scope))
                .param("id", id.value())
                .params(scope.parameters())
                .query(AccountReads::person)
                .list();
        return withPosts(scope, rows).stream().findFirst();
    }

    /** The roles of each active account that leads an office or administers. */
    List<Set<Role>> leadingRoles() {
        return jdbc.sql("""
                        SELECT array_agg(DISTINCT post.role) AS roles
                        FROM identity.account
                        JOIN identity.post ON post.account_id = account.id AND post.closed_at IS NULL
                        WHERE account.state = 'ACTIVE'
                        GROUP BY account.id
                        HAVING bool_or(post.role IN ('OFFICE_LEAD', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'))""")
                .query((row, _) -> Arrays.stream(
                                (String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()))
                .list();
    }

    /** Of those, how many have no second factor. */
    long leadersWithoutFactor() {
        return jdbc.sql("""
                        SELECT count(DISTINCT account.id)
                        FROM identity.account
                        JOIN identity.post ON post.account_id = account.id AND post.closed_at IS NULL
                        LEFT JOIN identity.second_factor factor
                               ON factor.account_id = account.id AND factor.confirmed_at IS NOT NULL
                        WHERE account.state = 'ACTIVE' AND factor.account_id IS NULL
                          AND post.role IN ('OFFICE_LEAD', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN')""").query(Long.class).single();
    }

    private static String held(Scope scope) {
        return """
                EXISTS (SELECT 1
                        FROM identity.post
                        WHERE post.account_id = account.id AND post.closed_at IS NULL
                          AND\s""" + scope.sql("post.unit_id") + ")";
    }

    private List<PersonSummary> withPosts(Scope scope, List<PersonSummary> people) {
        Map<UUID, List<Post>> posts =
                posts(scope, people.stream().map(one -> one.id().value()).toList());
        return people.stream()
                .map(one -> new PersonSummary(
                        one.id(),
                        one.loginName(),
                        one.name(),
                        one.state(),
                        one.awaitsFirstSignIn(),
                        posts.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    private Map<UUID, List<Post>> posts(Scope scope, Collection<UUID> accounts) {
        record Held(UUID account, Post post) {}
        return jdbc
                .sql("""
                        SELECT post.account_id, post.id, post.unit_id, post.role
                        FROM identity.post
                        WHERE post.account_id = ANY (:accounts) AND post.closed_at IS NULL
                          AND\s""" + scope.sql("post.unit_id") + " ORDER BY post.opened_at, post.id")
                .param("accounts", accounts.toArray(UUID[]::new))
                .params(scope.parameters())
                .query((row, _) -> new Held(row.getObject("account_id", UUID.class), AccountStore.post(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Held::account, Collectors.mapping(Held::post, Collectors.toList())));
    }

    private static PersonSummary person(ResultSet row, int number) throws SQLException {
        return new PersonSummary(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("login_name"),
                row.getString("name"),
                AccountState.valueOf(row.getString("state")),
                row.getBoolean("awaits"),
                List.of());
    }
}
