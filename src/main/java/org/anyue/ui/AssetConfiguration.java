package org.anyue.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Serves {@code /assets/**} out of memory, compressed beforehand, to be kept for a year. */
@Configuration(proxyBeanMethods = false)
class AssetConfiguration {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Bean
    SimpleUrlHandlerMapping assetMapping() {
        Map<String, Asset> byUrl =
                Assets.all().values().stream().collect(Collectors.toMap(Asset::url, Function.identity()));
        HttpRequestHandler handler = (request, response) -> {
            Asset asset = byUrl.get(request.getRequestURI());
            if (asset == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                send(asset, request, response);
            }
        };
        return new SimpleUrlHandlerMapping(Map.of(Asset.ROOT + "**", handler), 0);
    }

    private static void send(Asset asset, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        boolean gzip = asset.worthCompressing() && accepted != null && accepted.contains("gzip");
        byte[] body = gzip ? asset.gzipped() : asset.plain();
        response.setContentType(asset.type());
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (gzip) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
