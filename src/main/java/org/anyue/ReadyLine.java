package org.anyue;

import org.anyue.identity.SetUp;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the application where it answers, on one line that programs can read. */
@Component
class ReadyLine {

    private final SetUp setUp;

    ReadyLine(SetUp setUp) {
        this.setUp = setUp;
    }

    @EventListener
    void print(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext context
                && context.getWebServer() != null) {
            String bind = context.getEnvironment().getProperty("server.address", "127.0.0.1");
            String host = bind.equals("0.0.0.0") ? "127.0.0.1" : bind;
            String code =
                    setUp.pendingCode().map(pending -> " setup=" + pending).orElse("");
            System.out.println(
                    "READY http://" + host + ":" + context.getWebServer().getPort() + code);
            System.out.flush();
        }
    }
}
