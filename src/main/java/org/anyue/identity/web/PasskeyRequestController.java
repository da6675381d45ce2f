package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.anyue.identity.HalfSignedIn;
import org.anyue.identity.PasskeyUse;
import org.anyue.identity.Passkeys;
import org.anyue.identity.SecondSteps;
import org.anyue.identity.SessionToken;
import org.anyue.identity.SignedInPerson;
import org.anyue.organization.AnySignedIn;
import org.anyue.organization.PublicRoute;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** What the script of a page hands to the browser when somebody is to show or to make a passkey. */
@Controller
class PasskeyRequestController {

    private static final MediaType WORDS = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final Passkeys passkeys;
    private final SecondSteps steps;
    private final RequestSite site;

    PasskeyRequestController(Passkeys passkeys, SecondSteps steps, RequestSite site) {
        this.passkeys = passkeys;
        this.steps = steps;
        this.site = site;
    }

    @PublicRoute
    @PostMapping("/desk/sign-in/passkey/request")
    ResponseEntity<String> show(HttpServletRequest request) {
        return answer(() -> passkeys.signInRequest(site.site(request)));
    }

    @PublicRoute
    @PostMapping(SecondStepController.CODE + "/passkey/request")
    ResponseEntity<String> blank(HttpServletRequest request) {
        SessionToken token = SessionCookie.read(request);
        HalfSignedIn half = token == null ? null : steps.find(token).orElse(null);
        if (half == null) {
            throw new NotFound("second step");
        }
        return answer(() -> passkeys.request(PasskeyUse.SECOND_STEP, half.account(), site.site(request)));
    }

    @AnySignedIn
    @PostMapping(ProofController.PATH + "/passkey/request")
    ResponseEntity<String> edit(SignedInPerson person, HttpServletRequest request) {
        return answer(() -> passkeys.request(PasskeyUse.PROOF, person.account(), site.site(request)));
    }

    @AnySignedIn
    @PostMapping(PasskeyController.PATH + "/request")
    ResponseEntity<String> create(SignedInPerson person, HttpServletRequest request) {
        return answer(() -> passkeys.creation(person, site.site(request)));
    }

    /** A refusal in plain words: the script shows them beside the button. */
    private static ResponseEntity<String> answer(Supplier<String> request) {
        try {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(request.get());
        } catch (Refusal refusal) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .contentType(WORDS)
                    .body(String.valueOf(refusal.getMessage()));
        }
    }
}
