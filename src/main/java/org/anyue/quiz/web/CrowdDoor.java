package org.anyue.quiz.web;

import com.sun.management.OperatingSystemMXBean;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.springframework.beans.factory.annotation.Autowired;
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
    private static final OperatingSystemMXBean PROCESSORS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Crowding crowding;
    private final HttpFields head;
    private final byte[] full;

    /**
     * @param most requests inside in a burst
     * @param calm requests inside that are no crowd yet; what one costs stands in docs/performance.md
     */
    @Autowired
    CrowdDoor(
            @Value("${anyue.quiz.inside:1024}") int most,
            @Value("${anyue.quiz.inside-calm:256}") int calm,
            Clock clock,
            TemplateEngine engine) {
        this(new Crowding(most, calm, clock, PROCESSORS::getCpuLoad), engine);
    }

    CrowdDoor(Crowding crowding, TemplateEngine engine) {
        this.crowding = crowding;
        Utf8ByteOutput page = new Utf8ByteOutput();
        engine.render("quiz/play/crowd.jte", Map.of(), page);
        this.full = page.toByteArray();
        this.head = HttpFields.build()
                .add(new PreEncodedHttpField(HttpHeader.RETRY_AFTER, RETRY_SECONDS))
                .add(new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store"))
                .add(new PreEncodedHttpField(
                        "Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'"))
                .add(new PreEncodedHttpField("X-Content-Type-Options", "nosniff"))
                .add(new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "text/html;charset=UTF-8"))
                .add(new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, String.valueOf(full.length)))
                .asImmutable();
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
                if (!crowding.enters()) {
                    refuse(response, callback);
                    return true;
                }
                Request.addCompletionListener(request, _ -> crowding.leave());
                return super.handle(request, response, callback);
            }
        };
    }

    private void refuse(Response response, Callback callback) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.getHeaders().add(head);
        response.write(true, ByteBuffer.wrap(full), callback);
    }
}
