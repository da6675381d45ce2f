package org.anyue.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anyue.demo.Personas;
import org.anyue.organization.Actor;
import org.anyue.organization.CurrentActor;
import org.anyue.shared.Ids;
import org.anyue.ui.Banner;
import org.anyue.ui.Chrome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says on every page, printed ones too, that the figures are made up; and changes the person. */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoChrome implements Chrome {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("y年M月d日", Locale.CHINA);

    private final Personas personas;

    DemoChrome(Personas personas) {
        this.personas = personas;
    }

    @Override
    public Banner banner(HttpServletRequest request) {
        UUID current = account(CurrentActor.of(request));
        List<Banner.Persona> choices = personas.all().stream()
                .map(persona -> new Banner.Persona(
                        Ids.toText(persona.account()),
                        persona.label(),
                        persona.account().equals(current)))
                .toList();
        String detail = "单位、人员和数据均为虚构，不要求两步登录 · 演示日期 " + DAY.format(personas.day());
        return new Banner("演示数据", detail, "/demo/persona", choices);
    }

    private static @Nullable UUID account(@Nullable Actor actor) {
        return actor == null ? null : actor.accountId();
    }
}
