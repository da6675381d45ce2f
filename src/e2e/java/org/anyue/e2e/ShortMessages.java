package org.anyue.e2e;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stands in for the short message gateway of a city: takes what the product posts and lets a journey read it. */
final class ShortMessages {

    private final HttpServer server;
    private final BlockingQueue<Message> taken = new LinkedBlockingQueue<>();

    record Message(String phone, String text) {

        /** What the words give away, by a pattern with one group. */
        String find(String pattern) {
            return text.replaceAll("(?s).*?" + pattern + ".*", "$1");
        }
    }

    ShortMessages() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            JsonNode message = JsonMapper.shared().readTree(exchange.getRequestBody());
            taken.add(new Message(
                    message.path("phone").asString(), message.path("text").asString()));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/messages";
    }

    /** The next message, in the order of arrival. */
    Message next() throws InterruptedException {
        Message message = taken.poll(10, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("no short message came");
        }
        return message;
    }
}
