package org.anyue.ui;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** One template. The whole page is drawn before the first byte leaves, so a template that fails becomes a clean 500. */
record JteView(TemplateEngine engine, String template, Frames frames) implements View {

    private static final String HTML = "text/html;charset=UTF-8";

    @Override
    public String getContentType() {
        return HTML;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> parameters = new FramedModel(() -> frames.build(request, response));
        if (model != null) {
            parameters.putAll(model);
        }
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template, parameters, output);
        response.setContentType(HTML);
        // At once: a page has hundreds of parts, and each write passes through every wrapper of the response.
        byte[] page = output.toByteArray();
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    /** The model, with the frame built only if the template names it: partials for htmx mostly do not. */
    private static final class FramedModel extends HashMap<String, Object> {

        private static final long serialVersionUID = 1L;

        private final transient Supplier<Frame> frame;

        FramedModel(Supplier<Frame> frame) {
            this.frame = frame;
        }

        @Override
        public @Nullable Object get(Object key) {
            return "frame".equals(key) ? computeIfAbsent("frame", _ -> frame.get()) : super.get(key);
        }
    }
}
