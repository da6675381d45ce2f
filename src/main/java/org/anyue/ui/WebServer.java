package org.anyue.ui;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.ByteBuffer;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** How the web server looks after its connections, and what it says to a request that cannot be read. */
@Component
class WebServer implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {

    /** A province that comes in the same minute waits here instead of being sent away by the kernel. */
    private static final int CALLERS = 2048;

    private final TemplateEngine engine;

    WebServer(TemplateEngine engine) {
        this.engine = engine;
    }

    @Override
    public void customize(ConfigurableJettyWebServerFactory factory) {
        factory.setThreadPool(pool());
        factory.addServerCustomizers(this::prepare);
    }

    /**
     * Connections are looked after by threads of the system and requests worked on by virtual ones. With virtual threads for
     * both, whoever looks for the next request waits behind all that is in work.
     */
    private static QueuedThreadPool pool() {
        QueuedThreadPool pool = new QueuedThreadPool();
        pool.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        return pool;
    }

    void prepare(Server server) {
        for (Connector connector : server.getConnectors()) {
            if (connector instanceof ServerConnector door) {
                door.setAcceptQueueSize(CALLERS);
                // The heads that a connection has seen would take 40 KB of each, for a phone that asks three times.
                door.getConnectionFactory(HttpConnectionFactory.class)
                        .getHttpConfiguration()
                        .setHeaderCacheSize(0);
            }
        }
        server.setErrorHandler(this::unreadable);
    }

    /** What no filter and no page has seen: an address or a head that is against the rules of HTTP. */
    private boolean unreadable(Request request, Response response, Callback callback) {
        Utf8ByteOutput page = new Utf8ByteOutput();
        engine.render("ui/error/unreadable.jte", ErrorWords.of(response.getStatus()), page);
        response.getHeaders()
                .put(HttpHeader.CACHE_CONTROL, "no-store")
                .put("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'")
                .put("X-Content-Type-Options", "nosniff")
                .put(HttpHeader.CONTENT_TYPE, "text/html;charset=UTF-8");
        response.write(true, ByteBuffer.wrap(page.toByteArray()), callback);
        return true;
    }
}
