package org.anyue.filestore;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.anyue.shared.DataFolder;
import org.anyue.shared.Refusal;
import org.springframework.stereotype.Component;

/** The folder {@code files/} of the installation: {@code files/ab/cdef…}. */
@Component
class LocalFileStore implements FileStore {

    private static final int BLOCK = 64 * 1024;

    private final Path root;
    private final WorkFolder work;

    LocalFileStore(DataFolder home, WorkFolder work) throws IOException {
        this.root = home.privateFolder("files");
        this.work = work;
    }

    @Override
    public Received receive(InputStream in, String originalName, Intake intake) throws IOException {
        Path file = work.fresh();
        boolean good = false;
        try {
            MessageDigest digest = Digests.sha256();
            long size = copy(in, file, digest, intake);
            String name = FileNames.tidy(originalName);
            FileType type = TypeCheck.of(file, name, intake);
            good = true;
            String hash = HexFormat.of().formatHex(digest.digest());
            return new Received(file, new FileAddress(hash), name, type, size);
        } finally {
            if (!good) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static long copy(InputStream in, Path file, MessageDigest digest, Intake intake) throws IOException {
        long size = 0;
        try (OutputStream out = new DigestOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), digest)) {
            byte[] block = new byte[BLOCK];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                size += read;
                if (size > intake.bytes()) {
                    throw new Refusal(FileRefusal.TOO_LARGE, intake.megabytes());
                }
                out.write(block, 0, read);
            }
        }
        if (size == 0) {
            throw new Refusal(FileRefusal.EMPTY);
        }
        return size;
    }

    @Override
    public StoredFile keep(Received received) throws IOException {
        FileAddress address = received.address();
        Path target = root.resolve(address.path());
        Path folder = root.resolve(address.path().substring(0, 2));
        if (intact(address)) {
            // Young again: whoever sweeps unused files must not take it before its new row is written.
            Files.setLastModifiedTime(target, Files.getLastModifiedTime(received.file()));
        } else {
            Files.createDirectories(folder);
            try (FileChannel file = FileChannel.open(received.file(), StandardOpenOption.WRITE)) {
                file.force(true);
            }
            // A second process that moves the same bytes here at the same time replaces them by themselves.
            Files.move(received.file(), target, StandardCopyOption.ATOMIC_MOVE);
            force(folder);
            force(root);
        }
        return new StoredFile(address, received.name(), received.type(), received.size());
    }

    /** A file that is there but damaged is written again rather than trusted. */
    private boolean intact(FileAddress address) throws IOException {
        if (!Files.exists(root.resolve(address.path()))) {
            return false;
        }
        try (InputStream in = open(address)) {
            in.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (DamagedFile e) {
            return false;
        }
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public InputStream open(FileAddress address) throws IOException {
        try {
            return new CheckedFileStream(Files.newInputStream(root.resolve(address.path())), address);
        } catch (NoSuchFileException e) {
            throw new DamagedFile(address, "is gone");
        }
    }

    @Override
    public long size(FileAddress address) throws IOException {
        try {
            return Files.size(root.resolve(address.path()));
        } catch (NoSuchFileException e) {
            throw new DamagedFile(address, "is gone");
        }
    }

    @Override
    public List<FileAddress> damaged() throws IOException {
        List<FileAddress> damaged = new ArrayList<>();
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.filter(
                            path -> path.getFileName().toString().matches("[0-9a-f]{2}"))
                    .sorted()
                    .toList()) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.sorted().toList()) {
                        FileAddress address = new FileAddress("" + folder.getFileName() + file.getFileName());
                        if (!intact(address)) {
                            damaged.add(address);
                        }
                    }
                }
            }
        }
        return damaged;
    }
}
