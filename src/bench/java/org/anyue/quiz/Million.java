package org.anyue.quiz;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.anyue.identity.BenchSession;
import org.anyue.identity.web.SessionCookie;
import org.anyue.support.FirstPeople;

/** What staff and visitors wait for once a million papers are there: pages of the contest, and counting anew. */
final class Million {

    private static final int TIMES = 9;

    private final QuizServer server;
    private final Map<String, Object> figures;
    private final HttpClient web = HttpClient.newHttpClient();
    private final String cookie;

    Million(QuizServer server, Map<String, Object> figures) {
        this.server = server;
        this.figures = figures;
        this.cookie = SessionCookie.NAME + "=" + BenchSession.open(server.context(), FirstPeople.LEAD);
    }

    void measure() throws IOException, InterruptedException {
        fill();
        Tallies tallies = server.context().getBean(Tallies.class);
        // The margin lies ahead: what was put in a moment ago counts too.
        Instant until = Instant.now().plusSeconds(60);
        long start = System.nanoTime();
        tallies.count(server.contest(), until);
        double refresh = (System.nanoTime() - start) / 1e9;
        start = System.nanoTime();
        long counted = 0;
        for (int more = 1; more > 0; counted += more) {
            more = tallies.countQuestions(server.contest(), until);
        }
        double questions = (System.nanoTime() - start) / 1e9;
        figures.put("attempts", server.rows());
        figures.put("ranking_refresh_s", QuizBench.rounded(refresh));
        figures.put("questions_first_count_s", QuizBench.rounded(questions));
        System.out.printf(
                Locale.ROOT,
                "%d attempts: counted anew in %.2f s, %d into the figures of questions in %.2f s%n",
                server.rows(),
                refresh,
                counted,
                questions);
        double slowest = 0;
        for (String page : List.of(
                "/desk/contests",
                "/desk/contests/" + server.contest(),
                "/desk/contests/" + server.contest() + "/figures",
                "/desk/contests/" + server.contest() + "/review",
                "/quiz/" + server.contest() + "/counts")) {
            double median = page(page);
            slowest = Math.max(slowest, median);
            System.out.printf(Locale.ROOT, "%-70s %6.1f ms%n", page, median);
        }
        figures.put("slowest_page_ms", QuizBench.rounded(slowest));
    }

    /** People with one to thirty papers in the counties of the city. */
    private void fill() {
        server.jdbc().sql("""
                        INSERT INTO quiz.attempt (bucket, contest_id, subject, day, slot, receipt_id, batch_id, way, county_id,
                            items, answers, marks, score, passed, seconds, flags, device, net, submitted_at)
                        SELECT n % 1024, :contest, md5('person' || n % 200000)::uuid, current_date - n / 200000,
                               1 + n % 3, gen_random_uuid(), gen_random_uuid(), 0,
                               county[1 + n % cardinality(county)],
                               (n % 97) || ',' || (n % 89) || ',' || (n % 83) || ',' || (n % 79) || ',' || (n % 73),
                               'A|B|C|A|B', CASE WHEN n % 4 = 0 THEN '11111' ELSE '10110' END,
                               CASE WHEN n % 4 = 0 THEN 5 ELSE 3 END, TRUE, 20 + n % 300, 0, n, n % 100000,
                               now() - make_interval(secs => n * 0.4)
                        FROM generate_series(1, 1000000) AS n,
                             (SELECT array_agg(id) AS county FROM organization.unit WHERE kind = 'COUNTY') AS counties
                        ON CONFLICT DO NOTHING""").param("contest", server.contest().value()).update();
        server.jdbc().sql("VACUUM ANALYZE quiz.attempt").update();
    }

    private double page(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Cookie", cookie)
                .build();
        long[] times = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            HttpResponse<byte[]> answer = web.send(request, HttpResponse.BodyHandlers.ofByteArray());
            times[i] = System.nanoTime() - start;
            if (answer.statusCode() != 200) {
                throw new IOException(path + " answers " + answer.statusCode());
            }
        }
        return LongStream.of(times).sorted().skip(TIMES / 2).findFirst().orElseThrow() / 1e6;
    }
}
