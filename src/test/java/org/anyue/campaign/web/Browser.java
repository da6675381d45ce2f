package org.anyue.campaign.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.anyue.organization.Actor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.ViewResolver;

/** Opens pages of the module as one person; who may call which route is tested where the routes are guarded. */
final class Browser {

    private final MockMvc mvc;
    private final Actor actor;

    /** An answer with its page. */
    record Answer(int status, String location, Document page) {

        String text(String selector) {
            return page.select(selector).text();
        }
    }

    private Browser(MockMvc mvc, Actor actor) {
        this.mvc = mvc;
        this.actor = actor;
    }

    static Browser of(ApplicationContext context, Actor actor) {
        MockMvc mvc = MockMvcBuilders.standaloneSetup(context.getBeansWithAnnotation(Controller.class)
                        .values()
                        .toArray())
                .setControllerAdvice(context.getBeansWithAnnotation(ControllerAdvice.class)
                        .values()
                        .toArray())
                .setViewResolvers(context.getBean("jteViewResolver", ViewResolver.class))
                .setCustomArgumentResolvers(new Fixed(actor))
                .build();
        return new Browser(mvc, actor);
    }

    Actor actor() {
        return actor;
    }

    Answer open(String path) throws Exception {
        return send(get(path));
    }

    /** @param fields name, value, name, value … */
    Answer submit(String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return send(request);
    }

    private Answer send(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
        String location = response.getHeader("Location");
        return new Answer(
                response.getStatus(), location == null ? "" : location, Jsoup.parse(response.getContentAsString()));
    }

    private record Fixed(Actor actor) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Actor.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest request,
                WebDataBinderFactory binders) {
            return actor;
        }
    }
}
