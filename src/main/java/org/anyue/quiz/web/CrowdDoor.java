package org.anyue.quiz.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Turns visitors of the quiz away at the door while more are inside than can be answered soon: those inside are done
 * quickly, everybody else is told at once, in front of all filters and over a connection that stays. The script of a paper
 * sends it again by itself.
 */
@Component
class CrowdDoor implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {

    private static final String RETRY_SECONDS = "3";

    private final AtomicInteger inside = new AtomicInteger();
    private final int most;
    private final byte[] full;

    /** @param most requests inside at once; what one costs stands in docs/performance.md */
    CrowdDoor(@Value("${anyue.quiz.inside:512}") int most, TemplateEngine engine) {
        this.most = most;
        Utf8ByteOutput page = new Utf8ByteOutput();
        engine.render("quiz/play/crowd.jte", Map.of(), page);
        this.full = page.toByteArray();
    }

    @Override
    public void customize(ConfigurableJettyWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.setHandler(before(server.getHandler())));
    }

    Handler before(Handler application) {
        return new Handler.Wrapper(application) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                if (!request.getHttpURI().getPath().startsWith(PlayListController.PATH + "/")) {
                    return super.handle(request, response, callback);
                }
                Request.addCompletionListener(request, _ -> inside.decrementAndGet());
                if (inside.incrementAndGet() > most) {
                    refuse(response, callback);
                    return true;
                }
                return super.handle(request, response, callback);
            }
        };
    }

    private void refuse(Response response, Callback callback) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.getHeaders()
                .put(HttpHeader.RETRY_AFTER, RETRY_SECONDS)
                .put(HttpHeader.CACHE_CONTROL, "no-store")
                .put("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'")
                .put("X-Content-Type-Options", "nosniff")
                .put(HttpHeader.CONTENT_TYPE, "text/html;charset=UTF-8")
                .put(HttpHeader.CONTENT_LENGTH, full.length);
        response.write(true, ByteBuffer.wrap(full), callback);
    }
}
