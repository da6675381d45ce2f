package org.anyue.assignment.web;

import java.util.List;
import org.anyue.assignment.AssignmentWorld;
import org.anyue.organization.Actor;
import org.anyue.shared.DataFolder;
import org.anyue.support.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.ViewResolver;

/** The pages of the module; who is signed in is said by each request. */
@TestConfiguration
@Import(AssignmentWorld.class)
@ComponentScan({"org.anyue.assignment.web", "org.anyue.evidence", "org.anyue.filestore"})
@ComponentScan(
        basePackages = {"org.anyue.assignment", "org.anyue.notification", "org.anyue.officialdoc", "org.anyue.ui"},
        useDefaultFilters = false,
        includeFilters = {
            @Filter(
                    type = FilterType.REGEX,
                    pattern = {
                        "org\\.anyue\\.assignment\\.(Attachments|AttachmentPreviews)",
                        "org\\.anyue\\.officialdoc\\.(PagePictures|SandboxedDocumentText)",
                        "org\\.anyue\\.notification\\.(PublicAddress|ChannelSettings)",
                        "org\\.anyue\\.ui\\.(AssetConfiguration|ViewConfiguration|Frames|ErrorAdvice|ErrorPages)"
                    })
        })
class AssignmentWebWorld {

    private static final String ACTOR = "test.actor";

    static RequestPostProcessor as(Actor actor) {
        return request -> {
            request.setAttribute(ACTOR, actor);
            return request;
        };
    }

    @Bean
    DataFolder dataFolder() {
        return new DataFolder(TestDatabase.folder("assignment-pages"));
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    MockMvc mvc(ApplicationContext context, ViewResolver views) {
        List<Object> controllers = context.getBeansWithAnnotation(Controller.class).values().stream()
                .filter(one -> one.getClass().getPackageName().startsWith("org.anyue.assignment"))
                .toList();
        return MockMvcBuilders.standaloneSetup(controllers.toArray())
                .setControllerAdvice(context.getBeansWithAnnotation(ControllerAdvice.class)
                        .values()
                        .toArray())
                .setCustomArgumentResolvers(new FromRequest())
                .setViewResolvers(views)
                .build();
    }

    /** The actor that the test put into the request. */
    private static final class FromRequest implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return request.getAttribute(ACTOR, NativeWebRequest.SCOPE_REQUEST);
        }
    }
}
