package org.anyue.planimport;

import org.anyue.planimport.CompiledPlan.Span;

/** Cuts by code points. */
final class Quotes {

    private Quotes() {}

    static String at(String text, Span span) {
        int from = text.offsetByCodePoints(0, span.start());
        return text.substring(from, text.offsetByCodePoints(from, span.end() - span.start()));
    }
}
