package org.anyue.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the controller of a request among those of the same shape: as many segments, the same first and second one. The
 * framework compares a path that holds an id with each of some four hundred routes, a quarter of what a request costs.
 * Only a request that exactly one of them takes is answered here; everything else (none, several, a path that is not
 * plain) is the framework's, with its answers.
 */
final class ShapedRoutes extends RequestMappingHandlerMapping {

    private static final String ANY = "*";
    private static final Pattern NOT_LITERAL = Pattern.compile("[{*?]");

    private record Route(RequestMappingInfo mapping, HandlerMethod method) {}

    private Map<String, List<Route>> shapes = Map.of();

    /** Routes whose number of segments is open. */
    private List<Route> open = List.of();

    @Override
    public void afterPropertiesSet() {
        super.afterPropertiesSet();
        Map<String, List<Route>> all = new HashMap<>();
        List<Route> longer = new ArrayList<>();
        getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPatternValues().forEach(pattern -> {
                    List<Route> place = pattern.contains("**") || pattern.contains("{*")
                            ? longer
                            : all.computeIfAbsent(shapeOf(pattern), _ -> new ArrayList<>());
                    Route route = new Route(mapping, method);
                    if (!place.contains(route)) {
                        place.add(route);
                    }
                }));
        shapes = all;
        open = longer;
    }

    private static String shapeOf(String pattern) {
        String[] segments = pattern.substring(pattern.startsWith("/") ? 1 : 0).split("/", -1);
        String first = NOT_LITERAL.matcher(segments[0]).find() ? ANY : segments[0];
        String second = segments.length < 2 || NOT_LITERAL.matcher(segments[1]).find() ? ANY : segments[1];
        return shape(segments.length, first, second);
    }

    private static String shape(int segments, String first, String second) {
        return segments + "/" + first + "/" + second;
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String lookupPath, HttpServletRequest request)
            throws Exception {
        Found found = new Found(request);
        if (find(found, request) && found.route != null && found.mapping != null) {
            request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, found.route.method());
            handleMatch(found.mapping, lookupPath, request);
            return found.route.method();
        }
        return super.lookupHandlerMethod(lookupPath, request);
    }

    /** What has matched so far. */
    private static final class Found {

        private final HttpServletRequest request;
        private @Nullable Route route;
        private @Nullable RequestMappingInfo mapping;

        Found(HttpServletRequest request) {
            this.request = request;
        }

        /** Whether it is still one at most. */
        boolean add(List<Route> routes) {
            for (Route one : routes) {
                RequestMappingInfo match = one.mapping().getMatchingCondition(request);
                if (match != null && mapping != null) {
                    return false;
                }
                if (match != null) {
                    route = one;
                    mapping = match;
                }
            }
            return true;
        }
    }

    private boolean find(Found found, HttpServletRequest request) {
        int count = 0;
        String first = "";
        String second = ANY;
        boolean separator = false;
        for (PathContainer.Element element : ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .elements()) {
            if (element instanceof PathSegment segment) {
                count++;
                separator = false;
                if (count == 1) {
                    first = segment.valueToMatch();
                } else if (count == 2) {
                    second = segment.valueToMatch();
                }
            } else if (separator) {
                return false;
            } else {
                separator = true;
            }
        }
        return count > 0
                && !separator
                && found.add(shapes.getOrDefault(shape(count, first, second), List.of()))
                && (ANY.equals(second) || found.add(shapes.getOrDefault(shape(count, first, ANY), List.of())))
                && found.add(shapes.getOrDefault(shape(count, ANY, second), List.of()))
                && (ANY.equals(second) || found.add(shapes.getOrDefault(shape(count, ANY, ANY), List.of())))
                && found.add(open);
    }
}
