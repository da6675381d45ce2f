package org.anyue;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the application where it answers, on one line that programs can read. */
@Component
class ReadyLine {

    @EventListener
    void print(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext context
                && context.getWebServer() != null) {
            String bind = context.getEnvironment().getProperty("server.address", "127.0.0.1");
            String host = bind.equals("0.0.0.0") ? "127.0.0.1" : bind;
            System.out.println(
                    "READY http://" + host + ":" + context.getWebServer().getPort());
            System.out.flush();
        }
    }
}
