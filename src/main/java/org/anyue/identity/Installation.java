package org.anyue.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells whether this installation is on trial. */
@Component
public class Installation {

    private final InstallationStore store;
    private volatile boolean formal;

    Installation(InstallationStore store) {
        this.store = store;
    }

    /** Empty before the set-up. Nothing leads back from the formal mode, so that answer is kept. */
    public Optional<InstallationMode> mode() {
        if (formal) {
            return Optional.of(InstallationMode.FORMAL);
        }
        Optional<InstallationMode> mode = store.mode();
        formal = mode.filter(InstallationMode.FORMAL::equals).isPresent();
        return mode;
    }

    public boolean isTrial() {
        return mode().filter(InstallationMode.TRIAL::equals).isPresent();
    }
}
