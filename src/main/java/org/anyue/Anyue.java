package org.anyue;

import java.util.Map;
import org.anyue.database.DatabaseUnavailable;
import org.anyue.demo.DemoRefused;
import org.anyue.shared.DataFolder;
import org.anyue.vault.KeysRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.PortInUseException;

/** The application: every module below this package, one process. */
@SpringBootApplication
public class Anyue {

    public static void main(String[] args) {
        DataFolder home = DataFolder.ofEnvironment();
        SpringApplication application = new SpringApplication(Anyue.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setDefaultProperties(Map.of(
                "anyue.home", home.root().toString(),
                "logging.file.name", home.root().resolve("logs/anyue.log").toString()));
        try {
            application.run(args);
        } catch (RuntimeException | Error failure) {
            String reason = reason(failure);
            if (reason == null) {
                throw failure;
            }
            System.err.println(reason);
            System.exit(1);
        }
    }

    /** What the operator can do something about, in words; null for a fault of the program itself. */
    static @Nullable String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseUnavailable unavailable) {
                return unavailable.getMessage();
            }
            if (cause instanceof KeysRefused refused) {
                return refused.getMessage();
            }
            if (cause instanceof DemoRefused refused) {
                return refused.getMessage();
            }
            if (cause instanceof PortInUseException inUse) {
                return "端口 " + inUse.getPort() + " 已被其他程序占用。请停止那个程序，或用 ANYUE_PORT 另选端口。";
            }
        }
        return null;
    }
}
