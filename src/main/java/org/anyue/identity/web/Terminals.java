package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.anyue.identity.Terminal;
import org.springframework.http.HttpHeaders;

/** From where a request comes. */
final class Terminals {

    private Terminals() {}

    static Terminal of(HttpServletRequest request) {
        return new Terminal(
                request.getRemoteAddr(), Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""));
    }
}
