package org.anyue.identity;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** A session of the first officer of a city, for measurements of signed-in pages. */
public final class BenchSession {

    private BenchSession() {}

    /** What the cookie holds. */
    public static String open(BeanFactory beans, String login) {
        Account account = beans.getBean(AccountStore.class).byLogin(login).orElseThrow();
        return beans.getBean(TransactionTemplate.class)
                .execute(_ -> beans.getBean(Sessions.class)
                        .open(account, new Terminal("127.0.0.1", "bench"))
                        .text());
    }
}
