package org.anyue.quiz;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.anyue.shared.Ids;

/** One kept connection to this machine that posts forms and does as little else as can be. */
final class QuizConnection implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;

    QuizConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /** @return the status */
    int post(String path, String form) throws IOException {
        socket.getOutputStream()
                .write(("POST " + path
                                + " HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Forwarded-For: " + network()
                                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                                + form.length() + "\r\n\r\n" + form)
                        .getBytes(StandardCharsets.US_ASCII));
        int status = Integer.parseInt(line().substring(9, 12));
        long length = -1;
        for (String head = line(); !head.isEmpty(); head = line()) {
            if (head.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Long.parseLong(head.substring(15).strip());
            }
        }
        if (length < 0) {
            throw new IOException("an answer without a length");
        }
        in.skipNBytes(length);
        return status;
    }

    /** People of a city come from many networks; the application is told to believe this. */
    private static String network() {
        byte[] bytes = Ids.randomBytes(2);
        return "10." + (bytes[0] & 0xFF) + "." + (bytes[1] & 0xFF) + ".1";
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("connection closed");
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
