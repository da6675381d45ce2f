package org.anyue.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** From an address to its controller, and from the name of a view to a template. */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

    private static final String PRECOMPILED = "anyue.pages";

    /** Templates compiled into the jar, or read from the source folder again and again while somebody writes them. */
    @Bean
    TemplateEngine templateEngine(@Value("${anyue.templates.reload:false}") boolean reload) {
        ClassLoader loader = ViewConfiguration.class.getClassLoader();
        if (!reload) {
            return TemplateEngine.createPrecompiled(null, ContentType.Html, loader, PRECOMPILED);
        }
        // Another package, or the compiled class of the jar would be found first.
        TemplateEngine engine = TemplateEngine.create(
                new DirectoryCodeResolver(Path.of("src/main/jte")),
                Path.of("target/jte-reload"),
                ContentType.Html,
                loader,
                PRECOMPILED + ".reload");
        engine.setTrimControlStructures(true);
        return engine;
    }

    @Bean
    WebMvcRegistrations shapedRoutes() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new ShapedRoutes();
            }
        };
    }

    /**
     * Called as the framework would call its own, which then stays away: that one compares kinds of content with every page,
     * and there is but one kind.
     */
    @Bean({"viewResolver", "jteViewResolver"})
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ViewResolver viewResolver(TemplateEngine engine, Frames frames) {
        Map<String, View> known = new ConcurrentHashMap<>();
        return (name, _) -> {
            View view = known.get(name);
            if (view == null && engine.hasTemplate(name + ".jte")) {
                view = new JteView(engine, name + ".jte", frames);
                known.put(name, view);
            }
            return view;
        };
    }
}
