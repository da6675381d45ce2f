package org.anyue.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command that outsiders check draws with, on files alone. */
class DrawCommandTests {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void rehearse() {
        assertThat(rehearse("prize", "SHA-256")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"prize,SHA-256", "prize,SM3", "spotcheck,SHA-256", "spotcheck,SM3"})
    void aRehearsalIsValidWithEverythingThatBelongsToIt(String kind, String hash) {
        assertThat(rehearse(kind, hash)).isZero();
        String inspectors = kind.equals("prize") ? "entries.csv" : "inspectors.csv";
        assertThat(run(
                        "verify",
                        file("certificate.json"),
                        file("entries.csv"),
                        "--receipt",
                        file("receipt.json"),
                        "--openings",
                        file("openings.jsonl"),
                        kind.equals("prize") ? "--receipt" : "--inspectors",
                        kind.equals("prize") ? file("receipt.json") : file(inspectors)))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("VALID\n");
    }

    @Test
    void aForgedReceiptIsSeen() throws IOException {
        change("receipt.json", "\"chances\" : ", "\"chances\" : 1");
        assertThat(check("--receipt", "receipt.json")).isOne();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("RECEIPT ");
    }

    @Test
    void anEntryOfWhichNobodyKnowsWhoItIsIsSeen() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("openings.jsonl"));
        Files.write(folder.resolve("openings.jsonl"), lines.subList(1, lines.size()));
        assertThat(check("--openings", "openings.jsonl")).isOne();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("缺少 E");
    }

    @Test
    void aSubjectThatStandsTwiceIsSeen() throws IOException {
        change("openings.jsonl", "tel:+8613900000001", "tel:+8613900000002");
        assertThat(check("--openings", "openings.jsonl")).isOne();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("OPENING ", "SUBJECT_TWICE ");
    }

    @Test
    void whatIsMissingOrMisspeltIsSaidAndIsNoVerdict() {
        assertThat(run("verify", file("nothing.json"), file("entries.csv"))).isEqualTo(2);
        assertThat(run("verify", file("certificate.json"), file("entries.csv"), "--openigns", "x"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("请检查文件名", "不认识的参数", "用法");
    }

    private int check(String option, String name) {
        return run("verify", file("certificate.json"), file("entries.csv"), option, file(name));
    }

    private void change(String name, String from, String to) throws IOException {
        Path path = folder.resolve(name);
        Files.writeString(path, Files.readString(path).replaceFirst(Pattern.quote(from), to));
    }

    private int rehearse(String kind, String hash) {
        return run("rehearse", "--kind", kind, "--hash", hash, "--entries", "40", "--out", folder.toString());
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... args) {
        return new DrawCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(args);
    }
}
