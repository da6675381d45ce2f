package org.anyue.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one row of security rules. */
@Component
class SecurityRuleStore {

    private final JdbcClient jdbc;

    SecurityRuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SecurityRules get() {
        return jdbc.sql("""
                        SELECT second_factor_townships, second_factor_enterprises, several_sessions, password_preset,
                               version
                        FROM identity.security_rule""")
                .query((row, _) -> new SecurityRules(
                        row.getBoolean("second_factor_townships"),
                        row.getBoolean("second_factor_enterprises"),
                        row.getBoolean("several_sessions"),
                        PasswordPreset.valueOf(row.getString("password_preset")),
                        row.getInt("version")))
                .single();
    }

    /** Whether the rules were still of this version. */
    boolean save(SecurityRules rules) {
        return jdbc.sql("""
                        UPDATE identity.security_rule
                        SET second_factor_townships = :townships, second_factor_enterprises = :enterprises,
                            several_sessions = :several, password_preset = :preset, version = version + 1
                        WHERE version = :version""")
                        .param("townships", rules.townships())
                        .param("enterprises", rules.enterprises())
                        .param("several", rules.severalSessions())
                        .param("preset", rules.preset().name())
                        .param("version", rules.version())
                        .update()
                == 1;
    }
}
