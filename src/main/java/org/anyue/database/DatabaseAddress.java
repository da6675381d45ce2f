package org.anyue.database;

import java.util.Optional;

/** Where the database is and who signs in there. The password never appears in {@link #toString()}. */
public record DatabaseAddress(String url, String user, String password) {

    /** The external server of {@code ANYUE_DB_URL}, {@code ANYUE_DB_USER}, {@code ANYUE_DB_PASSWORD}, if one is set. */
    public static Optional<DatabaseAddress> ofEnvironment() {
        String url = System.getenv("ANYUE_DB_URL");
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new DatabaseAddress(
                url,
                System.getenv().getOrDefault("ANYUE_DB_USER", "anyue"),
                System.getenv().getOrDefault("ANYUE_DB_PASSWORD", "")));
    }

    @Override
    public String toString() {
        return user + "@" + url;
    }
}
