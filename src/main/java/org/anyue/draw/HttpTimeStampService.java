package org.anyue.draw;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** The time-stamping authority of the settings, asked over HTTP (RFC 3161, section 3.4). */
@Component
@Fallback
class HttpTimeStampService implements TimeStampService {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LARGEST = 100_000;

    private final DrawParameters parameters;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    HttpTimeStampService(DrawParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public String name() {
        return parameters.authority();
    }

    @Override
    public byte[] answer(byte[] request) throws IOException, InterruptedException {
        HttpRequest post = HttpRequest.newBuilder(URI.create(name()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                .build();
        HttpResponse<InputStream> answer = client.send(post, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            return body.readNBytes(LARGEST);
        }
    }
}
