package org.anyue.assignment;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Some clients with a kept connection each, who ask for the same page as fast as they are answered. */
final class Crowd {

    private final int size;
    private final int port;
    private final String cookie;
    private final AtomicLong nanoseconds = new AtomicLong();

    Crowd(int size, int port, String cookie) {
        this.size = size;
        this.port = port;
        this.cookie = cookie;
    }

    int size() {
        return size;
    }

    /** Milliseconds of processor time that the clients themselves have taken so far. */
    double processorTime() {
        return nanoseconds.get() / 1e6;
    }

    /**
     * Asks so often all together, or for so long, but at least once each. The connections are new each time: the server
     * gives up one that has said nothing for a minute.
     *
     * @return how often it was asked
     */
    int ask(String address, int times, int seconds) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (ExecutorService threads = Executors.newFixedThreadPool(size)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                all.add(threads.submit(() -> client(address, times, end, asked)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        return asked.get();
    }

    private Void client(String address, int times, long end, AtomicInteger asked) throws Exception {
        try (LoopbackClient web = new LoopbackClient(port, cookie)) {
            do {
                web.get(address);
            } while (asked.incrementAndGet() + size <= times && System.nanoTime() < end);
        }
        nanoseconds.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        return null;
    }
}
