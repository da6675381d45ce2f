package org.anyue.notification;

import static org.anyue.notification.DeliveryState.CLAIMED;
import static org.anyue.notification.DeliveryState.FAILED;
import static org.anyue.notification.DeliveryState.PENDING;
import static org.anyue.notification.DeliveryState.SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.anyue.notification.DeliveryTransitions.Verb;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryTests {

    private static final Instant MORNING = Instant.parse("2026-06-10T02:00:00Z");
    private static final QuietHours HOURS = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    @Test
    void everyMoveOfTheTableIsDoneAndNoOther() {
        for (DeliveryState from : DeliveryState.values()) {
            assertThat(succeeds(() -> in(from).confirm())).isEqualTo(DeliveryTransitions.allows(from, Verb.CONFIRM));
            assertThat(succeeds(() -> in(from).fail("忙", false, MORNING, HOURS)))
                    .isEqualTo(DeliveryTransitions.allows(from, Verb.POSTPONE));
            assertThat(succeeds(() -> in(from).fail("无此人", true, MORNING, HOURS)))
                    .isEqualTo(DeliveryTransitions.allows(from, Verb.GIVE_UP));
            assertThat(succeeds(() -> in(from).retry(MORNING, HOURS)))
                    .isEqualTo(DeliveryTransitions.allows(from, Verb.RETRY));
        }
        assertThat(DeliveryTransitions.target(PENDING, Verb.CLAIM)).isEqualTo(CLAIMED);
        assertThat(DeliveryTransitions.target(CLAIMED, Verb.CLAIM)).isEqualTo(CLAIMED);
    }

    @Test
    void itWaitsLongerEachTimeAndIsGivenUpAfterTheSixthAttempt() {
        List<Duration> waits = new ArrayList<>();
        for (int attempt = 1; attempt <= 5; attempt++) {
            Delivery delivery =
                    new Delivery(Ids.random(), Urgency.URGENT, new Delivery.Progress(CLAIMED, attempt, MORNING, ""), 1);
            delivery.fail("忙", false, MORNING, HOURS);
            assertThat(delivery.progress().state()).isEqualTo(PENDING);
            waits.add(Duration.between(MORNING, delivery.progress().nextAt()));
        }
        assertThat(waits).isSorted().startsWith(Duration.ofMinutes(1)).endsWith(Duration.ofHours(6));
        Delivery last = new Delivery(Ids.random(), Urgency.URGENT, new Delivery.Progress(CLAIMED, 6, MORNING, ""), 1);
        last.fail("忙", false, MORNING, HOURS);
        assertThat(last.progress().state()).isEqualTo(FAILED);
        assertThat(last.progress().problem()).isEqualTo("忙");
    }

    @Test
    void whatFailsForGoodIsNotTriedAgain() {
        Delivery delivery = in(CLAIMED);
        delivery.fail("地址不存在", true, MORNING, HOURS);
        assertThat(delivery.progress().state()).isEqualTo(FAILED);
        delivery.retry(MORNING, HOURS);
        assertThat(delivery.progress()).isEqualTo(new Delivery.Progress(PENDING, 0, MORNING, "地址不存在"));
    }

    @Test
    void sendingAgainWhatWasSentIsRefusedInWords() {
        assertThatThrownBy(() -> in(SENT).retry(MORNING, HOURS))
                .isInstanceOf(Refusal.class)
                .hasMessage("这条消息已发送，不需要重试");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-10T12:59:59Z, 2026-06-10T12:59:59Z", // 20:59:59
        "2026-06-10T13:00:00Z, 2026-06-11T00:00:00Z", // 21:00 waits until 8:00 of the next day
        "2026-06-10T23:59:59Z, 2026-06-11T00:00:00Z", // 7:59:59
        "2026-06-11T00:00:00Z, 2026-06-11T00:00:00Z",
    })
    void quietHoursLastFromNineInTheEveningUntilEight(Instant at, Instant notBefore) {
        assertThat(HOURS.notBefore(at, Urgency.ROUTINE)).isEqualTo(notBefore);
        assertThat(HOURS.notBefore(at, Urgency.URGENT)).isEqualTo(at);
    }

    @Test
    void addressesAreShownMasked() {
        assertThat(Channel.SMS.masked("13812345678")).isEqualTo("138****5678");
        assertThat(Channel.MAIL.masked("wangchunfen@example.cn")).isEqualTo("w***@example.cn");
        assertThat(Channel.WECHAT.masked("oA1b2C3d4E5f6G7h8I9j0")).isEqualTo("****I9j0");
    }

    private static Delivery in(DeliveryState state) {
        return new Delivery(Ids.random(), Urgency.ROUTINE, new Delivery.Progress(state, 1, MORNING, ""), 1);
    }

    private static boolean succeeds(Runnable move) {
        try {
            move.run();
            return true;
        } catch (IllegalStateException | Refusal refused) {
            return false;
        }
    }
}
