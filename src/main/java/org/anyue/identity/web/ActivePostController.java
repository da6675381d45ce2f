package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.anyue.identity.SessionToken;
import org.anyue.identity.Sessions;
import org.anyue.identity.SignedInPerson;
import org.anyue.organization.AnySignedIn;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class ActivePostController {

    private final Sessions sessions;

    ActivePostController(Sessions sessions) {
        this.sessions = sessions;
    }

    @AnySignedIn
    @PostMapping("/desk/post")
    ModelAndView update(@RequestParam String post, SignedInPerson person, HttpServletRequest request) {
        SessionToken token = SessionCookie.read(request);
        if (token == null) {
            throw new NotFound("session");
        }
        sessions.switchPost(token, person, Ids.parse(post));
        return Page.redirect("/desk", Flash.success("已切换岗位"));
    }
}
