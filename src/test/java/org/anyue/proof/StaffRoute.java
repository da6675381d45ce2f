package org.anyue.proof;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.PublicRoute;
import org.anyue.organization.Role;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A route of the application as it is mapped, with the roles that its method names. */
record StaffRoute(HttpMethod method, String pattern, Set<Role> roles) {

    private static final Pattern VARIABLE = Pattern.compile("\\{[A-Za-z]+}");
    private static final Pattern CHOICE = Pattern.compile("\\{[A-Za-z]+:([^{}]+)}");

    static List<StaffRoute> all(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(StaffRoute::toString))
                .toList();
    }

    private static Stream<StaffRoute> routes(RequestMappingInfo mapping, HandlerMethod handler) {
        AllowedRoles allowed = handler.getMethodAnnotation(AllowedRoles.class);
        if (allowed == null) {
            return Stream.empty();
        }
        Set<Role> roles = EnumSet.copyOf(Arrays.asList(allowed.value()));
        return patterns(mapping)
                .flatMap(pattern -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> new StaffRoute(method.asHttpMethod(), pattern, roles)));
    }

    /** A variable that names its few values stands for as many routes. */
    private static Stream<String> patterns(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream().flatMap(pattern -> {
            Matcher choice = CHOICE.matcher(pattern);
            return choice.find()
                    ? Arrays.stream(choice.group(1).replace("\\.", ".").split("[|]"))
                            .map(one -> choice.replaceFirst(Matcher.quoteReplacement(one)))
                    : Stream.of(pattern);
        });
    }

    /** What is open to everybody; without roles. */
    static List<StaffRoute> open(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().hasMethodAnnotation(PublicRoute.class))
                .flatMap(entry -> patterns(entry.getKey())
                        .flatMap(pattern -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new StaffRoute(method.asHttpMethod(), pattern, Set.of()))))
                .sorted(Comparator.comparing(StaffRoute::toString))
                .toList();
    }

    /** Everything that is mapped, whatever it says about roles. */
    static Set<String> mapped(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> patterns(mapping)
                        .flatMap(pattern ->
                                mapping.getMethodsCondition().getMethods().isEmpty()
                                        ? Stream.of("ANY " + pattern)
                                        : mapping.getMethodsCondition().getMethods().stream()
                                                .map(method -> method.name() + " " + pattern)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What belongs to the installation and not to a place; whether it is kept from others is tested where it lives. */
    private static final List<String> OF_THE_INSTALLATION =
            List.of("/desk/audit/", "/desk/jobs/", "/desk/parameters/", "/desk/dictionaries/", "/desk/complaints/");

    boolean namesAnObject() {
        return VARIABLE.matcher(pattern).find() && OF_THE_INSTALLATION.stream().noneMatch(pattern::startsWith);
    }

    boolean reads() {
        return method.equals(HttpMethod.GET);
    }

    /** The address with a value for each variable. A variable without one fails: the proof would not cover the route. */
    String address(Map<String, String> samples) {
        Matcher variable = VARIABLE.matcher(pattern);
        StringBuilder address = new StringBuilder();
        while (variable.find()) {
            String key = pattern.substring(0, variable.end());
            variable.appendReplacement(
                    address,
                    Objects.requireNonNull(
                            samples.get(key),
                            () -> "new route " + this + ": add a sample for " + key + " in TwoCounties"));
        }
        return variable.appendTail(address).toString();
    }

    /** The address of something that does not exist. */
    String nowhere() {
        return VARIABLE.matcher(pattern).replaceAll("1");
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
