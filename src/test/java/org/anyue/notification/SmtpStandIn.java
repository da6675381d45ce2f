package org.anyue.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A mail server for one message that answers each recipient as it is told to. */
final class SmtpStandIn implements AutoCloseable {

    private final ServerSocket socket;
    private final Thread thread;
    private final StringBuffer taken = new StringBuffer();

    SmtpStandIn(String answerToRecipient) throws IOException {
        socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        thread = Thread.ofVirtual().start(() -> serve(answerToRecipient));
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Everything between DATA and the point, once the other side has gone. */
    String taken() throws InterruptedException {
        thread.join();
        return taken.toString();
    }

    private void serve(String answerToRecipient) {
        try (Socket client = socket.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = client.getOutputStream();
            say(out, "220 stand-in");
            String line;
            while ((line = in.readLine()) != null && !line.equals("QUIT")) {
                String verb = line.toUpperCase(Locale.ROOT);
                if (verb.startsWith("RCPT")) {
                    say(out, answerToRecipient);
                } else if (verb.equals("DATA")) {
                    say(out, "354 go on");
                    while ((line = in.readLine()) != null && !line.equals(".")) {
                        taken.append(line).append('\n');
                    }
                    say(out, "250 taken");
                } else {
                    say(out, "250 ok");
                }
            }
            say(out, "221 bye");
        } catch (IOException gone) {
            taken.append(gone);
        }
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
