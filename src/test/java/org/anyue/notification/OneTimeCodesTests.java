package org.anyue.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.anyue.shared.RetentionRule;
import org.anyue.support.AnyueTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** One place for codes: what a code opens, how long, how often, and what is left of it. */
@AnyueTest
@Import(PhonesOfTown.Gateway.class)
class OneTimeCodesTests {

    @Autowired
    OneTimeCodes codes;

    @Autowired
    OneTimeCodeStore store;

    @Autowired
    DirectMessages messages;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    PhonesOfTown phones;

    @Autowired
    JdbcClient jdbc;

    private final String phone = "139" + Ids.randomDigits(8);
    private final CodeFor claim = CodeFor.phone("test.claim", phone);

    @BeforeEach
    @AfterEach
    void silence() {
        phones.reset();
    }

    @Test
    void aCodeOpensOnceAndOnlyWhatItWasSentFor() {
        codes.send(claim, "用于测试。");
        String digits = phones.codeAt(phone);
        assertThat(phones.to(phone)).singleElement().isEqualTo("验证码" + digits + "，10分钟内有效，用于测试。");
        assertThat(codes.tried(CodeFor.phone("test.other", phone), digits)).isPresent();
        assertThat(codes.tried(CodeFor.phone("test.claim", "13900000000"), digits))
                .isPresent();
        assertThat(codes.tried(new CodeFor("test.claim", phone, Channel.SMS, "13900000000"), digits))
                .get()
                .extracting(Refusal::code)
                .isEqualTo(NotificationRefusal.CODE_WRONG);
        assertThat(codes.tried(claim, " " + digits + " ")).isEmpty();
        assertThat(codes.tried(claim, digits)).get().extracting(Refusal::code).isEqualTo(NotificationRefusal.CODE_DEAD);
    }

    @Test
    void fiveWrongTriesAreTheEndAndEachIsKept() {
        codes.send(claim, "用于测试。");
        String digits = phones.codeAt(phone);
        for (int left = 4; left > 0; left--) {
            assertThat(codes.tried(claim, "000000x").orElseThrow()).hasMessageContaining("还可以试" + left + "次");
        }
        assertThat(codes.tried(claim, "000000x")).isPresent();
        assertThat(codes.isAwaited("test.claim", phone)).isFalse();
        assertThat(codes.tried(claim, digits)).isPresent();
    }

    @Test
    void aCodeOutlivesTheProcessAndNothingReadableIsKeptOfIt() {
        codes.send(claim, "用于测试。");
        String digits = phones.codeAt(phone);
        assertThat(jdbc.sql("SELECT string_agg(one::text, ' ') FROM notification.one_time_code one")
                        .query(String.class)
                        .single())
                .doesNotContain(phone, digits, "test.claim");
        OneTimeCodes afterRestart = new OneTimeCodes(store, messages, transactions, Clock.systemUTC());
        assertThat(afterRestart.tried(claim, digits)).isEmpty();
    }

    @Test
    void aLateCodeIsWorthNothingAndSendingIsSlowAndEndsForTheDay() {
        codes.send(claim, "用于测试。");
        String first = phones.codeAt(phone);
        refused(() -> codes.send(claim, "用于测试。"), NotificationRefusal.CODE_SOON);
        assertThat(in(Duration.ofMinutes(10)).tried(claim, first)).isPresent();
        for (int i = 1; i < 5; i++) {
            in(Duration.ofMinutes(2L * i)).send(claim, "用于测试。");
        }
        refused(() -> in(Duration.ofHours(23)).send(claim, "用于测试。"), NotificationRefusal.CODE_OFTEN);
        in(Duration.ofHours(24)).send(claim, "用于测试。");
        assertThat(phones.to(phone)).hasSize(6);
    }

    @Test
    void whatTheGatewayDidNotTakeOpensNothing() {
        phones.breakDown();
        refused(() -> codes.send(claim, "用于测试。"), NotificationRefusal.CODE_NOT_SENT);
        assertThat(codes.isAwaited("test.claim", phone)).isFalse();
    }

    @Test
    void ofManyWhoAskAtOnceOneMessageGoesOut() throws Exception {
        List<Callable<Boolean>> asking = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            asking.add(() -> {
                try {
                    codes.send(claim, "用于测试。");
                    return true;
                } catch (Refusal soon) {
                    return false;
                }
            });
        }
        int sent = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> one : threads.invokeAll(asking)) {
                sent += one.get() ? 1 : 0;
            }
        }
        assertThat(sent).isOne();
        assertThat(phones.to(phone)).hasSize(1);
    }

    @Test
    void codesGoAfterTwoDaysOrWithTheirSubject() {
        codes.send(claim, "用于测试。");
        RetentionRule rule = store.retentionRules().getFirst();
        assertThat(rule.code()).isEqualTo("notification.codes");
        codes.forget("test.claim", phone);
        assertThat(store.peek("test.claim", phone)).isEmpty();
        codes.send(claim, "用于测试。");
        assertThat(rule.erase().applyAsLong(Clock.systemUTC().instant().plusSeconds(60)))
                .isPositive();
        assertThat(store.peek("test.claim", phone)).isEmpty();
    }

    private OneTimeCodes in(Duration later) {
        return new OneTimeCodes(store, messages, transactions, Clock.offset(Clock.systemUTC(), later));
    }

    private static void refused(ThrowingCallable deed, NotificationRefusal why) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(why));
    }
}
