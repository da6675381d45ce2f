package org.anyue.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The second place of the checkpoints, outside the reach of whoever runs the machine: a folder (of another machine,
 * mounted), where lines are appended to one file, or an address that takes them by POST. Chosen by {@code
 * ANYUE_AUDIT_COPY}; empty means that there is none. A line may come twice after a crash; the size in it tells.
 */
@Component
class CheckpointCopy {

    static final String FILE = "anyue-audit-checkpoints";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String place;

    CheckpointCopy(@Value("${anyue.audit.copy:}") String place) {
        this.place = place.strip();
    }

    boolean exists() {
        return !place.isEmpty();
    }

    /** Without what may stand before an @, which is nobody's business. */
    String shownPlace() {
        return place.replaceFirst("//[^/@]*@", "//");
    }

    /** @throws IOException when the place has not confirmed all of them */
    void keep(List<Checkpoint> checkpoints) throws IOException {
        String lines = checkpoints.stream().map(each -> each.line() + "\n").collect(Collectors.joining());
        if (place.startsWith("https://") || place.startsWith("http://")) {
            post(lines);
        } else {
            append(Path.of(place.startsWith("file://") ? URI.create(place).getPath() : place), lines);
        }
    }

    private static void append(Path folder, String lines) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("没有文件夹 " + folder);
        }
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(FILE).toFile(), "rw")) {
            file.seek(file.length());
            file.write(lines.getBytes(StandardCharsets.US_ASCII));
            file.getChannel().force(true);
        }
    }

    private void post(String lines) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(place))
                .timeout(PATIENCE)
                .header("Content-Type", "text/plain; charset=us-ascii")
                .POST(HttpRequest.BodyPublishers.ofString(lines, StandardCharsets.US_ASCII))
                .build();
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new IOException("对方答复 " + status);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
