package org.anyue.filestore;

import java.time.Duration;
import java.util.List;

/**
 * @param limit after this the child is killed
 * @param arguments plain words for the task
 */
public record SandboxJob(Class<? extends SandboxTask> task, Duration limit, List<String> arguments) {}
