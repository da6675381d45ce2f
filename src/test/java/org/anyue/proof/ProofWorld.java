package org.anyue.proof;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.List;
import org.anyue.support.AnyueTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The whole application with two counties in it, and every route of its work area. */
@AnyueTest
@Import(ProofWorld.Counties.class)
abstract class ProofWorld {

    @Autowired
    MockMvc web;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    ObjectProvider<TwoCounties> made;

    List<StaffRoute> routes = List.of();

    /** Open to everybody. */
    List<StaffRoute> open = List.of();

    @BeforeEach
    void readRoutes() {
        routes = StaffRoute.all(mappings);
        open = StaffRoute.open(mappings);
    }

    TwoCounties counties() {
        return made.getObject();
    }

    /** A request with a valid form token where one is needed. */
    static MockHttpServletRequestBuilder call(StaffRoute route, String address) {
        MockHttpServletRequestBuilder builder = request(route.method(), address);
        return route.reads() ? builder : builder.with(csrf());
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    /** Gives the classes of this package a context, so a database, of their own. */
    @TestConfiguration
    static class Counties {

        @Bean
        @Lazy
        TwoCounties twoCounties(BeanFactory beans) {
            return new TwoCounties(beans);
        }
    }
}
