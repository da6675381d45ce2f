package org.anyue.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Stands in for WeChat: a page where a reader says yes or no, and the request that turns the code into the reader's id. */
final class WechatAccount {

    private final HttpServer server;
    private volatile String site = "";

    WechatAccount() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/connect/oauth2/authorize", exchange -> {
            String state = exchange.getRequestURI().getQuery().replaceAll(".*state=([0-9a-f]*).*", "$1");
            String back = site + "/quiz/wechat/return?state=" + state;
            answer(
                    exchange,
                    "text/html; charset=utf-8",
                    "<title>WeChat</title><a href=\"" + back + "&amp;code=c" + System.nanoTime()
                            + "\">yes</a> <a href=\"" + back + "\">no</a>");
        });
        server.createContext(
                "/sns/oauth2/access_token",
                exchange -> answer(
                        exchange,
                        "application/json",
                        "{\"access_token\":\"T\",\"expires_in\":7200,\"openid\":\"oReader\",\"scope\":\"snsapi_base\"}"));
        server.start();
    }

    private static void answer(HttpExchange exchange, String type, String words) throws IOException {
        byte[] body = words.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Where readers are sent back to, as the proxy of a city would lead them. */
    void sendsBackTo(String address) {
        site = address;
    }
}
