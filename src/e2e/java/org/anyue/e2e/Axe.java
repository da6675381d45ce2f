package org.anyue.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Looks for barriers on the page that is open: the rules of WCAG 2.2, levels A and AA, as axe-core knows them. */
final class Axe {

    private static final String RUN = """
            async () => {
              const found = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
              });
              return found.violations
                .filter(one => one.impact === 'serious' || one.impact === 'critical')
                .flatMap(one => one.nodes.map(node => one.id + ' ' + node.html.slice(0, 160)));
            }""";

    private static final String SCRIPT = script();

    private Axe() {}

    static void findsNothingSerious(Page page) {
        page.evaluate(SCRIPT);
        assertThat((List<?>) page.evaluate(RUN)).as("barriers on " + page.url()).isEmpty();
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
