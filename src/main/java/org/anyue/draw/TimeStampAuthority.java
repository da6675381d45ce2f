package org.anyue.draw;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.anyue.shared.Refusal;
import org.bouncycastle.tsp.TimeStampRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The time-stamping authority of the settings, asked over HTTP (RFC 3161, section 3.4). */
@Component
class TimeStampAuthority {

    private static final Logger LOG = LoggerFactory.getLogger(TimeStampAuthority.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LARGEST = 100_000;

    private final DrawParameters parameters;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    TimeStampAuthority(DrawParameters parameters) {
        this.parameters = parameters;
    }

    String address() {
        return parameters.authority();
    }

    /**
     * Waits for the network, so it is called outside a transaction.
     *
     * @throws Refusal when no authority is set or reached, or its answer does not hold
     */
    TimeStampReply stamp(DrawHash hash, byte[] over) {
        String address = address();
        if (address.isEmpty()) {
            throw new Refusal(DrawRefusal.NO_STAMP_SERVICE);
        }
        TimeStampRequest question = TimeStampReply.question(hash, over);
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/timestamp-query")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(question.getEncoded()))
                    .build();
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return TimeStampReply.read(question, body.readNBytes(LARGEST));
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("Time-stamping authority {} not reached: {}", address, e.getMessage());
            throw new Refusal(DrawRefusal.STAMP_UNREACHABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(DrawRefusal.STAMP_UNREACHABLE);
        }
    }
}
