package org.anyue.planimport.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.anyue.organization.Actor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.ViewResolver;

/** Opens pages of the module as one person and sends the forms that it finds there. */
final class ReviewBrowser {

    private final MockMvc mvc;

    /** An answer with its page. */
    record Answer(int status, String location, Document page) {

        String text(String selector) {
            return page.select(selector).text();
        }

        /** The form whose address ends like this. */
        Element form(String ending) {
            return page.select("form[action$=" + ending + "]").first();
        }
    }

    ReviewBrowser(ApplicationContext context, Actor actor) {
        mvc = MockMvcBuilders.standaloneSetup(context.getBeansWithAnnotation(Controller.class)
                        .values()
                        .toArray())
                .setControllerAdvice(context.getBeansWithAnnotation(ControllerAdvice.class)
                        .values()
                        .toArray())
                .setViewResolvers(context.getBean("jteViewResolver", ViewResolver.class))
                .setCustomArgumentResolvers(new Fixed(actor))
                .build();
    }

    Answer open(String path) throws Exception {
        return send(get(path));
    }

    Answer upload(String path, String name, byte[] bytes) throws Exception {
        return send(multipart(path).file(new MockMultipartFile("file", name, null, bytes)));
    }

    /** Sends a form with its hidden fields, as a browser without script does. */
    Answer submit(Element form, String... fields) throws Exception {
        return send(filled(form, fields));
    }

    /** The same through htmx. */
    Answer swap(Element form, String... fields) throws Exception {
        return send(filled(form, fields).header("HX-Request", "true"));
    }

    /** The same from a page of that address. */
    Answer swapOn(String address, Element form, String... fields) throws Exception {
        return send(filled(form, fields).header("HX-Request", "true").header("HX-Current-URL", address));
    }

    Answer submit(String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return send(request);
    }

    private static MockHttpServletRequestBuilder filled(Element form, String... fields) {
        MockHttpServletRequestBuilder request = post(form.attr("action"));
        for (Element input : form.select("input, textarea, select")) {
            boolean box = input.attr("type").matches("checkbox|radio");
            boolean given = java.util.stream.IntStream.iterate(0, i -> i < fields.length, i -> i + 2)
                    .anyMatch(i -> fields[i].equals(input.attr("name")));
            if (!input.attr("name").isEmpty() && !given && (!box || input.hasAttr("checked"))) {
                String value = input.is("select")
                        ? input.select("option[selected]").stream()
                                .findFirst()
                                .or(() -> input.select("option").stream().findFirst())
                                .map(option -> option.attr("value"))
                                .orElse("")
                        : input.is("textarea") ? input.wholeText() : input.attr("value");
                request.param(input.attr("name"), value);
            }
        }
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    private Answer send(RequestBuilder request) throws Exception {
        MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
        String location = response.getHeader("Location");
        return new Answer(
                response.getStatus(),
                location == null ? "" : location,
                Jsoup.parse(response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8)));
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
