package org.anyue.notification;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts JSON to one machine and reads its answer. Waits ten seconds at most. */
final class JsonGateway {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** @throws NotDelivered when there is no answer or none that says it was taken */
    JsonNode post(String address, Map<String, String> headers, Object content) throws NotDelivered {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(content)));
        headers.forEach(request::header);
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            int status = answer.statusCode();
            if (status / 100 != 2) {
                // What we say wrongly stays wrong; too many at once and troubles over there pass.
                boolean lasting = status / 100 == 4 && status != 408 && status != 429;
                throw new NotDelivered("对方返回 " + status, lasting, null);
            }
            return answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        } catch (IOException | JacksonException unreachable) {
            throw new NotDelivered("连接不上或回答不完整", false, unreachable);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NotDelivered("程序正在停止", false, stopping);
        }
    }
}
