package org.anyue.ui;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Puts the failing routes beside the real ones. */
@TestConfiguration(proxyBeanMethods = false)
class FailingControllerConfiguration {

    @Bean
    FailingController failingController(RequestMappingHandlerMapping requestMappingHandlerMapping)
            throws NoSuchMethodException {
        FailingController controller = new FailingController();
        requestMappingHandlerMapping.registerMapping(
                RequestMappingInfo.paths("/desk/fail")
                        .options(requestMappingHandlerMapping.getBuilderConfiguration())
                        .build(),
                controller,
                FailingController.class.getDeclaredMethod("show", String.class));
        return controller;
    }
}
