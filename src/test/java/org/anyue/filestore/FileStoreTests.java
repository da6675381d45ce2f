package org.anyue.filestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTests {

    @TempDir
    Path folder;

    private FileStoreFixtures store;

    @BeforeEach
    void open() throws IOException {
        store = FileStoreFixtures.in(folder);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private static byte[] words(int length) {
        return "安".repeat(length).getBytes(StandardCharsets.UTF_8);
    }

    private List<Path> stored() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("files"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(folder.resolve("files/tmp")))
                    .toList();
        }
    }

    private List<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("files/tmp"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("lock"))
                    .toList();
        }
    }

    @Test
    void aFileIsFoundAgainUnderTheHashOfItsBytes() throws IOException {
        byte[] bytes = words(100_000);

        StoredFile stored = store.put(bytes, "C:\\总结\u202E/年度\n总结.txt", Intake.DOCUMENT);

        assertThat(stored.name()).isEqualTo("年度总结.txt");
        assertThat(stored.type()).isEqualTo(FileType.TXT);
        assertThat(stored.size()).isEqualTo(bytes.length);
        assertThat(store.files().size(stored.address())).isEqualTo(bytes.length);
        try (InputStream in = store.files().open(stored.address())) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(stored()).hasSize(1);
        assertThat(temporary()).isEmpty();
    }

    @Test
    void theSameBytesAreStoredOnceByHoweverManyAtTheSameTime() throws Exception {
        byte[] bytes = words(50_000);
        Set<FileAddress> addresses = new HashSet<>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<StoredFile>> puts = IntStream.range(0, 64)
                    .<Callable<StoredFile>>mapToObj(i -> () -> store.put(bytes, i + ".txt", Intake.DOCUMENT))
                    .toList();
            for (Future<StoredFile> put : pool.invokeAll(puts)) {
                addresses.add(put.get().address());
            }
        }

        assertThat(addresses).hasSize(1);
        assertThat(stored()).hasSize(1);
        assertThat(temporary()).isEmpty();
        assertThat(store.files().damaged()).isEmpty();
    }

    @Test
    void aFlippedByteIsFoundBeforeTheLastBlockIsHandedOut() throws IOException {
        for (int length : new int[] {10, 100_000}) {
            StoredFile stored = store.put(words(length), "a.txt", Intake.DOCUMENT);
            Path file = folder.resolve("files").resolve(stored.address().path());
            byte[] bytes = Files.readAllBytes(file);
            bytes[3] ^= 1;
            Files.write(file, bytes);

            assertThatThrownBy(() -> {
                        try (InputStream in = store.files().open(stored.address())) {
                            assertThat(in.readAllBytes()).isNull();
                        }
                    })
                    .isInstanceOf(DamagedFile.class)
                    .hasMessageContaining(stored.address().sha256());
            assertThat(store.files().damaged()).containsExactly(stored.address());

            store.put(words(length), "again.txt", Intake.DOCUMENT);
            assertThat(store.files().damaged()).isEmpty();
        }
    }

    @Test
    void aFileThatIsGoneIsNamed() {
        FileAddress address = new FileAddress("0".repeat(64));

        assertThatThrownBy(() -> store.files().open(address)).isInstanceOf(DamagedFile.class);
        assertThatThrownBy(() -> new FileAddress("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatADeadProcessLeftBehindIsSweptAndWhatALivingOneNeedsIsNot() throws Exception {
        Path left = Files.createDirectories(folder.resolve("files/tmp/dead"));
        Files.writeString(left.resolve("lock"), "");
        Files.writeString(left.resolve("half"), "secret");
        Received living = store.files().receive(new ByteArrayInputStream(words(5)), "a.txt", Intake.DOCUMENT);

        try (FileStoreFixtures second = FileStoreFixtures.in(folder)) {
            assertThat(left).doesNotExist();
            assertThat(store.files().keep(living).address()).isEqualTo(living.address());
        }
    }

    @Test
    void nothingIsLeftOfAnUploadThatBreaksOff() throws IOException {
        InputStream broken = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (--left < 0) {
                    throw new IOException("connection lost");
                }
                return 'a';
            }
        };

        assertThatThrownBy(() -> store.files().put(broken, "a.txt", Intake.DOCUMENT))
                .hasMessage("connection lost");
        assertThat(stored()).isEmpty();
        assertThat(temporary()).isEmpty();
    }
}
