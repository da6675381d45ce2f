package org.anyue.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import org.anyue.ui.Frame.Surroundings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Builds the frame of one page from the request and from what the modules above tell. */
@Component
class Frames {

    /** Request attribute that asks for a frame without header, so that an error page cannot fail as its page did. */
    static final String PLAIN = Frames.class.getName() + ".plain";

    private final ObjectProvider<Chrome> chromes;
    private final String product;

    /** Looked up with the first page: looking for beans again costs more than drawing the header. */
    private volatile @Nullable List<Chrome> ordered;

    Frames(ObjectProvider<Chrome> chromes, @Value("${anyue.product-name:安月}") String product) {
        this.chromes = chromes;
        this.product = product;
    }

    Frame build(HttpServletRequest request, HttpServletResponse response) {
        Flash flash = Flash.of(request);
        if (flash != null) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    Flash.eraser(request.getRequestURI()).toString());
        }
        return new Frame(
                product,
                request.getRequestURI(),
                "1".equals(request.getParameter("elder")),
                request.getAttribute(PLAIN) == null ? surroundings(request) : Surroundings.NONE,
                flash,
                Csrf.of(request));
    }

    private Surroundings surroundings(HttpServletRequest request) {
        List<Chrome> parts = parts();
        return new Surroundings(
                first(parts, part -> part.person(request)),
                parts.stream()
                        .flatMap(part -> part.navigation(request).stream())
                        .toList(),
                parts.stream().mapToInt(part -> part.unread(request)).sum(),
                first(parts, part -> part.banner(request)),
                () -> {
                    Sponsor sponsor = first(parts, part -> part.sponsor(request));
                    return sponsor == null ? Sponsor.NONE : sponsor;
                },
                () -> parts.stream()
                        .flatMap(part -> part.footNotes(request).stream())
                        .toList());
    }

    private List<Chrome> parts() {
        List<Chrome> known = ordered;
        if (known == null) {
            known = chromes.orderedStream().toList();
            ordered = known;
        }
        return known;
    }

    private static <T> @Nullable T first(List<Chrome> parts, Function<Chrome, @Nullable T> question) {
        for (Chrome part : parts) {
            T answer = question.apply(part);
            if (answer != null) {
                return answer;
            }
        }
        return null;
    }
}
