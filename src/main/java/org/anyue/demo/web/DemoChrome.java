package org.anyue.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anyue.demo.DemoTime;
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

/** Says on every page, printed ones too, that the figures are made up; and changes the person or the time. */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoChrome implements Chrome {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("y年M月d日 H:mm", Locale.CHINA);

    private final Personas personas;
    private final DemoTime time;

    DemoChrome(Personas personas, DemoTime time) {
        this.personas = personas;
        this.time = time;
    }

    @Override
    public Banner banner(HttpServletRequest request) {
        return new Banner(
                "演示数据",
                "演示时间 " + MOMENT.format(time.now()) + " · 单位、人员和数据均为虚构，不要求两步登录",
                List.of(stops(), people(CurrentActor.of(request))));
    }

    private Banner.Switch people(@Nullable Actor current) {
        UUID account = account(current);
        return new Banner.Switch(
                "换个身份看：",
                "/demo/persona",
                "persona",
                personas.all().stream()
                        .map(persona -> new Banner.Choice(
                                Ids.toText(persona.account()),
                                persona.label(),
                                persona.account().equals(account)))
                        .toList());
    }

    private Banner.Switch stops() {
        return new Banner.Switch(
                "快进到：",
                "/demo/time",
                "stop",
                time.stops().stream()
                        .map(stop -> new Banner.Choice(stop.name(), stop.label(), false))
                        .toList());
    }

    private static @Nullable UUID account(@Nullable Actor actor) {
        return actor == null ? null : actor.accountId();
    }
}
