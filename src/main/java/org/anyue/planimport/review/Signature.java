package org.anyue.planimport.review;

import java.time.Instant;

/** Who settled something, by the name at that time, and when. */
public record Signature(String name, Instant at) {}
