package org.anyue.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anyue.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;

/** Many at the same moment: one chain without a gap, one entry per subject, one list, one result. */
@DrawTestWorld
class DrawRaceTests {

    private static final int AT_ONCE = 12;

    @Autowired
    BeanFactory beans;

    @Autowired
    TransactionTemplate transaction;

    private DrawStory story;

    @BeforeEach
    void begin() {
        story = new DrawStory(beans);
    }

    @Test
    void theChainHasOneWriterAtATimeAndNoGap() throws Exception {
        RegistryStore registry = story.bean(RegistryStore.class);
        all(i -> transaction.execute(status -> {
            RegistryRecord record = registry.append(
                    "other",
                    "",
                    JsonNodeFactory.instance.objectNode().put("number", i),
                    DrawHash.SHA_256,
                    story.clock.instant());
            // One of them fails after it has written: its place is taken by the next.
            if (i == 3) {
                status.setRollbackOnly();
            }
            return record.seq();
        }));
        assertThat(registry.head().seq()).isEqualTo(AT_ONCE - 2);
        story.bean(RegistryWatch.class).check();
    }

    @Test
    void aSubjectThatEntersManyTimesAtOnceHasOneEntry() throws Exception {
        story.published();
        story.clock.set(DrawStory.DURING);
        List<Object> receipts = all(i ->
                story.bean(DrawEntries.class).enter(story.drawId, new NewEntry("tel:+8613900000009", "A", 1 + i % 3)));
        Set<String> entries =
                receipts.stream().map(one -> ((Receipt) one).entry().entryId()).collect(Collectors.toSet());
        assertThat(entries).hasSize(1);
        assertThat(story.bean(DrawEntries.class)
                        .receipt(story.drawId, "tel:+8613900000009")
                        .orElseThrow()
                        .entry()
                        .chances())
                .isEqualTo(3);
    }

    @Test
    void twoWhoBindTheListAtOnceBindItOnce() throws Exception {
        story.entered(20);
        story.clock.set(DrawStory.CLOSED);
        List<Object> outcomes = all(_ -> {
            story.bean(Commitments.class).commit(story.lead, story.drawId);
            return "bound";
        });
        assertThat(outcomes).filteredOn("bound"::equals).hasSize(1);
        assertThat(outcomes)
                .filteredOn(one -> !one.equals("bound"))
                .allMatch(one -> one == DrawRefusal.COMMITTED_ALREADY);
    }

    @Test
    void manyWhoTypeTheSameNumbersAtOnceDrawOnce() throws Exception {
        story.stamped(20);
        story.clock.set(DrawStory.EVENING);
        List<Object> outcomes =
                all(_ -> story.bean(DrawResults.class).type(story.colleague(), story.drawId, false, DrawStory.NUMBERS));
        assertThat(outcomes).filteredOn(one -> one == DrawResults.Outcome.DRAWN).hasSize(1);
        assertThat(outcomes)
                .filteredOn(one -> one == DrawResults.Outcome.WAITING)
                .hasSize(1);
        assertThat(outcomes).filteredOn(one -> one == DrawRefusal.DRAWN_ALREADY).hasSize(AT_ONCE - 2);
    }

    /** What each of them got: its answer, or the code of its refusal. */
    private static List<Object> all(Attempt attempt) throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Object>> waiting = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> threads.submit((Callable<Object>) () -> {
                        start.await();
                        try {
                            return attempt.of(i);
                        } catch (Refusal refusal) {
                            return refusal.code();
                        }
                    }))
                    .toList();
            start.countDown();
            List<Object> answers = new ArrayList<>();
            for (Future<Object> one : waiting) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    /** One of those who come at once. */
    private interface Attempt {

        Object of(int number);
    }
}
