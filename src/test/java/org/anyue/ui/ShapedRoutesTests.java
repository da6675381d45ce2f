package org.anyue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.anyue.support.AnyueTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.EmbeddedValueResolver;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Every address leads where the framework alone would lead it. */
@AnyueTest
class ShapedRoutesTests {

    private static final List<String> VALUES =
            List.of("0198f2a4-1111-7000-8000-000000000001", "export", "new", "rules.json", "a+b");
    private static final List<String> ODD = List.of(
            "/",
            "//",
            "/desk/",
            "/desk//worklist",
            "/quiz/receipt/",
            "/nothing/here",
            "/desk/campaigns/../people",
            "/draw/x;y=1/show",
            "/desk/people?x=/a/b",
            "/%2e%2e/desk",
            "/desk/%E5%8E%BF");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping shaped;

    @Autowired
    ConfigurableApplicationContext context;

    @Test
    void everyAddressAndVerbLeadsWhereTheFrameworkAloneLeads() {
        RequestMappingHandlerMapping plain = new RequestMappingHandlerMapping();
        plain.setApplicationContext(context);
        plain.setEmbeddedValueResolver(new EmbeddedValueResolver(context.getBeanFactory()));
        plain.afterPropertiesSet();
        List<String> differences = new ArrayList<>();
        int reached = 0;
        for (String address : addresses()) {
            for (String verb : List.of("GET", "HEAD", "POST", "PUT", "OPTIONS")) {
                String expected = answer(plain, verb, address);
                reached += expected.contains("#") ? 1 : 0;
                String actual = answer(shaped, verb, address);
                if (!actual.equals(expected)) {
                    differences.add(verb + " " + address + ": " + actual + " instead of " + expected);
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(reached).isGreaterThan(1_000);
    }

    private List<String> addresses() {
        Stream<String> routes = shaped.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream())
                .flatMap(pattern -> VALUES.stream().map(value -> filled(pattern, value)));
        return Stream.concat(routes, ODD.stream()).distinct().toList();
    }

    private static String filled(String pattern, String value) {
        StringBuilder address = new StringBuilder();
        int depth = 0;
        for (char c : pattern.toCharArray()) {
            if (c == '{' && depth++ == 0) {
                address.append(value);
            } else if (c == '}') {
                depth--;
            } else if (depth == 0) {
                address.append(c);
            }
        }
        return address.toString();
    }

    /** The method, what the address holds, or the refusal. */
    private static String answer(RequestMappingHandlerMapping mapping, String verb, String address) {
        MockHttpServletRequest request = new MockHttpServletRequest(verb, address);
        ServletRequestPathUtils.parseAndCache(request);
        try {
            HandlerExecutionChain chain = mapping.getHandler(request);
            return name(chain) + " " + request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) + " "
                    + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        } catch (Exception refused) {
            return refused.getClass().getName() + " " + refused.getMessage();
        }
    }

    private static String name(@Nullable HandlerExecutionChain chain) {
        return chain == null
                ? "none"
                : chain.getHandler() instanceof org.springframework.web.method.HandlerMethod method
                        ? method.getBeanType().getName() + "#" + method.getMethod()
                        : String.valueOf(chain.getHandler().getClass());
    }
}
