package org.anyue.officialdoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WatchedDocumentTextTests {

    private static final ExtractedText TEXT = new ExtractedText("a.txt", "txt", "", "甲\n");

    @Test
    void whatEndsInTimeIsPassedOn() throws Exception {
        assertThat(WatchedDocumentText.within(Duration.ofSeconds(10), () -> TEXT))
                .isSameAs(TEXT);
        assertThatThrownBy(() -> WatchedDocumentText.within(Duration.ofSeconds(10), () -> {
                    throw new UnreadableDocument("文件是空的。");
                }))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessage("文件是空的。");
    }

    @Test
    void aReaderThatHangsOrRunsOutOfMemoryIsARefusalWithAdvice() {
        CountDownLatch never = new CountDownLatch(1);
        assertThatThrownBy(() -> WatchedDocumentText.within(Duration.ofMillis(50), () -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return TEXT;
                }))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("另存为 .docx");
        assertThatThrownBy(() -> WatchedDocumentText.within(Duration.ofSeconds(10), () -> {
                    throw new OutOfMemoryError();
                }))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("另存为 .docx");
    }
}
