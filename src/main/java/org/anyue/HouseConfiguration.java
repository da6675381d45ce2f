package org.anyue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.anyue.shared.DataFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** What every module is given: the data folder and the two clocks. */
@Configuration(proxyBeanMethods = false)
class HouseConfiguration {

    private static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Shanghai");

    @Bean
    DataFolder dataFolder(@Value("${anyue.home:}") String home) {
        return home.isBlank() ? DataFolder.ofEnvironment() : new DataFolder(Path.of(home));
    }

    /** The clock that deadlines and records go by. A demonstration replaces it with one of its own day. */
    @Bean
    @Fallback
    Clock clock() {
        return Clock.system(BUSINESS_ZONE);
    }

    /** The machine's own clock: sign-in, tokens and one-time codes never follow the demonstration's day. */
    @Bean(defaultCandidate = false)
    Clock systemClock() {
        return Clock.system(BUSINESS_ZONE);
    }
}
