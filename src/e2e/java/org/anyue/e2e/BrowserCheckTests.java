package org.anyue.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anyue.draw.DrawFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The script that visitors check draws with, in a real browser without any server: what is right and what is not. */
@ExtendWith(Chromium.class)
class BrowserCheckTests {

    private static final String LIBRARY = "/META-INF/resources/webjars/js-sha256/0.11.1/build/sha256.min.js";
    private static final List<String> SCRIPTS = List.of("sm3.js", "json.js", "form.js", "team.js", "check.js");
    private static final int AT_ONCE = 50;

    /** The codes of the flaws of each; empty for a draw that is right. */
    private static final String CHECK = """
            async files => {
              const answers = [];
              for (const one of files) {
                const answer = await DrawCheck.verify(one.certificate, one.entries, () => {}, one.inspectors);
                answers.push(answer.flaws.map(flaw => flaw.code + ' ' + flaw.where).join('; '));
              }
              return answers;
            }""";

    private static Page page;

    @BeforeAll
    static void load() throws IOException {
        page = Chromium.desktop("about:blank");
        page.context().setOffline(true);
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(read(LIBRARY)));
        for (String script : SCRIPTS) {
            page.addScriptTag(new Page.AddScriptTagOptions().setContent(read("/static/draw/" + script)));
        }
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(BrowserCheckTests.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void twoHundredDrawsOverAllOptionsAreRight() {
        assertThat(check(DrawFiles.draws(200, 120))).hasSize(200).allMatch(String::isEmpty);
    }

    @Test
    void aThousandChangesAreSeen() {
        List<String> answers = check(DrawFiles.changed(1_000));
        assertThat(answers).hasSize(1_000).noneMatch(String::isEmpty);
    }

    private static List<String> check(List<DrawFiles> all) {
        List<String> answers = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Map<String, String>> some = all.subList(from, Math.min(all.size(), from + AT_ONCE)).stream()
                    .map(one -> Map.of(
                            "certificate", one.certificate(),
                            "entries", one.entries(),
                            "inspectors", one.inspectors()))
                    .toList();
            ((List<?>) page.evaluate(CHECK, some)).forEach(answer -> answers.add(String.valueOf(answer)));
        }
        return answers;
    }
}
