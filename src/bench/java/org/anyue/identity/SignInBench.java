package org.anyue.identity;

import java.util.Arrays;
import java.util.Locale;
import org.anyue.Anyue;
import org.anyue.shared.Ids;
import org.anyue.support.FirstPeople;
import org.anyue.support.TestEnvironment;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a refused sign-in takes: with a wrong password, with an unknown name, and while the account is paused. The
 * tries alternate, so that whatever else the machine does meets all of them. The medians must lie within 20 % of one
 * another, or the time would tell who has an account.
 */
final class SignInBench {

    private static final int TRIES = Integer.getInteger("tries", 200);
    private static final int WARM_UP = 30;
    private static final String PASSWORD = "a long enough sentence";

    private SignInBench() {}

    public static void main(String[] arguments) {
        String line;
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Anyue.class)
                .initializers(new TestEnvironment())
                .profiles("test")
                .run("--server.port=0")) {
            FirstPeople.found(context, false, PASSWORD);
            line = measure(context);
        }
        // Last, after the server and its pool have said goodbye.
        System.out.println(line);
        System.exit(0);
    }

    private static String measure(ConfigurableApplicationContext context) {
        CountedSignIns signIns = CountedSignIns.of(context, context);
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        double[] wrong = new double[TRIES];
        double[] unknown = new double[TRIES];
        double[] paused = new double[TRIES];
        for (int i = -WARM_UP; i < TRIES; i++) {
            pause(jdbc, FirstPeople.LEAD, "NULL");
            pause(jdbc, FirstPeople.SYSTEM, "now() + INTERVAL '1 hour'");
            double first = millis(signIns, FirstPeople.LEAD);
            double second = millis(signIns, "n" + Ids.randomText(8));
            double third = millis(signIns, FirstPeople.SYSTEM);
            if (i >= 0) {
                wrong[i] = first;
                unknown[i] = second;
                paused[i] = third;
            }
        }
        double base = median(unknown);
        return String.format(
                Locale.ROOT,
                "{\"bench\":\"signin\",\"tries\":%d,\"unknown_ms\":%.1f,\"wrong_ms\":%.1f,\"paused_ms\":%.1f,"
                        + "\"wrong_to_unknown\":%.3f,\"paused_to_unknown\":%.3f,\"within_20_percent\":%b}",
                TRIES,
                base,
                median(wrong),
                median(paused),
                median(wrong) / base,
                median(paused) / base,
                Math.abs(median(wrong) / base - 1) <= 0.2 && Math.abs(median(paused) / base - 1) <= 0.2);
    }

    private static void pause(JdbcClient jdbc, String login, String until) {
        jdbc.sql("UPDATE identity.account SET failed_count = 0, failed_since = NULL, paused_until = " + until
                        + " WHERE login_name = :login")
                .param("login", login)
                .update();
    }

    /** Each from an address of its own, so that none is slowed down. */
    private static double millis(CountedSignIns signIns, String login) {
        String address = Ids.randomText(12);
        long start = System.nanoTime();
        signIns.attempt(login, "not the password", address);
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
