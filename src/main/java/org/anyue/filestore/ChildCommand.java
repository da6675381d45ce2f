package org.anyue.filestore;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/** The command line of a child JVM on the class path of this one. */
final class ChildCommand {

    /** Heap of a child; trust requirement: 256 MB for pictures and papers. */
    private static final List<String> LIMITS = List.of(
            "-Xmx256m",
            "-XX:MaxDirectMemorySize=64m",
            "-XX:MaxMetaspaceSize=128m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Djdk.xml.maxGeneralEntitySizeLimit=10000",
            "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider");

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private final String classPath;
    private final boolean packed;

    ChildCommand() {
        classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        packed = isPacked(classPath);
    }

    /** Whether everything lies inside one jar that only Spring Boot's launcher can read. */
    private static boolean isPacked(String classPath) {
        Path only = Path.of(classPath.split(File.pathSeparator)[0]);
        if (classPath.contains(File.pathSeparator) || !Files.isRegularFile(only)) {
            return false;
        }
        try (JarFile jar = new JarFile(only.toFile())) {
            return jar.getEntry("BOOT-INF/classes/") != null;
        } catch (IOException e) {
            return false;
        }
    }

    List<String> of(SandboxJob job, Path folder) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(LIMITS);
        command.add("-Djava.io.tmpdir=" + folder);
        command.add("-Duser.home=" + folder);
        command.add("-XX:ErrorFile=" + folder.resolve("crash"));
        command.addAll(List.of("-cp", classPath));
        if (packed) {
            command.add("-Dloader.main=" + SandboxedProcess.class.getName());
            command.add(LAUNCHER);
        } else {
            command.add(SandboxedProcess.class.getName());
        }
        command.add(job.task().getName());
        command.add(Long.toString(job.limit().toMillis()));
        command.add(folder.resolve("input").toString());
        command.add(folder.resolve("output").toString());
        command.addAll(job.arguments());
        return command;
    }
}
