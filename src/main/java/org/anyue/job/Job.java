package org.anyue.job;

/** Work that is done again and again. A bean; may run on any node, never twice at once. */
public interface Job {

    JobPlan plan();

    /** @return what was done, in Chinese; empty when there was nothing to do */
    String run();
}
