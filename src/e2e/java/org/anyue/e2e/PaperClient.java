package org.anyue.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody without script: opens a contest, begins a paper and hands it in. */
final class PaperClient {

    private static final Pattern RECEIPT = Pattern.compile("c-receipt__number\">([0-9a-z]{26})<");

    private final HttpClient http;
    private final String contest;

    PaperClient(HttpClient http, String contest) {
        this.http = http;
        this.contest = contest;
    }

    /** What the server answered; the receipt is empty without one. */
    record Answer(int status, String receipt) {}

    /** @return the token of the paper */
    String begin(URI address) throws IOException, InterruptedException {
        String entry = http.send(
                        HttpRequest.newBuilder(address.resolve("/quiz/" + contest))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        String paper = post(address, "/paper", "consent=true&age=adult&pass=" + encode(value(entry, "pass")))
                .body();
        return value(paper, "token");
    }

    Answer handIn(URI address, String token) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(address, "/answers", "a0=1&a1=1&a2=1&a3=1&a4=1&token=" + encode(token));
        Matcher receipt = RECEIPT.matcher(answer.body());
        return new Answer(answer.statusCode(), receipt.find() ? receipt.group(1) : "");
    }

    private HttpResponse<String> post(URI address, String path, String form) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address.resolve("/quiz/" + contest + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .timeout(Duration.ofSeconds(30))
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String value(String page, String name) {
        Matcher matcher =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + name + " in " + page);
        }
        return matcher.group(1);
    }
}
