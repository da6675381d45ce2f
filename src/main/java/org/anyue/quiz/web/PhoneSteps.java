package org.anyue.quiz.web;

import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.anyue.notification.NotificationRefusal;
import org.anyue.quiz.ContestId;
import org.anyue.quiz.Entrants;
import org.anyue.shared.Refusal;
import org.anyue.shared.RefusalCode;
import org.anyue.ui.Page;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The two steps to a proved number, wherever a page has them. */
@Component
class PhoneSteps {

    /** Refused because there is a code already, which may still be typed. */
    private static final Set<RefusalCode> UNDER_WAY =
            Set.of(NotificationRefusal.CODE_SOON, NotificationRefusal.CODE_OFTEN);

    private final Entrants entrants;

    PhoneSteps(Entrants entrants) {
        this.entrants = entrants;
    }

    /** What somebody typed, with the pass. */
    record Typed(ContestId contest, String pass, String phone, String code) {}

    /**
     * Sends a code.
     *
     * @param page of a step, for a pass
     */
    ModelAndView send(String template, Typed typed, BiFunction<String, PhoneStep, Object> page) {
        try {
            entrants.send(typed.contest(), typed.pass(), typed.phone());
            return Page.of(template, page.apply(typed.pass(), PhoneStep.sentTo(typed.phone())));
        } catch (Refusal refusal) {
            PhoneStep step = UNDER_WAY.contains(refusal.code())
                    ? PhoneStep.waiting(typed.phone(), refusal)
                    : PhoneStep.refused(false, typed.phone(), refusal);
            return Page.refused(template, page.apply(typed.pass(), step));
        }
    }

    /**
     * Proves the number.
     *
     * @param done what comes then, for the pass to go on with
     */
    ModelAndView prove(
            String template,
            Typed typed,
            BiFunction<String, PhoneStep, Object> page,
            Function<String, ModelAndView> done) {
        String known;
        try {
            known = entrants.prove(typed.contest(), typed.pass(), typed.phone(), typed.code());
        } catch (Refusal refusal) {
            return Page.refused(template, page.apply(typed.pass(), PhoneStep.refused(true, typed.phone(), refusal)));
        }
        return done.apply(known);
    }
}
