package org.anyue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebServerTests {

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    @BeforeEach
    void start() throws Exception {
        server.addConnector(connector);
        new WebServer(TemplateEngine.createPrecompiled(
                        null, ContentType.Html, WebServerTests.class.getClassLoader(), "anyue.pages"))
                .prepare(server);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    private String send(String head) throws IOException {
        try (Socket socket = new Socket("localhost", connector.getLocalPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aRequestThatCannotBeReadIsAnsweredInChineseAndNamesNoServer() throws IOException {
        for (String line : new String[] {"GET /%ZZ HTTP/1.1", "GET /a%2Fb HTTP/1.1", "GARBAGE"}) {
            String answer = send(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            Document page = Jsoup.parse(answer.substring(answer.indexOf("\r\n\r\n")));

            assertThat(answer).startsWith("HTTP/1.1 40");
            assertThat(page.text()).doesNotContainIgnoringCase("jetty");
            assertThat(answer).contains("Content-Security-Policy: default-src 'none'");
            assertThat(page.select("h1").text()).isIn("这个请求读不懂", "没有找到这个页面");
            assertThat(page.select("a[href=/]").text()).isEqualTo("回到首页");
        }
    }

    @Test
    void aConnectionKeepsNoHeadsOfItsRequests() {
        assertThat(connector
                        .getConnectionFactory(HttpConnectionFactory.class)
                        .getHttpConfiguration()
                        .getHeaderCacheSize())
                .isZero();
    }
}
