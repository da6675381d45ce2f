package org.anyue.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anyue.shared.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.servlet.ModelAndView;

/** Turns a failure into the page a person can act on. Shows no class name, no message of ours, no stack. */
@Component
class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final Pattern SECRET_LINK = Pattern.compile("^(/desk/(?:l|invitations)/)[^/]+");
    private static final int INCIDENT_LENGTH = 8;
    private static final int DEEPEST_CAUSE = 10;
    private static final String RETRY_SECONDS = "3";
    private static final int LONGEST_TYPED = 20_000;

    /** A page for a bare status code. */
    ModelAndView ofStatus(HttpServletRequest request, int status) {
        ErrorWords words = ErrorWords.of(status);
        return answer(request, HttpStatus.valueOf(status), words.title(), words.text(), "", Map.of());
    }

    /** A fault of ours: logged once, under a number that the page shows. */
    ModelAndView ofFault(HttpServletRequest request, HttpServletResponse response, Throwable cause) {
        if (overrun(cause)) {
            return busy(request, response);
        }
        String incident = Ids.randomText(INCIDENT_LENGTH).toUpperCase(Locale.ROOT);
        LOG.error("incident {} on {} {}", incident, request.getMethod(), logged(path(request)), cause);
        request.setAttribute(Frames.PLAIN, true);
        ErrorWords words = ErrorWords.of(500);
        return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, words.title(), words.text(), incident, Map.of());
    }

    /** Nothing was done: more people are here than the database can serve at once. */
    private static ModelAndView busy(HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("no connection to the database in time on {} {}", request.getMethod(), logged(path(request)));
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        request.setAttribute(Frames.PLAIN, true);
        ErrorWords words = ErrorWords.of(503);
        return answer(request, HttpStatus.SERVICE_UNAVAILABLE, words.title(), words.text(), "", typed(request));
    }

    /** No connection for a transaction, or none for a statement outside of one. */
    private static boolean overrun(Throwable cause) {
        return Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .anyMatch(one -> one instanceof CannotCreateTransactionException
                        || one instanceof DataAccessResourceFailureException);
    }

    ModelAndView refused(HttpServletRequest request, String reason) {
        return answer(request, HttpStatus.UNPROCESSABLE_CONTENT, "现在还不能这样做", reason, "", Map.of());
    }

    /** @param told who changed what, empty where that is not known */
    ModelAndView stale(HttpServletRequest request, String told) {
        ErrorWords words = ErrorWords.of(409);
        return answer(request, HttpStatus.CONFLICT, words.title(), told + words.text(), "", typed(request));
    }

    private static ModelAndView answer(
            HttpServletRequest request,
            HttpStatus status,
            String title,
            String text,
            String incident,
            Map<String, String> typed) {
        String back = referrer(request);
        boolean desk = path(request).startsWith("/desk");
        ErrorPage page = new ErrorPage(
                title,
                text,
                incident,
                typed,
                back,
                status == HttpStatus.CONFLICT ? "查看最新内容" : "返回上一页",
                desk ? "/desk" : "/");
        return Page.of(Htmx.swaps(request) ? "ui/error/_refused" : "ui/error/page", page, status);
    }

    /** Links that open something by themselves are secrets; their end stays out of the log. */
    static String logged(String path) {
        return SECRET_LINK.matcher(path).replaceFirst("$1…");
    }

    /** The path that was asked for, also inside the container's error dispatch. */
    private static String path(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return asked == null ? request.getRequestURI() : asked.toString();
    }

    /** Path of the page before, only when it is one of ours. */
    private static String referrer(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.REFERER);
        if (header == null) {
            return "";
        }
        try {
            URI uri = URI.create(header);
            boolean ours = request.getServerName().equals(uri.getHost());
            String path = uri.getRawPath();
            if (!ours || path == null || !path.startsWith("/") || path.startsWith("//")) {
                return "";
            }
            return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            String text = String.join("、", values).strip();
            if (!secret(name) && !text.isEmpty() && text.length() <= LONGEST_TYPED) {
                typed.put(name, text);
            }
        });
        return typed;
    }

    private static boolean secret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("_")
                || lower.contains("password")
                || lower.contains("token")
                || lower.contains("code")
                || lower.equals("version");
    }
}
