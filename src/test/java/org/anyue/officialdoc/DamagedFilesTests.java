package org.anyue.officialdoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
                assertThat(e.getCause())
                        .as("seed %d", seed)
                        .isNotInstanceOf(java.util.concurrent.TimeoutException.class)
                        .isNotInstanceOf(java.util.concurrent.ExecutionException.class);
                refused++;
            }
        }
        assertThat(read).isPositive();
        assertThat(refused).isPositive();
    }
}
