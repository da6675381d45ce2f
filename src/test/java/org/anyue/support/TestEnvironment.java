package org.anyue.support;

import java.util.Map;
import org.anyue.database.DatabaseAddress;
import org.anyue.shared.Ids;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives an application context a fresh database and a data folder that no other context uses. */
public final class TestEnvironment implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        DatabaseAddress address = TestDatabase.fresh();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test database",
                        Map.of(
                                "anyue.db.url", address.url(),
                                "anyue.db.user", address.user(),
                                "anyue.db.password", address.password(),
                                "anyue.db.pool", "8",
                                // Tests say themselves when a job runs.
                                "anyue.jobs.run", "false",
                                "anyue.home",
                                        TestDatabase.folder("home-" + Ids.randomText(6))
                                                .toString())));
    }
}
