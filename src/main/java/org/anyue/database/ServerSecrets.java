package org.anyue.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.anyue.shared.DataFolder;
import org.anyue.shared.Ids;

/** Passwords of the embedded server, made at the first start and kept in {@code keys/} for the owner's eyes only. */
final class ServerSecrets {

    private static final int LENGTH = 40;

    private final String superuser;
    private final String owner;

    ServerSecrets(DataFolder home) throws IOException {
        Path keys = home.privateFolder("keys");
        this.superuser = keptIn(keys.resolve("postgres-superuser"));
        this.owner = keptIn(keys.resolve("postgres-owner"));
    }

    String superuser() {
        return superuser;
    }

    String owner() {
        return owner;
    }

    private static String keptIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            Path partial = file.resolveSibling(file.getFileName() + ".partial");
            Files.deleteIfExists(partial);
            Files.createFile(
                    partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(partial, Ids.randomText(LENGTH));
            Files.move(partial, file);
        }
        return Files.readString(file).strip();
    }
}
