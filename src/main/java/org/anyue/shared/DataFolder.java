package org.anyue.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that holds everything of one installation: {@code pg/}, {@code files/}, {@code keys/}, {@code audit-head},
 * {@code logs/}. Chosen by {@code ANYUE_HOME}.
 */
public record DataFolder(Path root) {

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** The folder of the environment: {@code ANYUE_HOME}, else {@code /var/lib/anyue} for root and the user's own otherwise. */
    public static DataFolder ofEnvironment() {
        String home = System.getenv("ANYUE_HOME");
        if (home != null && !home.isBlank()) {
            return new DataFolder(Path.of(home));
        }
        return "root".equals(System.getProperty("user.name"))
                ? new DataFolder(Path.of("/var/lib/anyue"))
                : new DataFolder(Path.of(System.getProperty("user.home"), ".local", "share", "anyue"));
    }

    /** A sub-folder that exists afterwards. */
    public Path folder(String name) throws IOException {
        return Files.createDirectories(root.resolve(name));
    }

    /** A sub-folder that only the owner may open. */
    public Path privateFolder(String name) throws IOException {
        Path folder = root.resolve(name);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(root);
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return folder;
    }
}
