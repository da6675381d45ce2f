package org.anyue.assignment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection to this machine that is kept open; does as little as can be, and tells how much of a processor it took. */
final class LoopbackClient implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final String cookie;

    LoopbackClient(int port, String cookie) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        this.cookie = cookie;
    }

    /** @return bytes of the body */
    long get(String address) throws IOException {
        socket.getOutputStream()
                .write(("GET " + address + " HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: " + cookie + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        String status = line();
        if (!status.contains(" 200")) {
            throw new IllegalStateException(address + " answers " + status);
        }
        long length = -1;
        for (String head = line(); !head.isEmpty(); head = line()) {
            if (head.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Long.parseLong(head.substring(15).strip());
            }
        }
        return length >= 0 ? skip(length) : chunks();
    }

    private long chunks() throws IOException {
        long sum = 0;
        for (long size = Long.parseLong(line(), 16); size > 0; size = Long.parseLong(line(), 16)) {
            sum += skip(size);
            line();
        }
        line();
        return sum;
    }

    private long skip(long length) throws IOException {
        in.skipNBytes(length);
        return length;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IllegalStateException("connection closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
