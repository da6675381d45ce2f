package org.anyue.identity;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Sends links by short message, one after the other beside the request. The links stand in memory only, so a stop of the
 * process loses those under way: the list then says so, and the link is given out anew.
 */
@Component
class AccessMessages {

    /** A gateway that fails so often in a row is down. */
    private static final int PATIENCE = 3;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("M月d日").withZone(ZoneId.of("Asia/Shanghai"));
    private static final Executor BESIDE =
            task -> Thread.ofVirtual().name("access-messages").start(task);

    private final AccessCourier courier;
    private final AccessLinkStore store;
    private final Clock clock;

    AccessMessages(AccessCourier courier, AccessLinkStore store, @Qualifier("systemClock") Clock clock) {
        this.courier = courier;
        this.store = store;
        this.clock = clock;
    }

    /** @param office who gives it out */
    record Letter(AccessPass pass, String phone, String office) {

        @Override
        public String toString() {
            return "Letter";
        }
    }

    boolean isSetUp() {
        return courier.isSetUp();
    }

    CompletableFuture<Void> send(List<Letter> letters) {
        return letters.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.runAsync(() -> sendAll(letters), BESIDE);
    }

    private void sendAll(List<Letter> letters) {
        int failures = 0;
        for (Letter letter : letters) {
            boolean taken = failures < PATIENCE && courier.hand(letter.phone(), words(letter));
            failures = taken ? 0 : failures + 1;
            store.message(
                    List.of(letter.pass().link()),
                    taken ? AccessMessageState.SENT : AccessMessageState.FAILED,
                    clock.instant());
        }
    }

    private static String words(Letter letter) {
        AccessPass pass = letter.pass();
        return "%s请%s办理“安全生产月”任务：%s %s前有效。打开后凭发到本手机的验证码进入，请勿转发。"
                .formatted(letter.office(), pass.unit().name(), pass.address(), DAY.format(pass.until()));
    }
}
