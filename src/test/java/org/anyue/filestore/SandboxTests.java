package org.anyue.filestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTests {

    @TempDir
    Path folder;

    private FileStoreFixtures store;

    @BeforeEach
    void open() throws IOException {
        store = FileStoreFixtures.in(folder);
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        try (var left =
                Files.list(Files.list(folder.resolve("files/tmp")).findFirst().orElseThrow())) {
            assertThat(left).hasSize(1);
        }
        assertThat(ProcessHandle.current()
                        .descendants()
                        .filter(child -> child.info().commandLine().orElse("").contains(folder.toString())))
                .isEmpty();
        store.close();
    }

    static final class Echo implements SandboxTask {
        @Override
        public void run(Path input, Path output, List<String> arguments) throws IOException {
            Files.writeString(
                    output.resolve("echo"),
                    Files.readString(input) + arguments + System.getenv().keySet());
        }
    }

    static final class Sleeper implements SandboxTask {
        @Override
        public void run(Path input, Path output, List<String> arguments) throws InterruptedException {
            new CountDownLatch(1).await();
        }
    }

    static final class Glutton implements SandboxTask {
        @Override
        public void run(Path input, Path output, List<String> arguments) {
            List<byte[]> heap = new ArrayList<>();
            while (true) {
                heap.add(new byte[10_000_000]);
            }
        }
    }

    static final class Thrower implements SandboxTask {
        @Override
        public void run(Path input, Path output, List<String> arguments) {
            throw new IllegalStateException("broken");
        }
    }

    private String run(Class<? extends SandboxTask> task, Duration limit) throws SandboxFailure, IOException {
        InputStream input = new ByteArrayInputStream("安全".getBytes(StandardCharsets.UTF_8));
        SandboxJob job = new SandboxJob(task, limit, List.of("方案 一.docx"));
        return store.sandbox().run(job, input, output -> Files.readString(output.resolve("echo")));
    }

    private void fails(Class<? extends SandboxTask> task, Duration limit, SandboxFailure.Reason reason) {
        assertThatThrownBy(() -> run(task, limit))
                .isInstanceOfSatisfying(
                        SandboxFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(reason));
    }

    @Test
    void aTaskGetsItsFileAndItsWordsAndNoEnvironment() throws Exception {
        long start = System.nanoTime();

        String answer = run(Echo.class, Duration.ofSeconds(20));

        System.out.printf("sandbox round trip %d ms%n", (System.nanoTime() - start) / 1_000_000);
        assertThat(answer).startsWith("安全[方案 一.docx][").contains("LANG");
        assertThat(answer.replaceAll(".*]\\[", "").split(", ")).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aChildIsKilledAtItsTimeLimit() {
        fails(Sleeper.class, Duration.ofSeconds(2), SandboxFailure.Reason.TIME);
    }

    @Test
    void aChildThatEatsItsMemoryDiesAlone() {
        fails(Glutton.class, Duration.ofSeconds(20), SandboxFailure.Reason.MEMORY);
    }

    @Test
    void aTaskThatThrowsIsACrash() {
        fails(Thrower.class, Duration.ofSeconds(20), SandboxFailure.Reason.CRASH);
    }
}
