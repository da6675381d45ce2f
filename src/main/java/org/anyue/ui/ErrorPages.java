package org.anyue.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.sql.SQLTransientConnectionException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anyue.shared.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
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
        Words words = Words.of(status);
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
        Words words = Words.of(500);
        return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, words.title(), words.text(), incident, Map.of());
    }

    /** Nothing was done: more people are here than the database can serve at once. */
    private static ModelAndView busy(HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("no connection to the database in time on {} {}", request.getMethod(), logged(path(request)));
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        request.setAttribute(Frames.PLAIN, true);
        Words words = Words.of(503);
        return answer(request, HttpStatus.SERVICE_UNAVAILABLE, words.title(), words.text(), "", typed(request));
    }

    private static boolean overrun(Throwable cause) {
        return Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .anyMatch(SQLTransientConnectionException.class::isInstance);
    }

    ModelAndView refused(HttpServletRequest request, String reason) {
        return answer(request, HttpStatus.UNPROCESSABLE_CONTENT, "现在还不能这样做", reason, "", Map.of());
    }

    /** @param told who changed what, empty where that is not known */
    ModelAndView stale(HttpServletRequest request, String told) {
        Words words = Words.of(409);
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

    /** Title and advice for a status. */
    private record Words(String title, String text) {

        static Words of(int status) {
            return switch (status) {
                case 400 -> new Words("这个请求读不懂", "请返回上一页，检查填写的内容后再试一次。");
                case 401 -> new Words("请先登录", "登录后再打开这个页面。");
                case 403 -> new Words("您的岗位不能使用这项功能", "如工作需要，请联系本单位管理员调整岗位。");
                case 404 -> new Words("没有找到这个页面", "网址可能写错了，或者内容不在您的工作范围内。");
                case 405 -> new Words("不能这样打开这个页面", "请从页面上的按钮或链接进入。");
                case 409 -> new Words("内容刚刚被别人改过", "您的修改没有保存。请先查看最新内容，再把下面您填写的内容补进去。");
                case 410 -> new Words("内容已经撤下", "如有疑问，请联系发布单位。");
                case 413 -> new Words("文件太大", "一次上传的全部文件不能超过 60 MB。请压缩或分几次上传。");
                case 415 -> new Words("不支持这种文件或格式", "请按页面提示的格式重新选择。");
                case 421 -> new Words("不能用这个网址打开", "系统还没有设置大家使用的网址，只能用本机的名称或地址打开。请运行单位设置 ANYUE_PUBLIC_ADDRESS 后重新启动。");
                case 429 -> new Words("操作太频繁", "请等一分钟后再试。");
                case 503 -> new Words("现在人很多", "您的内容还没有提交。请稍等片刻后再试一次。");
                default ->
                    status < 500
                            ? new Words("这个请求不能处理", "请返回上一页后再试一次。")
                            : new Words("系统出了问题", "您的操作可能没有完成，请稍后查看结果再试。如仍不行，请把下面的编号告诉系统管理员。");
            };
        }
    }
}
