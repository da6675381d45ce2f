package org.anyue.demo;

import java.time.Instant;

/** One piece of work and when it was done. */
record Move(Instant at, Runnable work) {}
