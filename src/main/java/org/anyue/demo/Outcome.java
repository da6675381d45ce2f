package org.anyue.demo;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** The result of work that ran beside. */
final class Outcome {

    private Outcome() {}

    static <T> T of(Future<T> work) {
        try {
            return work.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
