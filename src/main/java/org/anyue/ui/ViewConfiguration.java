package org.anyue.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
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

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ViewResolver jteViewResolver(TemplateEngine engine, Frames frames) {
        return (name, _) -> {
            String template = name + ".jte";
            return engine.hasTemplate(template) ? new JteView(engine, template, frames) : null;
        };
    }
}
