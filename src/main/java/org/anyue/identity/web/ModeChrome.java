package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.anyue.identity.Installation;
import org.anyue.identity.SignedInPerson;
import org.anyue.ui.Banner;
import org.anyue.ui.Chrome;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says on every page that the installation is only tried out. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 11)
class ModeChrome implements Chrome {

    private final Installation installation;

    ModeChrome(Installation installation) {
        this.installation = installation;
    }

    @Override
    public @Nullable Banner banner(HttpServletRequest request) {
        SignedInPerson person = ActorArguments.person(request);
        SignedInPerson.Aside aside = person == null ? null : person.aside();
        boolean trial = aside == null ? installation.isTrial() : aside.trial();
        return trial ? new Banner("试用", "岗位可以兼任，不要求两步登录；请勿录入正式数据", List.of()) : null;
    }
}
