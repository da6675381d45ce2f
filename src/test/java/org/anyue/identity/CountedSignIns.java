package org.anyue.identity;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.anyue.shared.Refusal;
import org.anyue.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;

/** The sign-in of a running application, with a look at how often the costly comparison of a password is made. */
public final class CountedSignIns {

    private final AtomicInteger verifications = new AtomicInteger();
    private final SignIns signIns;

    private CountedSignIns(BeanFactory beans, ApplicationEventPublisher events) {
        PasswordHashing counted = new PasswordHashing() {
            @Override
            boolean verify(String password, String hash) {
                verifications.incrementAndGet();
                return super.verify(password, hash);
            }
        };
        signIns = new SignIns(
                beans.getBean(AccountStore.class),
                beans.getBean(Sessions.class),
                beans.getBean(SecondFactors.class),
                beans.getBean(SecondFactorRule.class),
                beans.getBean(AddressThrottle.class),
                counted,
                beans.getBean(PlatformTransactionManager.class),
                beans.getBean("systemClock", Clock.class),
                events);
    }

    public static CountedSignIns of(BeanFactory beans, ApplicationEventPublisher events) {
        return new CountedSignIns(beans, events);
    }

    /**
     * One try.
     *
     * @return the refusal, null when it opens
     */
    public @Nullable RefusalCode attempt(String login, String password, String address) {
        try {
            signIns.signIn(new SignIns.Attempt(login, password, "", new Terminal(address, ""), null));
            return null;
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    /** Comparisons since the last call. */
    public int comparisons() {
        return verifications.getAndSet(0);
    }
}
