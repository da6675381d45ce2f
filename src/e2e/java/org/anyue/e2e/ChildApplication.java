package org.anyue.e2e;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The real application in a process of its own on a data folder, so that it can be killed. */
final class ChildApplication implements AutoCloseable {

    private static final int MINUTE = 60;

    private final Process process;
    private final URI address;

    private ChildApplication(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Returns once the application has said where it answers. */
    static ChildApplication start(Path home) throws IOException {
        Process process = command(home, "org.anyue.Anyue", "--server.port=0")
                .redirectError(home.resolve("child.log").toFile())
                .start();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("READY ")) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
                return new ChildApplication(process, URI.create(line.split(" ")[1]));
            }
        }
        throw new IOException("the application did not start: " + Files.readString(home.resolve("child.log")));
    }

    /** What {@code bin/audit verify} prints on standard output for the data folder. */
    static String auditVerdict(Path home) throws IOException, InterruptedException {
        Process process = command(home, "org.anyue.audit.AuditCommand", "verify")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String verdict = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return verdict.strip();
    }

    private static ProcessBuilder command(Path home, String main, String argument) {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx400m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                main,
                argument));
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("ANYUE_"));
        environment.put("ANYUE_HOME", home.toString());
        return builder;
    }

    URI address() {
        return address;
    }

    /** As {@code kill -9} does: nothing is finished, nothing is closed. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Stops it as its operator would, its database with it. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(MINUTE, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
