package org.anyue.planimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTests {

    private static final String PLAN =
            SamplePlans.FOLDER.resolve("01-qingping-city-2025.txt").toString();

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void writesOneJsonPerFileAndTheTextWhenAsked() throws IOException {
        assertThat(run("compile", PLAN, "--out", folder.toString(), "--text")).isZero();
        String json = Files.readString(folder.resolve("01-qingping-city-2025.json"));
        assertThat(json).startsWith("{\n  \"title\" : ").contains("\"theme_corrected\" : null");
        assertThat(Files.readString(folder.resolve("01-qingping-city-2025.txt")))
                .startsWith("青屏市");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void withoutAFolderItPrintsAnOutline() {
        assertThat(run("compile", PLAN)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("活动 ", "报送 ", "任务 ", "体检 ");
    }

    @Test
    void aBadFileIsReportedAndTheOthersGoOn() {
        assertThat(run("compile", folder.resolve("missing.txt").toString(), PLAN, "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(folder.resolve("01-qingping-city-2025.json")).exists();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("missing.txt");
    }

    @Test
    void aTextThatIsNoPlanIsSaidToHoldNone() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "亲爱的朋友：\n你好。\n");
        assertThat(run("compile", letter.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(PlanImportRefusal.NOTHING_FOUND.message());
    }

    @Test
    void aCitysOwnWordsComeFromAFolder() throws IOException {
        Files.writeString(folder.resolve("swaps.tsv"), "# word\tmeant\twhen\n青屏\t清屏\talways\n");
        assertThat(run("compile", PLAN, "--words", folder.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("“青屏”→“清屏”");
    }

    @Test
    void aWrongWordIsRefusedWithItsLineBeforeAnyFileIsRead() throws IOException {
        Files.writeString(folder.resolve("swaps.tsv"), "# word\tmeant\twhen\n青屏\t清屏\n");
        assertThat(run("compile", PLAN, "--words", folder.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("swaps", "第2行", "3至4列");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(run("compile", PLAN, "--words", folder.resolve("none").toString()))
                .isEqualTo(2);
    }

    @Test
    void wrongUsageIsTold() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("compile")).isEqualTo(2);
        assertThat(run("compile", PLAN, "--as-of", "tomorrow")).isEqualTo(2);
        assertThat(run("compile", PLAN, "--what")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("用法");
    }

    private int run(String... args) {
        return PlanCommand.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
