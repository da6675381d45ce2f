/**
 * Work that the installation does by itself: each module declares its {@link org.anyue.job.Job}s, this module runs each
 * one when it is due, on one node only, and keeps when it ran, how long and what came of it. An administrator runs a job
 * by hand, pauses and resumes it. When a job is due and who has taken it is kept by the library db-scheduler.
 */
@ApplicationModule(
        displayName = "Jobs",
        allowedDependencies = {"shared", "parameter"})
@NullMarked
package org.anyue.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
