package org.anyue.planimport.comparison;

/** The same thing of the earlier plan and of this one. */
record Sides<T>(T before, T now) {}
