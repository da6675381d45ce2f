package org.anyue.identity;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anyue.vault.BlindIndex;
import org.anyue.vault.FieldCipher;
import org.anyue.vault.SealedColumn;
import org.anyue.vault.SealedRows;
import org.anyue.vault.SealedTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Second factors, their secrets sealed, and recovery codes as keyed hashes. */
@Component
class SecondFactorStore implements SealedRows {

    private static final String SECRET = "identity.second_factor.secret";
    private static final String CODE = "identity.recovery_code.code_index";
    private static final String DIGEST = "identity.recovery_code.digest_sealed";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final BlindIndex index;

    SecondFactorStore(JdbcClient jdbc, FieldCipher cipher, BlindIndex index) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.index = index;
    }

    /** Locked: two tries with one code must not both see it unused. */
    Optional<SecondFactor> find(AccountId account) {
        return jdbc.sql("""
                        SELECT secret, created_at, confirmed_at, last_step
                        FROM identity.second_factor
                        WHERE account_id = :account
                        FOR UPDATE""")
                .param("account", account.value())
                .query((row, _) -> new SecondFactor(
                        account,
                        cipher.openBytes(SECRET, row.getBytes("secret")),
                        requireNonNull(AccountStore.instant(row, "created_at")),
                        AccountStore.instant(row, "confirmed_at"),
                        row.getLong("last_step")))
                .optional();
    }

    boolean isConfirmed(AccountId account) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1
                                       FROM identity.second_factor
                                       WHERE account_id = :account AND confirmed_at IS NOT NULL)""")
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    void save(SecondFactor factor) {
        one(
                jdbc.sql("""
                        INSERT INTO identity.second_factor (account_id, secret, created_at, confirmed_at, last_step)
                        VALUES (:account, :secret, :created, :confirmed, :step)
                        ON CONFLICT (account_id) DO UPDATE
                        SET secret = :secret, created_at = :created, confirmed_at = :confirmed, last_step = :step""")
                        .param("account", factor.account().value())
                        .param("secret", cipher.seal(SECRET, factor.secret()))
                        .param("created", AccountStore.time(factor.createdAt()))
                        .param("confirmed", AccountStore.time(factor.confirmedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("step", factor.lastStep())
                        .update(),
                factor.account());
    }

    void delete(AccountId account) {
        deleteCodes(account);
        jdbc.sql("DELETE FROM identity.second_factor WHERE account_id = :account")
                .param("account", account.value())
                .update();
    }

    void replaceCodes(AccountId account, List<String> codes) {
        deleteCodes(account);
        for (String code : codes) {
            one(
                    jdbc.sql("""
                            INSERT INTO identity.recovery_code (account_id, code_index, digest_sealed)
                            VALUES (:account, :code, :digest)""")
                            .param("account", account.value())
                            .param("code", index.of(CODE, digest(account, code)))
                            .param("digest", cipher.seal(bound(account.value().toString()), digest(account, code)))
                            .update(),
                    account);
        }
    }

    /** Whether there was such an unused code; it is used then. */
    boolean useCode(AccountId account, String code, Instant now) {
        return jdbc.sql("""
                        UPDATE identity.recovery_code
                        SET used_at = :now
                        WHERE account_id = :account AND code_index IN (:codes) AND used_at IS NULL""")
                        .param("now", AccountStore.time(now))
                        .param("account", account.value())
                        .param("codes", both(account, code))
                        .update()
                == 1;
    }

    int unusedCodes(AccountId account) {
        return jdbc.sql("""
                        SELECT count(*)
                        FROM identity.recovery_code
                        WHERE account_id = :account AND used_at IS NULL""")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    private void deleteCodes(AccountId account) {
        jdbc.sql("DELETE FROM identity.recovery_code WHERE account_id = :account")
                .param("account", account.value())
                .update();
    }

    /** Codes from before there were digests are found as well. */
    private List<byte[]> both(AccountId account, String code) {
        List<byte[]> both = new ArrayList<>(index.all(CODE, digest(account, code)));
        both.addAll(index.all(CODE, code.replace("-", "")));
        return both;
    }

    /**
     * What is kept, sealed, instead of the code, so that its index can be made again when keys change. Eighty bits of
     * chance stand no trying out.
     */
    private static String digest(AccountId account, String code) {
        String tidy = Normalizer.normalize(code, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]+", "")
                .toLowerCase(Locale.ROOT);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(("anyue-recovery/1 " + account + " " + tidy).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String bound(String account) {
        return DIGEST + " " + account;
    }

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(
                new SealedTable(
                        "两步登录的密钥",
                        "identity.second_factor",
                        List.of("account_id"),
                        List.of(SealedColumn.of("secret", SECRET))),
                new SealedTable(
                        "恢复码",
                        "identity.recovery_code",
                        List.of("account_id", "code_index"),
                        List.of(SealedColumn.of("digest_sealed", key -> bound(key.getFirst()))
                                .indexed("code_index", CODE))),
                new SealedTable(
                        "单位链接的验证码",
                        "identity.access_code",
                        List.of("link_id"),
                        List.of(SealedColumn.oneWay("code_index"), SealedColumn.oneWay("phone_index"))),
                new SealedTable(
                        "单位链接的登录",
                        "identity.access_session",
                        List.of("token_hash"),
                        List.of(SealedColumn.oneWay("phone_index"))));
    }

    private static void one(int written, AccountId account) {
        if (written != 1) {
            throw new IllegalStateException("wrote %d rows of the second factor of %s".formatted(written, account));
        }
    }
}
