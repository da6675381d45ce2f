package org.anyue.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Who the embedded server runs as. PostgreSQL refuses to run as root, so as root it runs in a user namespace of its own
 * where the system allows that, and otherwise as another user on a folder that this user owns.
 *
 * @param prefix what is put before each server command
 * @param owner the user that must own the data, for example {@code root} or {@code nobody}
 */
record ServerUser(List<String> prefix, String owner) {

    static ServerUser choose() {
        String self = System.getProperty("user.name");
        if (!"root".equals(self)) {
            return new ServerUser(List.of(), self);
        }
        String wanted = System.getenv("ANYUE_PG_USER");
        if (wanted != null && !wanted.isBlank()) {
            return as(wanted.strip());
        }
        return works("unshare", "-U", "true") ? new ServerUser(List.of("unshare", "-U"), "root") : as("nobody");
    }

    private static ServerUser as(String user) {
        return new ServerUser(List.of("setpriv", "--reuid", user, "--regid", groupOf(user), "--clear-groups"), user);
    }

    private static String groupOf(String user) {
        try {
            Process id = new ProcessBuilder("id", "-g", user)
                    .redirectErrorStream(true)
                    .start();
            String group =
                    new String(id.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
            if (id.waitFor() != 0) {
                throw new DatabaseUnavailable("本机没有用户 " + user + ",内置数据库无法以它运行。请检查 ANYUE_PG_USER。");
            }
            return group;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean works(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Gives the folder and all in it to this user; needed as root only, where an earlier start may have used another one. */
    void own(Path folder) throws IOException {
        if (prefix.isEmpty()) {
            return;
        }
        UserPrincipal principal =
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
        if (Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(principal)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.getFileAttributeView(
                                file, java.nio.file.attribute.FileOwnerAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .setOwner(principal);
            }
        }
    }
}
