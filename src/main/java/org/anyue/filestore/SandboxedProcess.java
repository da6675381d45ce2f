package org.anyue.filestore;

import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Entry point of the child: class name of the task, limit in milliseconds, input file, output folder, arguments. */
final class SandboxedProcess {

    static final int FAILED = 70;
    static final int OUT_OF_MEMORY = 3;
    static final int OUT_OF_TIME = 71;

    private SandboxedProcess() {}

    public static void main(String[] args) {
        haltAfter(Duration.ofMillis(Long.parseLong(args[1])));
        List<String> arguments = Arrays.asList(args).subList(4, args.length);
        int result = FAILED;
        try {
            Constructor<?> task = Class.forName(args[0]).getDeclaredConstructor();
            // Tasks are package-private in the modules that own them.
            task.setAccessible(true);
            ((SandboxTask) task.newInstance()).run(Path.of(args[2]), Path.of(args[3]), arguments);
            result = 0;
        } catch (OutOfMemoryError e) {
            result = OUT_OF_MEMORY;
        } catch (Throwable e) {
            System.err.println(e);
        }
        // No shutdown hooks and no waiting for threads that a parser may have left behind.
        Runtime.getRuntime().halt(result);
    }

    /** Should the parent be gone, the child still ends. */
    private static void haltAfter(Duration limit) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                Thread.sleep(limit);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(OUT_OF_TIME);
        });
    }
}
