package org.anyue.planimport.review;

import org.anyue.campaign.SourceSpan;
import org.anyue.planimport.CompiledPlan.Span;

/** Spans of the compiler and spans of the campaign: the same code points, two types. */
public final class Spans {

    private Spans() {}

    public static SourceSpan of(Span span) {
        return new SourceSpan(span.start(), span.end());
    }

    public static boolean overlap(SourceSpan one, SourceSpan other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    public static boolean holds(SourceSpan outer, SourceSpan inner) {
        return outer.start() <= inner.start() && inner.end() <= outer.end();
    }
}
