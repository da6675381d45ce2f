package org.anyue.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.PublicRoute;
import org.anyue.support.AnyueTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The outside of the application, frozen: every route with the roles that may call it. A change here is a decision; to
 * record it, run this test with {@code -Danyue.routes.write=true} and read the difference before committing it.
 */
@AnyueTest
class RoutesTests {

    private static final Path LIST = Path.of("src/test/resources/routes.txt");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void routesAndTheirRolesAreTheCommittedOnes() throws IOException {
        List<String> routes = mappings.getHandlerMethods().entrySet().stream()
                .flatMap(RoutesTests::lines)
                .sorted()
                .toList();
        if (Boolean.getBoolean("anyue.routes.write")) {
            Files.createDirectories(LIST.getParent());
            Files.write(LIST, routes);
        }
        assertThat(routes)
                .as("routes changed on purpose? run with -Danyue.routes.write=true")
                .containsExactlyElementsOf(Files.readAllLines(LIST));
    }

    @Test
    void everyRouteNamesItsRolesOrIsPublic() {
        List<String> silent = mappings.getHandlerMethods().values().stream()
                .filter(method -> method.getBeanType().getName().startsWith("org.anyue"))
                .filter(method -> !method.hasMethodAnnotation(AllowedRoles.class)
                        && !method.hasMethodAnnotation(PublicRoute.class)
                        && !method.getBeanType().getPackageName().equals("org.anyue.ui"))
                .map(HandlerMethod::toString)
                .toList();
        assertThat(silent).as("add @AllowedRoles or @PublicRoute").isEmpty();
    }

    private static Stream<String> lines(Map.Entry<RequestMappingInfo, HandlerMethod> route) {
        String verbs = route.getKey().getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .sorted()
                .collect(Collectors.joining(","));
        return route.getKey().getPatternValues().stream()
                .map(path -> path + " " + (verbs.isEmpty() ? "ANY" : verbs) + " " + roles(route.getValue()));
    }

    private static String roles(HandlerMethod method) {
        AllowedRoles allowed = method.getMethodAnnotation(AllowedRoles.class);
        if (allowed == null) {
            return "PUBLIC";
        }
        return Arrays.stream(allowed.value()).map(Enum::name).sorted().collect(Collectors.joining(","));
    }
}
