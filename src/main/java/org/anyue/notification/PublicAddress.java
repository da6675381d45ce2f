package org.anyue.notification;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where people reach the application, for links that leave the house. It comes from the settings and never from a request:
 * a forged {@code Host} header must not send anybody elsewhere.
 */
@Component
public class PublicAddress {

    private final String configured;
    private final Environment environment;

    PublicAddress(ChannelSettings settings, Environment environment) {
        this.configured = settings.publicAddress();
        this.environment = environment;
    }

    /** Without one, links only open on the machine itself. */
    public boolean isConfigured() {
        return !configured.isEmpty();
    }

    /** @param path from {@code /} */
    public String of(String path) {
        return (isConfigured() ? configured : here()) + path;
    }

    /** The same for a text that the one who asks sees and copies: without an address of the operator as this browser came. */
    public String asSeen(String path) {
        return isConfigured()
                ? of(path)
                : ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(path)
                        .toUriString();
    }

    private String here() {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://localhost:" + port;
    }
}
