package org.anyue.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.anyue.shared.DataFolder;
import org.anyue.shared.Ids;

/** Keys as files in {@code keys/} of the data folder: folder 0700, files 0600, each written, synced and then renamed. */
final class KeyFolder implements KeySource {

    private static final String NAME = "keys";
    /** Needed only to read a backup from before the change of keys. */
    private static final String RETIRED = "keys/retired";

    private static final int ID_LENGTH = 8;
    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final DataFolder home;
    private final Clock clock;

    KeyFolder(DataFolder home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    @Override
    public List<VaultKey> keys() {
        return keysOf(home);
    }

    static List<VaultKey> keysOf(DataFolder home) {
        Path folder = home.root().resolve(NAME);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        refuseWhenOpen(folder, "700");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".key"))
                    .sorted()
                    .map(KeyFolder::read)
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    @Override
    public VaultKey create(KeyPurpose purpose) {
        VaultKey key = new VaultKey(
                purpose,
                Ids.randomText(ID_LENGTH),
                bornAfterAll(purpose),
                new SecretKeySpec(Ids.randomBytes(KeyFile.KEY_BYTES), "AES"));
        try {
            Path folder = home.privateFolder(NAME);
            Path file = folder.resolve(KeyFile.name(purpose, key.id()));
            Path draft = folder.resolve(file.getFileName() + ".new");
            writeSynced(draft, KeyFile.write(key));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            sync(folder);
            sync(home.root());
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("无法在数据目录中写入密钥文件,请检查磁盘空间和目录权限", e);
        }
    }

    /** Also where the clock went back: the youngest key is the one in use. */
    private Instant bornAfterAll(KeyPurpose purpose) {
        Instant now = clock.instant();
        return keys().stream()
                .filter(key -> key.purpose() == purpose)
                .map(key -> key.createdAt().plusMillis(1))
                .reduce(now, (a, b) -> a.isAfter(b) ? a : b);
    }

    @Override
    public void retire(VaultKey key) {
        try {
            Path folder = home.privateFolder(NAME);
            Path away = home.privateFolder(RETIRED);
            String file = KeyFile.name(key.purpose(), key.id());
            Files.move(folder.resolve(file), away.resolve(file), StandardCopyOption.ATOMIC_MOVE);
            sync(away);
            sync(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("无法移动旧密钥文件,请检查磁盘空间和目录权限", e);
        }
    }

    private static void writeSynced(Path file, String text) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_ONLY)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static VaultKey read(Path file) {
        refuseWhenOpen(file, "600");
        try {
            return KeyFile.read(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1))
                    .orElseThrow(() -> new KeysRefused(
                            "密钥文件 %s 已损坏,系统拒绝启动。请从密钥备份中恢复该文件后再启动;不要删除它,也不要新建密钥,否则已有数据无法解开。".formatted(file)));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static void refuseWhenOpen(Path path, String wanted) {
        try {
            if (!Files.getFileStore(path).supportsFileAttributeView("posix")) {
                return;
            }
            if (!OWNER.containsAll(Files.getPosixFilePermissions(path))) {
                throw new KeysRefused(
                        "%s 可被其他用户访问,系统拒绝启动。请执行 chmod %s %s,并核查期间是否有人读取过密钥。".formatted(path, wanted, path));
            }
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static KeysRefused unreadable(Path path, IOException cause) {
        return new KeysRefused("无法读取 %s,系统拒绝启动。请检查该路径的属主和权限。".formatted(path), cause);
    }
}
