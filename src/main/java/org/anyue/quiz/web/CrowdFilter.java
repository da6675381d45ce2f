package org.anyue.quiz.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns visitors of the quiz away at the door while more are inside than can be answered soon: those inside are done
 * quickly, everybody else is told at once, and costs next to nothing. The script of a paper sends it again by itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class CrowdFilter extends OncePerRequestFilter {

    private static final String RETRY_SECONDS = "3";
    private static final String HTML = "text/html;charset=UTF-8";

    private final AtomicInteger inside = new AtomicInteger();
    private final int most;
    private final byte[] full;

    /** @param most requests inside at once; what one costs stands in docs/performance.md */
    CrowdFilter(@Value("${anyue.quiz.inside:512}") int most, TemplateEngine engine) {
        this.most = most;
        Utf8ByteOutput page = new Utf8ByteOutput();
        engine.render("quiz/play/crowd.jte", Map.of(), page);
        this.full = page.toByteArray();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(PlayListController.PATH + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (inside.incrementAndGet() <= most) {
                chain.doFilter(request, response);
            } else {
                refuse(response);
            }
        } finally {
            inside.decrementAndGet();
        }
    }

    private void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(HTML);
        response.setContentLength(full.length);
        response.getOutputStream().write(full);
    }
}
