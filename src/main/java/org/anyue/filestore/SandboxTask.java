package org.anyue.filestore;

import java.nio.file.Path;
import java.util.List;

/**
 * Work on a stranger's file, done in a child process. Implementations have a constructor without parameters and use
 * nothing but the class path. What they find out goes into files of the given folder.
 */
public interface SandboxTask {

    /** @param output an empty folder; whatever is written there goes to the caller when this returns normally */
    void run(Path input, Path output, List<String> arguments) throws Exception;
}
