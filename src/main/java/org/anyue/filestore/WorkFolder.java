package org.anyue.filestore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.anyue.shared.DataFolder;
import org.anyue.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Temporary files of this process, beside the stored ones so that a move is atomic. Each process holds a lock in a folder
 * of its own; at the start the folders of processes that no longer live are removed.
 */
@Component
class WorkFolder implements AutoCloseable {

    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel lock;

    WorkFolder(DataFolder home) throws IOException {
        Path all = home.privateFolder("files").resolve("tmp");
        Files.createDirectories(all);
        sweep(all);
        folder = Files.createDirectory(all.resolve(Ids.randomText(12)));
        lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            throw new IOException("lock of a new folder is taken: " + folder);
        }
    }

    /** A name that nothing has yet. */
    Path fresh() {
        return folder.resolve(Ids.randomText(16));
    }

    private static void sweep(Path all) throws IOException {
        try (Stream<Path> folders = Files.list(all)) {
            for (Path left : folders.toList()) {
                if (abandoned(left)) {
                    remove(left);
                }
            }
        }
    }

    private static boolean abandoned(Path folder) throws IOException {
        if (!Files.exists(folder.resolve(LOCK))) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
            FileLock taken = tryLock(channel);
            return taken != null;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException held) {
            return null;
        }
    }

    /** A file, or a folder with everything in it; symbolic links are removed, not followed. */
    static void remove(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(path)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
        remove(folder);
    }
}
