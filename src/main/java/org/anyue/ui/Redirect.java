package org.anyue.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/** See other, inside this application only. */
record Redirect(String path, @Nullable Flash flash) implements View {

    Redirect {
        if (!path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
            throw new IllegalArgumentException("not a path of this application: " + path);
        }
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
        if (flash != null) {
            response.addHeader(HttpHeaders.SET_COOKIE, flash.cookie(path).toString());
        }
        if (Htmx.swaps(request)) {
            response.setHeader(Htmx.REDIRECT, path);
            response.setStatus(HttpServletResponse.SC_OK);
        } else {
            response.setHeader(HttpHeaders.LOCATION, path);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        }
    }
}
