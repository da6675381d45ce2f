package org.anyue.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anyue.shared.Ids;
import org.jsoup.Jsoup;

/**
 * One submission that waits to be handed in.
 *
 * @param clerk whoever hands it in
 * @param token of the form; the same token is the same submission
 */
record OpenWork(Clerk clerk, UUID assignment, UUID token) {

    static final String RECEIVED = "303 /desk/worklist";

    /** What came back: the status and where it leads, or why no answer came. */
    String submit(URI application) throws InterruptedException {
        try {
            HttpResponse<String> answer = clerk.post(
                    application,
                    "/desk/assignments/" + Ids.toText(assignment) + "/submissions",
                    Map.of("token", Ids.toText(token), "text", "已按要求开展,共组织宣讲3场。"));
            return answer.statusCode() + " "
                    + answer.headers().firstValue("Location").orElse("");
        } catch (IOException broken) {
            return broken.toString();
        }
    }

    /** Somebody with a browser: cookies and the form token, no more. */
    static final class Clerk {

        private static final Duration PATIENCE = Duration.ofSeconds(30);

        private final HttpClient http;
        private final String cookies;
        private final String formToken;

        private Clerk(HttpClient http, String cookies, String formToken) {
            this.http = http;
            this.cookies = cookies;
            this.formToken = formToken;
        }

        static Clerk signIn(HttpClient http, URI application, String login, String password)
                throws IOException, InterruptedException {
            HttpRequest page = HttpRequest.newBuilder(application.resolve("/desk/sign-in"))
                    .timeout(PATIENCE)
                    .build();
            HttpResponse<String> form = http.send(page, BodyHandlers.ofString());
            String formToken =
                    Jsoup.parse(form.body()).select("input[name=_csrf]").val();
            Clerk visitor = new Clerk(http, cookie(form), formToken);
            HttpResponse<String> answer =
                    visitor.post(application, "/desk/sign-in", Map.of("login", login, "password", password));
            if (answer.statusCode() != 303) {
                throw new IOException("sign-in of " + login + " answered " + answer.statusCode());
            }
            return new Clerk(http, visitor.cookies + "; " + cookie(answer), formToken);
        }

        HttpResponse<String> post(URI application, String path, Map<String, String> fields)
                throws IOException, InterruptedException {
            String body = fields.entrySet().stream()
                    .map(field -> "&" + field.getKey() + "=" + encoded(field.getValue()))
                    .collect(Collectors.joining("", "_csrf=" + encoded(formToken), ""));
            HttpRequest request = HttpRequest.newBuilder(application.resolve(path))
                    .timeout(PATIENCE)
                    .header("Cookie", cookies)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body))
                    .build();
            return http.send(request, BodyHandlers.ofString());
        }

        private static String cookie(HttpResponse<?> answer) {
            return answer.headers().allValues("Set-Cookie").stream()
                    .map(line -> line.split(";", 2)[0])
                    .collect(Collectors.joining("; "));
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
