package org.anyue;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Keeps the framework from printing a stack trace where {@link Anyue} tells the operator in words what to do. */
class KnownFailureReporter implements SpringBootExceptionReporter {

    /** The framework hands the context over, null when there is none yet. */
    KnownFailureReporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        return Anyue.reason(failure) != null;
    }
}
