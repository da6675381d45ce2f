package org.anyue.identity;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyue.shared.Ids;
import org.anyue.vault.BlindIndex;
import org.anyue.vault.FieldCipher;
import org.anyue.vault.SealedColumn;
import org.anyue.vault.SealedRows;
import org.anyue.vault.SealedTable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links to the unified identity; what the issuer calls a person is sealed, and found by a keyed hash. */
@Component
class OidcLinkStore implements SealedRows {

    private static final String SUBJECT = "identity.oidc_link.subject_sealed";
    private static final String INDEX = "identity.oidc_link.subject_index";
    private static final String COLUMNS = """
            SELECT account_id, subject_sealed, shown, linked_at, used_at
            FROM identity.oidc_link
            """;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final BlindIndex index;

    OidcLinkStore(JdbcClient jdbc, FieldCipher cipher, BlindIndex index) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.index = index;
    }

    Optional<OidcLink> of(AccountId account, String issuer) {
        return jdbc.sql(COLUMNS + "WHERE account_id = :account AND issuer = :issuer")
                .param("account", account.value())
                .param("issuer", issuer)
                .query(this::link)
                .optional();
    }

    /** A link as the person itself may see it, in full. */
    record Own(
            String issuer,
            String subject,
            boolean shown,
            OffsetDateTime linkedAt,
            @Nullable OffsetDateTime usedAt) {}

    List<Own> own(UUID account) {
        return jdbc.sql("""
                        SELECT issuer, subject_sealed, shown, linked_at, used_at
                        FROM identity.oidc_link
                        WHERE account_id = :account
                        ORDER BY linked_at""")
                .param("account", account)
                .query((row, _) -> new Own(
                        row.getString("issuer"),
                        cipher.open(SUBJECT, row.getBytes("subject_sealed")),
                        row.getBoolean("shown"),
                        row.getObject("linked_at", OffsetDateTime.class),
                        row.getObject("used_at", OffsetDateTime.class)))
                .list();
    }

    Optional<OidcLink> find(String issuer, String subject) {
        return jdbc.sql(COLUMNS + "WHERE issuer = :issuer AND subject_index IN (:subjects)")
                .param("issuer", issuer)
                .param("subjects", index.all(INDEX, exact(subject)))
                .query(this::link)
                .optional();
    }

    /** Instead of a former one of the account. Whether the person belongs to no other account. */
    boolean put(AccountId account, String issuer, String subject, boolean shown, Instant now) {
        jdbc.sql("DELETE FROM identity.oidc_link WHERE account_id = :account AND issuer = :issuer")
                .param("account", account.value())
                .param("issuer", issuer)
                .update();
        return jdbc.sql("""
                        INSERT INTO identity.oidc_link
                            (id, account_id, issuer, subject_index, subject_sealed, shown, linked_at)
                        SELECT :id, :account, :issuer, :index, :sealed, :shown, :now
                        WHERE NOT EXISTS (SELECT 1
                                          FROM identity.oidc_link
                                          WHERE issuer = :issuer AND subject_index IN (:indexes))
                        ON CONFLICT (issuer, subject_index) DO NOTHING""")
                        .param("id", Ids.random())
                        .param("account", account.value())
                        .param("issuer", issuer)
                        .param("index", index.of(INDEX, exact(subject)))
                        .param("indexes", index.all(INDEX, exact(subject)))
                        .param("sealed", cipher.seal(SUBJECT, subject))
                        .param("shown", shown)
                        .param("now", AccountStore.time(now))
                        .update()
                == 1;
    }

    void used(AccountId account, String issuer, Instant now) {
        jdbc.sql("UPDATE identity.oidc_link SET used_at = :now WHERE account_id = :account AND issuer = :issuer")
                .param("now", AccountStore.time(now))
                .param("account", account.value())
                .param("issuer", issuer)
                .update();
    }

    /** Whether there was one. */
    boolean delete(AccountId account, String issuer) {
        return jdbc.sql("DELETE FROM identity.oidc_link WHERE account_id = :account AND issuer = :issuer")
                        .param("account", account.value())
                        .param("issuer", issuer)
                        .update()
                == 1;
    }

    private OidcLink link(ResultSet row, int number) throws SQLException {
        return new OidcLink(
                new AccountId(row.getObject("account_id", UUID.class)),
                masked(cipher.open(SUBJECT, row.getBytes("subject_sealed"))),
                row.getBoolean("shown"),
                requireNonNull(AccountStore.instant(row, "linked_at")),
                AccountStore.instant(row, "used_at"));
    }

    /** Enough to recognise one's own. */
    private static String masked(String subject) {
        return subject.length() < 6
                ? subject.charAt(0) + "****"
                : subject.substring(0, 2) + "****" + subject.substring(subject.length() - 2);
    }

    /** Hexadecimal, because the index makes no difference between small and capital letters, and issuers do. */
    private static String exact(String subject) {
        return HexFormat.of().formatHex(subject.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(new SealedTable(
                "统一身份的关联",
                "identity.oidc_link",
                List.of("id"),
                List.of(SealedColumn.of("subject_sealed", SUBJECT)
                        .indexed("subject_index", INDEX, OidcLinkStore::exact))));
    }
}
