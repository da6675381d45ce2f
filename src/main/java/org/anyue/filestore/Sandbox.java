package org.anyue.filestore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Runs tasks on strangers' files in a child JVM of its own: little memory, little time, an empty environment. Whatever
 * the file does to its parser, this process goes on. The network is not cut off; the operator's firewall does that.
 */
@Component
public class Sandbox {

    /** Reads the output folder before it is removed. */
    @FunctionalInterface
    public interface Harvest<R> {
        R from(Path output) throws IOException;
    }

    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(30);

    private final WorkFolder work;
    private final ChildCommand command = new ChildCommand();
    // Each child may take 256 MB and one processor.
    private final Semaphore places =
            new Semaphore(Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8), true);

    Sandbox(WorkFolder work) {
        this.work = work;
    }

    /** @throws SandboxFailure when the task threw, died, took too long or could not begin */
    public <R> R run(SandboxJob job, InputStream input, Harvest<R> harvest) throws SandboxFailure, IOException {
        Path folder = Files.createDirectory(work.fresh());
        try {
            Files.copy(input, folder.resolve("input"));
            Files.createDirectory(folder.resolve("output"));
            begin();
            try {
                await(job, folder);
            } finally {
                places.release();
            }
            return harvest.from(folder.resolve("output"));
        } finally {
            WorkFolder.remove(folder);
        }
    }

    private void begin() throws SandboxFailure {
        try {
            if (!places.tryAcquire(LONGEST_QUEUE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SandboxFailure(SandboxFailure.Reason.BUSY, "no place for " + LONGEST_QUEUE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxFailure(SandboxFailure.Reason.BUSY, "interrupted");
        }
    }

    private void await(SandboxJob job, Path folder) throws SandboxFailure, IOException {
        Process child = start(job, folder);
        try {
            if (!child.waitFor(job.limit().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SandboxFailure(SandboxFailure.Reason.TIME, job.task().getSimpleName());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxFailure(SandboxFailure.Reason.CRASH, "interrupted");
        } finally {
            kill(child);
        }
        int result = child.exitValue();
        if (result != 0) {
            throw new SandboxFailure(reason(result), job.task().getSimpleName() + " ended with " + result);
        }
    }

    private Process start(SandboxJob job, Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command.of(job, folder))
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // Passwords of the database and other secrets stay here.
        builder.environment().clear();
        builder.environment().putAll(Map.of("LANG", "C.UTF-8", "LC_ALL", "C.UTF-8"));
        return builder.start();
    }

    private static void kill(Process child) {
        child.descendants().forEach(ProcessHandle::destroyForcibly);
        child.destroyForcibly();
        child.onExit().orTimeout(5, TimeUnit.SECONDS).exceptionally(_ -> child).join();
    }

    private static SandboxFailure.Reason reason(int result) {
        return switch (result) {
            case SandboxedProcess.OUT_OF_MEMORY -> SandboxFailure.Reason.MEMORY;
            case SandboxedProcess.OUT_OF_TIME -> SandboxFailure.Reason.TIME;
            default -> SandboxFailure.Reason.CRASH;
        };
    }
}
