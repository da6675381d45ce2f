package org.anyue.quiz.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CrowdDoorTests {

    private static final int COMPRESSED_FROM = 1024;
    private static final int MOST = 2;

    private final CountDownLatch arrived = new CountDownLatch(MOST);
    private final CountDownLatch leave = new CountDownLatch(1);
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final HttpClient client = HttpClient.newHttpClient();

    /** Whoever asks for …/slow stays until he may leave, …/broken fails. */
    private final class Application extends Handler.Abstract {

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            String path = request.getHttpURI().getPath();
            if (path.endsWith("broken")) {
                throw new IOException("broken");
            }
            if (path.endsWith("slow")) {
                arrived.countDown();
                leave.await();
            }
            callback.succeeded();
            return true;
        }
    }

    @BeforeEach
    void open() throws Exception {
        CrowdDoor door = new CrowdDoor(
                new Crowding(MOST, MOST, Clock.systemUTC(), () -> -1),
                TemplateEngine.createPrecompiled(
                        null, ContentType.Html, CrowdDoorTests.class.getClassLoader(), "anyue.pages"));
        server.addConnector(connector);
        server.setHandler(door.before(new Application()));
        server.start();
    }

    @AfterEach
    void close() throws Exception {
        leave.countDown();
        client.close();
        server.stop();
    }

    private HttpRequest to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + connector.getLocalPort() + path))
                .build();
    }

    private HttpResponse<String> send(String path) throws Exception {
        return client.send(to(path), HttpResponse.BodyHandlers.ofString());
    }

    private CompletableFuture<HttpResponse<String>> full() throws InterruptedException {
        CompletableFuture<HttpResponse<String>> first =
                client.sendAsync(to("/quiz/a/slow"), HttpResponse.BodyHandlers.ofString());
        client.sendAsync(to("/quiz/b/slow"), HttpResponse.BodyHandlers.ofString());
        arrived.await();
        return first;
    }

    @Test
    void whoComesWhileItIsFullIsToldToComeAgain() throws Exception {
        CompletableFuture<HttpResponse<String>> inside = full();

        HttpResponse<String> late = send("/quiz/a/answers");
        leave.countDown();

        assertThat(late.statusCode()).isEqualTo(503);
        assertThat(late.headers().firstValue("Retry-After")).contains("3");
        assertThat(late.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        Document page = Jsoup.parse(late.body());
        assertThat(page.select("h1").text()).contains("人很多");
        assertThat(page.select("main p").text()).contains("刷新");
        assertThat(late.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(COMPRESSED_FROM);
        assertThat(inside.join().statusCode()).isEqualTo(200);
    }

    /** Calling anew costs a visitor and the server more than the answer. */
    @Test
    void whoIsTurnedAwayKeepsHisConnection() throws Exception {
        full();
        String request = "POST /quiz/a/answers HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\na0=1";
        try (Socket socket = new Socket("localhost", connector.getLocalPort());
                BufferedReader answers =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < 3; i++) {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                assertThat(answers.readLine()).contains("503");
                int length = 0;
                for (String line = answers.readLine(); !line.isEmpty(); line = answers.readLine()) {
                    length = line.startsWith("Content-Length: ") ? Integer.parseInt(line.substring(16)) : length;
                }
                StringBuilder page = new StringBuilder();
                while (page.toString().getBytes(StandardCharsets.UTF_8).length < length) {
                    page.append((char) answers.read());
                }
            }
        }
    }

    @Test
    void whoIsDoneMakesRoomEvenAfterAFault() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(send("/quiz/a/broken").statusCode()).isEqualTo(500);
        }
        assertThat(send("/quiz/a/answers").statusCode()).isEqualTo(200);
    }

    @Test
    void staffAreNeverTurnedAway() throws Exception {
        full();
        assertThat(send("/desk/contests").statusCode()).isEqualTo(200);
        assertThat(send("/quizzes").statusCode()).isEqualTo(200);
    }
}
