package org.anyue.officialdoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** A small part of what {@code bin/bench fuzz} does. */
class DamagedFilesTests {

    private static final int FILES = 150;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Test
    void everyDamagedFileGivesTextOrAnAdviceWithinTenSeconds() throws Exception {
        Mutations mutations = new Mutations();
        int read = 0;
        int refused = 0;
        for (long seed = 0; seed < FILES; seed++) {
            Mutations.Mutant mutant = mutations.of(seed);
            try {
                ExtractedText text =
                        WatchedDocumentText.within(LIMIT, () -> DocumentText.extract(mutant.bytes(), mutant.name()));
                assertThat(text.text()).as("seed %d", seed).isNotBlank();
                read++;
            } catch (UnreadableDocument e) {
                assertThat(e.getMessage()).as("seed %d", seed).contains("请").doesNotContain("Exception");
                // A refusal without a cause is one by the rules; these two are a hang and a crash.
                assertThat(e.getCause() instanceof TimeoutException || e.getCause() instanceof ExecutionException)
                        .as("seed %d: %s", seed, e.getCause())
                        .isFalse();
                refused++;
            }
        }
        assertThat(read).isPositive();
        assertThat(refused).isPositive();
    }
}
