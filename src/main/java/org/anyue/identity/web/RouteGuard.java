package org.anyue.identity.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.anyue.identity.SignedInPerson;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.PublicRoute;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Asks for the role that a route names. A route that names none is open to nobody. */
final class RouteGuard implements HandlerInterceptor {

    private static final String OWN_PASSWORD = "/desk/password";
    private static final Set<String> OPEN_WITH_ONE_TIME_PASSWORD = Set.of(OWN_PASSWORD, "/desk/sign-out");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || request.getDispatcherType() == DispatcherType.ERROR
                || belongsToDesignSystem(method)
                || method.hasMethodAnnotation(PublicRoute.class)) {
            return true;
        }
        AllowedRoles allowed = method.getMethodAnnotation(AllowedRoles.class);
        SignedInPerson person = ActorArguments.person(request);
        if (allowed == null
                || person == null
                || !Arrays.asList(allowed.value()).contains(person.actor().role())) {
            throw new AccessDeniedException("route");
        }
        if (person.mustChangePassword() && !OPEN_WITH_ONE_TIME_PASSWORD.contains(request.getRequestURI())) {
            response.setHeader(HttpHeaders.LOCATION, OWN_PASSWORD + back(request));
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            return false;
        }
        return true;
    }

    /** The way back to what was asked for. */
    private static String back(HttpServletRequest request) {
        String asked = request.getQueryString() == null
                ? request.getRequestURI()
                : request.getRequestURI() + "?" + request.getQueryString();
        return !request.getMethod().equals("GET") || asked.equals("/desk")
                ? ""
                : "?return=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }

    /** Static files, error pages and, in development, samples: it stands below the module that owns the annotations. */
    private static boolean belongsToDesignSystem(HandlerMethod method) {
        String owner = method.getBeanType().getPackageName();
        return owner.equals("org.anyue.ui") || owner.startsWith("org.anyue.ui.");
    }
}
