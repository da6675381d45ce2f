package org.anyue.quiz.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.anyue.ui.Chrome;
import org.anyue.ui.Csrf;
import org.anyue.ui.FootNote;
import org.anyue.ui.Frame;
import org.anyue.ui.Sponsor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The frame of pages that a province opens in the same minute: what stands at the foot is looked up every few seconds, and
 * not for each page.
 */
@Component
class PublicFrames {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final ObjectProvider<Chrome> chromes;
    private final String product;
    private final Clock clock;
    private volatile @Nullable Seen seen;

    PublicFrames(
            ObjectProvider<Chrome> chromes,
            @Value("${anyue.product-name:安月}") String product,
            @Qualifier("systemClock") Clock clock) {
        this.chromes = chromes;
        this.product = product;
        this.clock = clock;
    }

    private record Seen(Frame.Surroundings surroundings, Instant at) {}

    Frame of(HttpServletRequest request) {
        return new Frame(
                product,
                path(request),
                "1".equals(request.getParameter("elder")),
                surroundings(request),
                null,
                new Csrf(null));
    }

    /** What answers a form cannot be opened by its address; links in the frame lead to the contest instead. */
    private static String path(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.startsWith(WechatCookie.PATH)) {
            return PlayListController.PATH;
        }
        return "POST".equals(request.getMethod()) ? path.replaceFirst("^(/quiz/[^/]+)/.*$", "$1") : path;
    }

    private Frame.Surroundings surroundings(HttpServletRequest request) {
        Instant now = clock.instant();
        Seen last = seen;
        if (last == null || now.isAfter(last.at().plus(FRESH))) {
            last = new Seen(look(request), now);
            seen = last;
        }
        return last.surroundings();
    }

    private Frame.Surroundings look(HttpServletRequest request) {
        List<Chrome> parts = chromes.orderedStream().toList();
        Sponsor sponsor = parts.stream()
                .map(part -> part.sponsor(request))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Sponsor.NONE);
        List<FootNote> notes =
                parts.stream().flatMap(part -> part.footNotes(request).stream()).toList();
        return new Frame.Surroundings(
                null,
                List.of(),
                0,
                parts.stream()
                        .map(part -> part.banner(request))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                () -> sponsor,
                () -> notes);
    }
}
