package org.anyue.quiz;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server of this machine over many kept connections from one thread, so that it takes as little of the processors as
 * can be and does not queue for them with itself. Closed: each connection asks again when it is answered. Open: requests
 * come at a rate, whether the server keeps up or not, and waiting for a free connection counts.
 */
final class QuizLoad implements AutoCloseable {

    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final int OK = 200;
    private static final int BUSY = 503;
    private static final int BUCKETS = 100_000;
    private static final long BUCKET_NANOS = 100_000;

    private final Selector selector = Selector.open();
    private final List<Line> lines = new ArrayList<>();
    private final Deque<Line> free = new ArrayDeque<>();
    private final ByteBuffer input = ByteBuffer.allocateDirect(1 << 16);
    private final byte[] bytes = new byte[1 << 16];

    private final Times good = new Times();
    private final Times busy = new Times();
    private long errors;

    private final InetSocketAddress server;

    QuizLoad(int port, int connections) throws IOException {
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        for (int i = 0; i < connections; i++) {
            Line line = new Line();
            connect(line);
            lines.add(line);
        }
    }

    /** The line is free once it stands. */
    private void connect(Line line) throws IOException {
        line.channel = SocketChannel.open();
        line.channel.configureBlocking(false);
        line.channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        if (line.channel.connect(server)) {
            line.channel.register(selector, SelectionKey.OP_READ, line);
            free.add(line);
        } else {
            line.channel.register(selector, SelectionKey.OP_CONNECT, line);
        }
    }

    /** Milliseconds, to a tenth; above ten seconds counts as ten. */
    static final class Times {

        private final int[] buckets = new int[BUCKETS + 1];
        private long count;

        private void add(long nanos) {
            buckets[(int) Math.min(BUCKETS, nanos / BUCKET_NANOS)]++;
            count++;
        }

        long count() {
            return count;
        }

        double at(double share) {
            long wanted = (long) Math.ceil(count * share);
            long seen = 0;
            for (int i = 0; i <= BUCKETS; i++) {
                seen += buckets[i];
                if (seen >= wanted) {
                    return (i + 1) * (BUCKET_NANOS / 1e6);
                }
            }
            return 0;
        }

        private void clear() {
            Arrays.fill(buckets, 0);
            count = 0;
        }
    }

    /** @param generator milliseconds of processor time of the asking thread */
    record Result(Times good, Times busy, long errors, double seconds, double generator) {

        long answers() {
            return good.count() + busy.count() + errors;
        }
    }

    private static final class Line {

        private SocketChannel channel;
        private String head = "";
        private long body = -1;
        private int status;
        private long asked;
        private boolean last;
    }

    /** @param most requests, at most */
    Result closed(long most, double seconds, Supplier<byte[]> requests) throws IOException {
        return run(new Pace(most, seconds, 0), requests);
    }

    Result open(double perSecond, double seconds, Supplier<byte[]> requests) throws IOException {
        return run(new Pace(Long.MAX_VALUE, seconds, perSecond), requests);
    }

    /** @param perSecond 0 for a closed loop */
    private record Pace(long most, double seconds, double perSecond) {

        /** When the request of this number is due, in nanoseconds after the start. */
        long due(long number) {
            return perSecond == 0 ? 0 : (long) (number * 1e9 / perSecond);
        }
    }

    private Result run(Pace pace, Supplier<byte[]> requests) throws IOException {
        good.clear();
        busy.clear();
        errors = 0;
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long start = System.nanoTime();
        long until = pace.seconds() == 0 ? Long.MAX_VALUE : start + (long) (pace.seconds() * 1e9);
        long sent = 0;
        while (true) {
            long now = System.nanoTime();
            boolean over = now >= until || sent >= pace.most();
            while (!over && !free.isEmpty() && now - start >= pace.due(sent)) {
                long asked = pace.perSecond() == 0 ? System.nanoTime() : start + pace.due(sent);
                ask(free.removeFirst(), requests.get(), asked);
                sent++;
                over = sent >= pace.most();
            }
            if (over && free.size() == lines.size()) {
                break;
            }
            if (over || free.isEmpty()) {
                selector.select(this::read, 1_000);
            } else if (pace.perSecond() == 0) {
                selector.select(this::read);
            } else {
                selector.select(this::read, 1);
            }
        }
        return new Result(
                copy(good),
                copy(busy),
                errors,
                (Math.min(System.nanoTime(), until) - start) / 1e9,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e6);
    }

    private static Times copy(Times times) {
        Times copy = new Times();
        System.arraycopy(times.buckets, 0, copy.buckets, 0, times.buckets.length);
        copy.count = times.count;
        return copy;
    }

    private static void ask(Line line, byte[] request, long asked) throws IOException {
        line.asked = asked;
        line.head = "";
        line.body = -1;
        ByteBuffer out = ByteBuffer.wrap(request);
        while (out.hasRemaining()) {
            line.channel.write(out);
        }
    }

    private void read(SelectionKey key) {
        Line line = (Line) key.attachment();
        try {
            if (key.isConnectable()) {
                line.channel.finishConnect();
                key.interestOps(SelectionKey.OP_READ);
                free.add(line);
                return;
            }
            input.clear();
            int read = line.channel.read(input);
            if (read < 0) {
                throw new IOException("connection closed");
            }
            input.flip();
            input.get(bytes, 0, read);
            int at = line.body < 0 ? head(line, read) : 0;
            if (line.body >= 0) {
                line.body -= read - at;
                if (line.body == 0) {
                    answered(line);
                }
            }
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** @return where the body begins in what was just read */
    private int head(Line line, int read) throws IOException {
        int earlier = line.head.length();
        line.head += new String(bytes, 0, read, StandardCharsets.ISO_8859_1);
        int end = line.head.indexOf(END_OF_HEAD);
        if (end < 0) {
            return read;
        }
        String head = line.head.substring(0, end + 2);
        line.status = Integer.parseInt(head, 9, 12, 10);
        line.body = length(head);
        line.last = head.contains("Connection: close");
        return end + END_OF_HEAD.length() - earlier;
    }

    private static long length(String head) throws IOException {
        int at = head.indexOf("Content-Length:");
        if (at < 0) {
            throw new IOException("an answer without a length: " + head);
        }
        int end = head.indexOf('\r', at);
        return Long.parseLong(
                head.substring(at + "Content-Length:".length(), end).strip());
    }

    private void answered(Line line) throws IOException {
        long took = System.nanoTime() - line.asked;
        @Nullable Times times = line.status == OK ? good : line.status == BUSY ? busy : null;
        if (times == null) {
            errors++;
        } else {
            times.add(took);
        }
        line.body = -1;
        if (line.last) {
            // The server hangs up on whom it turned away; the next request calls again.
            line.channel.close();
            connect(line);
        } else {
            free.add(line);
        }
    }

    /** A form, sent by somebody in one of many networks; the application is told to believe this. */
    static byte[] post(String path, String form, byte[] network) {
        return ("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Forwarded-For: 10." + (network[0] & 0xFF) + "."
                        + (network[1] & 0xFF)
                        + ".1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                        + "\r\n\r\n" + form)
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        for (Line line : lines) {
            line.channel.close();
        }
        selector.close();
    }
}
